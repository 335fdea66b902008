/** Charts as files beside a text that can't hold them. */
import type { Language } from "../../core/language.ts";
import type { Chart, Document } from "../../report/document.ts";

/** Longer names are refused by some file systems once a folder stands before them. */
const LONGEST = 80;

/** What the picture of each chart is called, without its ending: of letters, digits and hyphens, no two alike. */
export function pictureNames({ blocks }: Document): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const chart of blocks.filter((block): block is Chart => block.kind === "chart")) {
    const wanted = safeName(chart.id);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`;
    taken.add(name.toLowerCase());
    names.set(chart.id, name);
  }
  return names;
}

/** Letters and digits of ASCII with hyphens between. */
function safeName(id: string): string {
  const name = id
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
  return name === "" ? "chart" : name;
}

/** What stands where a picture would: there is no file that it could lie beside. */
export function noPicture(
  language: Language,
  ending: ".md" | ".tex",
): { readonly text: string; readonly option: string } {
  return language === "id"
    ? {
        text: "Gambarnya tidak ikut dalam teks ini. Gambar disimpan di samping laporan yang ditulis ke berkas, misalnya dengan",
        option: `--report laporan${ending}`,
      }
    : {
        text: "The picture isn't part of this text. Pictures are saved beside a report that is written to a file, for instance with",
        option: `--report report${ending}`,
      };
}
