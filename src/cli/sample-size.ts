/** `loyalty sample-size`: one formula from its options to what is printed. Loaded when the command is used. */
import { version } from "../../package.json";
import { EXIT, type ExitCode } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import { renderJson } from "../render/render-json.ts";
import { renderText } from "../render/render-text.ts";
import { buildSampleSize, sampleSizeJson } from "../report/sample-size/build-sample-size.ts";
import {
  type SampleSizeMethod,
  type SampleSizeRequest,
  type SampleSizeResult,
  sampleSize,
} from "../stages/sample-size.ts";
import { wantsColour, windowWidth } from "./analyze.ts";
import type { IO } from "./io.ts";
import { checkOutput, writeOutput } from "./output.ts";
import { formatOf } from "./output-ending.ts";
import { wrong } from "./sample-size-numbers.ts";
import { type SampleSizeOptions, sampleSizeRequest } from "./sample-size-request.ts";
import { texts } from "./texts.ts";

export const sampleSizeFormats = ["text", "json"] as const;
export type SampleSizeFormat = (typeof sampleSizeFormats)[number];

export type SampleSizeCommandOptions = SampleSizeOptions & {
  readonly format?: SampleSizeFormat | undefined;
  readonly output?: string | undefined;
  readonly width?: number | undefined;
};

/** @throws LoyaltyError exit 2; nothing is written then */
export function printSampleSize(
  method: SampleSizeMethod,
  options: SampleSizeCommandOptions,
  language: Language,
  io: IO,
): ExitCode {
  const { output } = options;
  if (output !== undefined) checkOutput(output, []);
  const format =
    output === undefined ? (options.format ?? "text") : formatOf(output, options.format, sampleSizeFormats);
  const result = solved(sampleSizeRequest(method, options));
  const terminal = output === undefined && io.stdout.isTTY === true;
  const text =
    format === "json"
      ? renderJson(sampleSizeJson(result, language, version))
      : renderText(buildSampleSize(result, language), {
          width: options.width ?? (terminal ? windowWidth(io.stdout) : 80),
          colour: terminal && wantsColour(io),
        });
  if (output === undefined) io.stdout.write(text);
  else {
    writeOutput(output, text);
    if (io.stderr.isTTY === true) io.stderr.write(`${texts(language).written} ${output}\n`);
  }
  return EXIT.done;
}

/** Nobody can ask more people than there are: what is beyond is a slip of the decimal point. */
const MOST = 1e12;

function solved(request: SampleSizeRequest): SampleSizeResult {
  const bare = sampleSize({ ...request, dropOut: null });
  if (bare.total > MOST) throw tooMany();
  if (request.dropOut === null) return bare;
  const grown = sampleSize(request);
  if (grown.dropOut !== null && grown.dropOut.total > MOST) throw tooMany();
  return grown;
}

function tooMany(): Error {
  return wrong(
    "too-many",
    {
      en: "the formula asks for more than a trillion respondents",
      id: "rumusnya meminta lebih dari satu triliun responden",
    },
    {
      en: "look for a slip of the decimal point: a precision, a difference, or a correlation that is this small can't be found",
      id: "periksa letak komanya: presisi, selisih, atau korelasi sekecil itu tidak dapat ditemukan",
    },
  );
}
