import { describe, expect, it } from "vitest";
import { makeZip } from "../../support/zip.ts";
import { cellsOf, makeXlsx, merged, oneSheet, open, read, rowsOf, xlsxParts } from "./make-workbook.ts";

const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>';
/** A column "a" with one cell: what it is read as. */
async function cell(xml: string, more: Parameters<typeof oneSheet>[1] = {}): Promise<string | undefined> {
  const rows = await read(oneSheet(`${header}<row r="2">${xml}</row><row r="3"><c r="A3"><v>0</v></c></row>`, more));
  return rows.at(-2)?.[0];
}

describe("a cell of an .xlsx", () => {
  it("holds a shared string: runs joined, pronunciation left out, spaces kept", async () => {
    const strings =
      "<si><t>biasa</t></si>" +
      '<si><r><t>Sangat </t></r><r><rPr><b/></rPr><t xml:space="preserve"> Setuju</t></r></si>' +
      "<si><t>課</t><rPh sb='0' eb='1'><t>カ</t></rPh><phoneticPr fontId='1'/></si>" +
      "<si><t/></si><si><t>A &amp; B &lt;x&gt; &#233;</t></si>";
    const shared = (at: number) => cell(`<c r="A2" t="s"><v>${at}</v></c>`, { strings });
    expect([await shared(0), await shared(1), await shared(2), await shared(4)]).toEqual([
      "biasa",
      "Sangat  Setuju",
      "課",
      "A & B <x> é",
    ]);
  });

  it("holds a string of its own, a formula's string, a truth value or an error as text", async () => {
    expect(await cell('<c r="A2" t="inlineStr"><is><r><t>Se</t></r><r><t>tuju</t></r></is></c>')).toBe("Setuju");
    expect(await cell('<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>')).toBe("ab");
    expect(await cell('<c r="A2" t="b"><v>1</v></c>')).toBe("TRUE");
    expect(await cell('<c r="A2" t="b"><v>0</v></c>')).toBe("FALSE");
    expect(await cell('<c r="A2" t="e"><v>#N/A</v></c>')).toBe("#N/A");
    expect(await cell('<c r="A2" t="d"><v>2012-05-16T08:38:09Z</v></c>')).toBe("2012-05-16 08:38:09");
  });

  it("has its escapes resolved, and an escaped escape left alone", async () => {
    expect(await cell('<c r="A2" t="inlineStr"><is><t>satu_x000D_\ndua</t></is></c>')).toBe("satu\r\ndua");
    expect(await cell('<c r="A2" t="inlineStr"><is><t>_x005F_x000D_ R_x1</t></is></c>')).toBe("_x000D_ R_x1");
  });

  it("holds a formula's last value, and never what the formula would give", async () => {
    expect(await cell('<c r="A2"><f>1+1</f><v>5</v></c>')).toBe("5");
  });

  it("is a date by its style, a plain number by any other", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="46"/></cellXfs>';
    const styled = (style: number, value: string, workbookPr = "") =>
      cell(`<c r="A2" s="${style}"><v>${value}</v></c>`, { styles, workbookPr });
    expect(await styled(0, "41045")).toBe("41045");
    expect(await styled(1, "41045")).toBe("2012-05-16");
    expect(await styled(2, "41045.359826388885")).toBe("2012-05-16 08:38:09");
    expect(await styled(3, "3500000")).toBe("3500000");
    expect(await styled(4, "0.25")).toBe("0.25");
    expect(await styled(5, "1.1458333333333333")).toBe("27:30:00");
    expect(await styled(1, "39583", '<workbookPr date1904="1"/>')).toBe("2012-05-16");
    expect(await styled(1, "39583", '<workbookPr date1904="true"/>')).toBe("2012-05-16");
    expect(await styled(1, "-5")).toBe("-5");
  });

  it("without a reference stands behind the one before", async () => {
    const rows =
      "<row><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b</t></is></c></row><row><c/><c><v>7</v></c></row>";
    expect(await read(oneSheet(rows))).toEqual([
      ["a", "b"],
      ["", "7"],
    ]);
  });
});

describe("formulas that nobody computed", () => {
  it("are blank, and named", async () => {
    const rows = `${rowsOf([["a", "b"]])}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><f>A3*2</f><v/></c></row><row r="4"><c r="A4"><v>3</v></c><c r="B4" t="str"><f>""</f><v></v></c></row>`;
    const sheet = await open(oneSheet(rows));
    expect(await cellsOf(sheet)).toEqual([
      ["a", "b"],
      ["1", ""],
      ["2", ""],
      ["3", ""],
    ]);
    expect(sheet.remarks()).toEqual([
      {
        code: "formula-without-value",
        severity: "caution",
        where: "inputs[0]",
        args: { count: 2, cells: ["B2", "B3"] },
      },
    ]);
  });
});

describe("the same rows however their XML is spelled", () => {
  const plain = rowsOf([
    ["a", "b"],
    [1, "x"],
    [2, "y"],
  ]);
  const expected = [
    ["a", "b"],
    ["1", "x"],
    ["2", "y"],
  ];
  it.each([
    ["plainly", plain],
    [
      "with comments, also such as hide rows",
      plain.replace('<row r="3">', '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row r="3">'),
    ],
    [
      "with a comment that begins in a row",
      plain.replace('<c r="B2"', '<!-- </row><row r="9"><c r="A9"><v>9</v></c></row> --><c r="B2"'),
    ],
    ["with CDATA", plain.replace("<t>x</t>", "<t><![CDATA[x]]></t>")],
    ["with line breaks and indents", plain.replaceAll("><", ">\n  <").replaceAll("<t>\n  ", "<t>")],
    ["with single quotes", plain.replaceAll('"', "'")],
    ["with entities", plain.replace("<v>1</v>", "<v>&#49;</v>")],
    ["with empty rows written short", plain.replace('<row r="3">', '<row r="2"/><row r="3">')],
    ["with an extension in a row", plain.replace("</row>", '<extLst><ext uri="x"><v>9</v></ext></extLst></row>')],
  ])("%s", async (_, rows) => expect(await read(oneSheet(rows))).toEqual(expected));

  it("with a prefix, as strict, as UTF-16 and in a 64-bit zip", async () => {
    const parts = xlsxParts({ sheets: [{ name: "Data", rows: plain }] });
    const changed = (change: (data: string) => string | Buffer) =>
      makeZip(
        parts.map((part) => (part.name.includes("sheet1") ? { ...part, data: change(String(part.data)) } : part)),
      );
    const prefixed = changed((xml) => xml.replace("xmlns=", "xmlns:x=").replace(/<(\/?)([a-z])/g, "<$1x:$2"));
    expect(await read(prefixed)).toEqual(expected);
    expect(await read(changed((xml) => Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le")))).toEqual(
      expected,
    );
    expect(await read(changed((xml) => `\ufeff${xml}`))).toEqual(expected);
    expect(await read(makeXlsx({ sheets: [{ name: "Data", rows: plain }], strict: true }))).toEqual(expected);
    expect(await read(makeZip(parts, { zip64: true }))).toEqual(expected);
  });

  it("with part names in another case and backslashes", async () => {
    const parts = xlsxParts({ sheets: [{ name: "Data", rows: plain }] });
    const renamed = parts.map((part) => ({
      ...part,
      name: part.name.replace("worksheets/sheet", "Worksheets\\Sheet"),
    }));
    expect(await read(makeZip(renamed))).toEqual(expected);
  });
});

describe("the sheets of a workbook", () => {
  const rows = rowsOf([["a"], [1]]);
  const workbook = makeXlsx({
    sheets: [
      { name: "Rahasia", rows: rowsOf([["r"], [0]]), state: "hidden" },
      { name: "Grafik", rows: "", type: "chartsheet" },
      { name: "Kosong", rows: '<row r="1"><c r="A1" s="0"/></row>' },
      { name: " Data &amp; Isi ", rows },
      { name: "2", rows: rowsOf([["dua"], [2]]) },
    ],
  });

  it("are read from the first that isn't empty, the visible before the hidden; the others are named", async () => {
    const sheet = await open(workbook);
    expect(sheet.format).toEqual({
      kind: "xlsx",
      sheet: " Data & Isi ",
      sheets: ["Kosong", " Data & Isi ", "2", "Rahasia"],
      gzip: false,
    });
    expect(sheet.remarks()).toEqual([
      {
        code: "other-sheets",
        severity: "info",
        where: "inputs[0]",
        args: { sheet: " Data & Isi ", others: ["2", "Rahasia"] },
      },
    ]);
  });

  it("are chosen by name in any case, and by number where no name is that", async () => {
    expect(await read(workbook, { sheet: "data & ISI" })).toEqual([["a"], ["1"]]);
    expect(await read(workbook, { sheet: "2" })).toEqual([["dua"], ["2"]]);
    expect(await read(workbook, { sheet: "4" })).toEqual([["r"], ["0"]]);
    expect((await open(workbook, { sheet: "4" })).remarks()).toEqual([]);
  });

  it("are listed where there is none of that name", async () => {
    await expect(open(workbook, { sheet: "Sheet1" })).rejects.toMatchObject({
      code: "input/unknown-sheet",
      exitCode: 2,
      hint: { en: 'its sheets are 1 "Kosong", 2 " Data & Isi ", 3 "2", 4 "Rahasia"' },
    });
    await expect(open(workbook, { sheet: "0" })).rejects.toMatchObject({ code: "input/unknown-sheet" });
  });

  it("must hold something", async () => {
    await expect(open(workbook, { sheet: "kosong" })).rejects.toMatchObject({ code: "input/empty", exitCode: 3 });
    await expect(open(oneSheet(""))).rejects.toMatchObject({ code: "input/empty", exitCode: 3 });
    await expect(open(oneSheet(rowsOf([["a", "b"]])))).rejects.toMatchObject({ code: "input/no-rows", exitCode: 3 });
    const charts = makeXlsx({ sheets: [{ name: "Grafik", rows: "", type: "chartsheet" }] });
    await expect(open(charts)).rejects.toMatchObject({ code: "input/empty", exitCode: 3 });
  });
});

it("a sheet says its numbers are plain, and its hash is that of the file", async () => {
  const sheet = await open(oneSheet(rowsOf([["a"], [1]]), { after: merged() }));
  expect(sheet.numbers).toBe("plain");
  expect(await sheet.sha256()).toMatch(/^[0-9a-f]{64}$/);
  expect((await sheet.head()).map(({ line }) => line)).toEqual([2]);
});
