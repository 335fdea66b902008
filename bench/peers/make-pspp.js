/**
 * Writes the Bekasi study as PSPP syntax: `node make-pspp.js pilot.csv main.csv > bekasi.sps`. With a third argument the
 * files are those of `make-large.js`, which have no id and no `kategori`; crosstabs then come without tests, since PSPP's
 * Fisher test alone takes minutes at such counts.
 */
const [pilot, main, large] = process.argv.slice(2);
const characteristics = large
  ? "umur F3.0 pendidikan A20 penghasilan F12.0 anggota F2.0 penanggung A12 jarak A6"
  : "umur F3.0 kategori A20 pendidikan A20 penghasilan F12.0 anggota F2.0 penanggung A12 jarak A6";
/** @type {Record<string, [string, number, number]>} */
const scales = {
  R: ["R", 1, 4],
  DT: ["DT", 5, 8],
  J: ["J", 9, 13],
  E: ["E", 14, 18],
  BF: ["BF", 19, 22],
  P: ["P", 23, 26],
  HA: ["HA", 27, 29],
  CC: ["CC", 30, 33],
  LC: ["LC", 34, 37],
  L: ["L", 38, 40],
};
/** @type {Record<string, number>} */
const cuts = { KP: 66, R: 12, DT: 12, J: 15, E: 15, BF: 11, P: 10, HP: 30, HA: 9, CC: 10, LC: 11, L: 9 };
/** @param {string} name */
const items = (name) => {
  const [prefix, from, to] = scales[name] ?? ["", 1, 0];
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
};
const all = Object.keys(scales).flatMap(items);
/** @param {string} file @param {string} before */
const read = (file, before) => `GET DATA /TYPE=TXT /FILE='${file}' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2
 /VARIABLES= ${large ? "" : "id F8.0"} ${before} ${all.map((item) => `${item} F1.0`).join(" ")}.
RECODE P23 P24 P25 P26 (1=4) (2=3) (3=2) (4=1).`;
const lines = [read(pilot ?? "", large ? characteristics : "")];
for (const name of Object.keys(scales)) {
  lines.push(`RELIABILITY /VARIABLES=${items(name).join(" ")} /SCALE('${name}') ALL /SUMMARY=TOTAL.`);
}
lines.push(read(main ?? "", characteristics));
for (const name of Object.keys(scales)) lines.push(`COMPUTE S${name} = ${items(name).join(" + ")}.`);
lines.push(
  "COMPUTE SKP = SR + SDT + SJ + SE + SBF.",
  "COMPUTE SHP = SHA + SCC + SLC.",
  ...Object.entries(cuts).map(([name, cut]) => `COMPUTE Grp${name} = S${name} >= ${cut}.`),
  "RECODE umur (LO THRU 14=1) (15 THRU 44=2) (45 THRU 59=3) (ELSE=4) INTO GU.",
  "COMPUTE GI = penghasilan / anggota >= 1000000.",
  "COMPUTE GB = penanggung <> 'Pribadi'.",
  "COMPUTE GJ2 = jarak = 'Dekat'.",
  "RECODE pendidikan ('Tamat SD'=1) ('Tamat SMP'=2) ('Tamat SMA'=3) (ELSE=4) INTO GP2.",
);
const scores = Object.keys(cuts).map((name) => `S${name}`);
const groups = Object.keys(cuts)
  .filter((name) => name !== "L")
  .map((name) => `Grp${name}`);
lines.push(
  `FREQUENCIES /VARIABLES=GU GI GB GJ2 GP2 ${all.join(" ")} ${groups.join(" ")} GrpL.`,
  `EXAMINE /VARIABLES=${scores.join(" ")} /STATISTICS=DESCRIPTIVES /PLOT=NONE.`,
  `CROSSTABS /TABLES=GU GI GB GJ2 GP2 ${groups.join(" ")} BY GrpL${large ? "" : " /STATISTICS=CHISQ RISK"} /CELLS=COUNT ROW EXPECTED.`,
);
process.stdout.write(`${lines.join("\n")}\n`);

export {};
