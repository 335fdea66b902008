import { describe, expect, it } from "vitest";
import { makeZip } from "../../support/zip.ts";
import { cellsOf, linesOf, makeOds, odsParts, open, read } from "./make-workbook.ts";

const row = (cells: string, attributes = "") => `<table:table-row${attributes}>${cells}</table:table-row>`;
const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: string) =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const table = (rows: string, attributes = ' table:name="Data"') => `<table:table${attributes}>${rows}</table:table>`;

async function cell(xml: string): Promise<string | undefined> {
  const rows = await read(makeOds({ tables: table(row(text("a")) + row(xml) + row(number("0"))) }));
  return rows.at(-2)?.[0];
}
const typed = (type: string, attributes: string, shown = "lain") =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe("a cell of an .ods", () => {
  it("holds its value, not what is shown", async () => {
    expect(await cell(typed("float", 'office:value="1.5E3"'))).toBe("1500");
    expect(await cell(typed("percentage", 'office:value="0.25"'))).toBe("0.25");
    expect(await cell(typed("currency", 'office:value="3500000" office:currency="IDR"'))).toBe("3500000");
    expect(await cell(typed("date", 'office:date-value="2012-05-16"'))).toBe("2012-05-16");
    expect(await cell(typed("date", 'office:date-value="2012-05-16T08:38:09"'))).toBe("2012-05-16 08:38:09");
    expect(await cell(typed("time", 'office:time-value="PT08H38M09S"'))).toBe("08:38:09");
    expect(await cell(typed("boolean", 'office:boolean-value="true"'))).toBe("TRUE");
    expect(await cell(typed("float", 'table:formula="of:=TRUE()" office:value="1"'))).toBe("TRUE");
    expect(await cell(typed("string", 'office:string-value="nilai"'))).toBe("nilai");
    expect(await cell(typed("float", 'table:formula="of:=1+1" office:value="5"'))).toBe("5");
  });

  it("holds errors as text", async () => {
    expect(await cell(typed("string", 'office:string-value="" calcext:value-type="error"', "#N/A"))).toBe("#N/A");
    expect(await cell(typed("float", 'table:formula="of:=1/0" office:value="0"', "#DIV/0!"))).toBe("#DIV/0!");
  });

  it("joins paragraphs by line breaks, and spells spaces, tabs, spans and links", async () => {
    const paragraphs =
      '<text:p>satu<text:s text:c="3"/>dua<text:tab/>tiga</text:p><text:p>e<text:span>m<text:span>p</text:span></text:span>at<text:line-break/><text:a xlink:href="x">li</text:a>ma</text:p>';
    expect(await cell(`<table:table-cell office:value-type="string">${paragraphs}</table:table-cell>`)).toBe(
      "satu   dua\ttiga\nempat\nlima",
    );
  });

  it("leaves out comments, drawings and pronunciation", async () => {
    const inside =
      "<office:annotation><text:p>catatan</text:p></office:annotation><draw:frame><draw:text-box><text:p>gambar</text:p></draw:text-box></draw:frame>" +
      "<text:p>is<text:ruby><text:ruby-base>i</text:ruby-base><text:ruby-text>baca</text:ruby-text></text:ruby></text:p>";
    expect(await cell(`<table:table-cell office:value-type="string">${inside}</table:table-cell>`)).toBe("isi");
  });

  it("that nobody computed is blank and named", async () => {
    const sheet = await open(
      makeOds({
        tables: table(row(text("a") + text("b")) + row(`${number("1")}<table:table-cell table:formula="of:=[.A2]"/>`)),
      }),
    );
    expect(await cellsOf(sheet)).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
    expect(sheet.remarks()).toMatchObject([{ code: "formula-without-value", args: { count: 1, cells: ["B2"] } }]);
  });
});

describe("the rows of an .ods", () => {
  it("repeat, a million blank ones behind the table included", async () => {
    const rows =
      row(text("a") + text("b")) +
      row(
        '<table:table-cell office:value-type="float" office:value="4" table:number-columns-repeated="2"/>',
        ' table:number-rows-repeated="3"',
      ) +
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="2"') +
      row(number("1") + number("2")) +
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048569"');
    const sheet = await open(makeOds({ tables: table(rows) }));
    expect(await cellsOf(sheet)).toEqual([
      ["a", "b"],
      ["4", "4"],
      ["4", "4"],
      ["4", "4"],
      ["1", "2"],
    ]);
    expect(await linesOf(sheet)).toEqual([2, 3, 4, 7]);
    expect(sheet.remarks()).toMatchObject([{ code: "empty-rows-dropped", args: { count: 2 } }]);
  });

  it("may stand in groups and header rows", async () => {
    const rows = `<table:table-columns><table:table-column/></table:table-columns><table:table-header-rows>${row(text("a"))}</table:table-header-rows><table:table-row-group>${row(number("1"))}</table:table-row-group>`;
    expect(await read(makeOds({ tables: table(rows) }))).toEqual([["a"], ["1"]]);
  });

  it("have merged cells: titles, groups of a header, and covered cells without their hidden text", async () => {
    const span = (columns: number, down: number, value: string) =>
      `<table:table-cell office:value-type="string" table:number-columns-spanned="${columns}" table:number-rows-spanned="${down}"><text:p>${value}</text:p></table:table-cell>`;
    const covered = (count: number) => `<table:covered-table-cell table:number-columns-repeated="${count}"/>`;
    const hidden =
      '<table:covered-table-cell office:value-type="string"><text:p>tersembunyi</text:p></table:covered-table-cell>';
    const rows =
      row(span(3, 1, "Judul") + covered(2)) +
      row(span(1, 2, "No") + span(2, 1, "R") + covered(1)) +
      row(covered(1) + text("R1") + text("R2")) +
      row(number("1") + span(2, 1, "x") + hidden);
    const sheet = await open(makeOds({ tables: table(rows) }));
    expect(await cellsOf(sheet)).toEqual([
      ["No", "R1", "R2"],
      ["1", "x", ""],
    ]);
    expect(sheet.remarks().map(({ code }) => code)).toEqual(["title-skipped", "header-rows-joined", "merged-cells"]);
  });

  it("never reach beyond what a sheet can hold", async () => {
    const wide = row(
      '<table:table-cell office:value-type="float" office:value="4" table:number-columns-repeated="100000000"/>',
    );
    const long = row(number("1"), ' table:number-rows-repeated="100000000"');
    for (const rows of [wide, long]) {
      await expect(open(makeOds({ tables: table(row(text("a")) + rows) }))).rejects.toMatchObject({
        code: "input/workbook-too-large",
      });
    }
  });
});

describe("the tables of an .ods", () => {
  const styles =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const tables =
    table(row(text("r")) + row(number("0")), ' table:name="Rahasia" table:style-name="ta2"') +
    table(
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048576"'),
      ' table:name="Kosong"',
    ) +
    table(
      `<table:shapes><draw:frame><table:table table:name="dalam">${row(text("z"))}</table:table></draw:frame></table:shapes>${row(text("a"))}${row(number("1"))}`,
    ) +
    table(row(text("luar")), " table:name=\"'file:///tmp/x.ods'#$Sheet1\"");

  it("are chosen as those of an .xlsx", async () => {
    const sheet = await open(makeOds({ tables, styles }));
    expect(sheet.format).toEqual({ kind: "ods", sheet: "Data", sheets: ["Kosong", "Data", "Rahasia"], gzip: false });
    expect(await cellsOf(sheet)).toEqual([["a"], ["1"]]);
    expect(sheet.remarks()).toMatchObject([{ code: "other-sheets", args: { others: ["Rahasia"] } }]);
    expect(await read(makeOds({ tables, styles }), { sheet: "3" })).toEqual([["r"], ["0"]]);
  });
});

it("a password is seen in the manifest", async () => {
  const parts = odsParts({ tables: "" }).map((part) =>
    part.name.endsWith("manifest.xml")
      ? { ...part, data: "<m:manifest xmlns:m='urn:m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>" }
      : { ...part, data: part.name === "mimetype" ? part.data : "\u0001\u0002" },
  );
  await expect(open(makeZip(parts))).rejects.toMatchObject({ code: "input/encrypted", exitCode: 3 });
});
