/** Start of the program: arguments in, exit code out. */
import { EXIT, type ExitCode } from "../core/errors.ts";
import type { IO } from "./io.ts";
import { spokenLanguage } from "./language.ts";
import { printError } from "./print-error.ts";
import { buildProgram, CommanderError, checkHelp, wrongUse } from "./program.ts";

/** @param workerFile what a thread of a batch runs; without it a batch does one file after the other */
export async function main(argv: readonly string[], io: IO, workerFile?: string): Promise<ExitCode> {
  let language = spokenLanguage(argv, io.env);
  let code: ExitCode = EXIT.done;
  try {
    await checkHelp(argv);
    const program = buildProgram(language, io, {
      finish: (finished) => {
        code = finished;
      },
      speak: (spoken) => {
        language = spoken;
      },
      argv,
      workerFile,
    });
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return printError(error, language, io);
    const wrong = wrongUse(error, argv);
    if (wrong !== null) return printError(wrong, language, io);
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}
