/** Makes a questionnaire of any length: `node bench/make-large.js 1000000 > bench/data/large.csv`. 46 columns, as Bekasi's. */
const rows = Number(process.argv[2] ?? 1_000_000);
const items = [
  ...range("R", 1, 4),
  ...range("DT", 5, 8),
  ...range("J", 9, 13),
  ...range("E", 14, 18),
  ...range("BF", 19, 22),
  ...range("P", 23, 26),
  ...range("HA", 27, 29),
  ...range("CC", 30, 33),
  ...range("LC", 34, 37),
  ...range("L", 38, 40),
];
const education = ["Tamat SD", "Tamat SMP", "Tamat SMA", "Perguruan Tinggi"];

/** @param {string} prefix @param {number} from @param {number} to */
function range(prefix, from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
}

/** A small generator with a fixed seed (mulberry32): the same file everywhere. */
let state = 20121;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const header = ["umur", "pendidikan", "penghasilan", "anggota", "penanggung", "jarak", ...items].join(",");
/** @param {string} text */
const write = (text) =>
  new Promise((done) => (process.stdout.write(text) ? done(null) : process.stdout.once("drain", () => done(null))));

await write(`${header}\n`);
for (let made = 0; made < rows; ) {
  const lines = [];
  for (const end = Math.min(made + 5000, rows); made < end; made++) {
    const attitude = random() + random();
    const cells = [
      5 + Math.floor(random() * 75),
      education[Math.floor(random() * 4)],
      500_000 * Math.floor(1 + random() * 20),
      1 + Math.floor(random() * 8),
      random() < 0.6 ? "Pribadi" : random() < 0.5 ? "Asuransi" : "Perusahaan",
      random() < 0.45 ? "Jauh" : "Dekat",
    ];
    for (let item = 0; item < items.length; item++) {
      cells.push(Math.min(4, Math.max(1, Math.round(attitude * 1.2 + random() * 2 + 0.4))));
    }
    lines.push(cells.join(","));
  }
  await write(`${lines.join("\n")}\n`);
}

export {};
