import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LoyaltyError } from "../../../src/core/errors.ts";
import { openWorkbook } from "../../../src/input/workbook/open-workbook.ts";
import { makeZip, type ZipMember } from "../../support/zip.ts";
import {
  bytesOf,
  cellsOf,
  linesOf,
  makeOds,
  makeXlsx,
  odsParts,
  oneSheet,
  open,
  read,
  rowsOf,
  xlsxParts,
} from "./make-workbook.ts";

const rows = rowsOf([
  ["a", "b"],
  [1, 2],
]);
const parts = xlsxParts({ sheets: [{ name: "Data", rows }], strings: "<si><t>x</t></si>", styles: "" });

/** The workbook with one part changed, or left out. */
function changed(name: string, change: (part: ZipMember) => ZipMember | null): Buffer {
  return makeZip(parts.flatMap((part) => (part.name.endsWith(name) ? (change(part) ?? []) : [part])));
}
const withData = (name: string, data: string) => changed(name, (part) => ({ ...part, data }));

/** All that reading tells, or the error's code. */
async function outcome(bytes: Buffer) {
  try {
    const sheet = await open(bytes);
    return { cells: await cellsOf(sheet), lines: await linesOf(sheet), remarks: sheet.remarks() };
  } catch (error) {
    if (!(error instanceof LoyaltyError)) throw error;
    return { code: error.code };
  }
}

const refused = (bytes: Buffer) => expect(read(bytes)).rejects;

describe("a zip bomb", () => {
  const mebi = 1024 * 1024;
  it("that says how large it is isn't even begun", async () => {
    const packed = deflateRawSync(Buffer.alloc(150 * mebi, 0x20));
    expect(packed.length).toBeLessThan(mebi);
    for (const part of ["sheet1.xml", "sharedStrings.xml", "workbook.xml.rels"]) {
      const reads: number[] = [];
      const bomb = changed(part, ({ name }) => ({ name, data: "", packed, size: 150 * mebi }));
      const opened = openWorkbook(
        bytesOf(bomb, "bom.xlsx", (length) => reads.push(length)),
        {},
      );
      await expect(opened.then(cellsOf)).rejects.toMatchObject({ code: "input/unsafe-workbook", exitCode: 3 });
      expect(Math.max(...reads)).toBeLessThan(packed.length);
    }
  });

  it("that hides its size ends where the size it claims does, in bounded memory", async () => {
    const packed = deflateRawSync(Buffer.alloc(150 * mebi, 0x20));
    const bomb = changed("sheet1.xml", ({ name }) => ({ name, data: "", packed, size: 1000 }));
    const before = process.memoryUsage().rss;
    await refused(bomb).toMatchObject({
      code: "input/damaged-workbook",
      message: expect.stringContaining("more than it says"),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * mebi);
  });

  it("of strings beyond what is kept in memory is refused", async () => {
    const packed = Buffer.alloc(2 * mebi);
    const large = changed("sharedStrings.xml", ({ name }) => ({ name, data: "", packed, size: 300 * mebi }));
    await refused(large).toMatchObject({ code: "input/workbook-too-large" });
  });

  it("of elements within elements is refused", async () => {
    const deep = "<a>".repeat(100_000);
    await refused(withData("sheet1.xml", `<worksheet><sheetData>${deep}`)).toMatchObject({
      code: "input/damaged-workbook",
    });
  });

  const long = "x".repeat(17 * mebi);
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  it.each([
    ["comment", `<worksheet><!-- ${long} --></worksheet>`],
    ["tag", `<worksheet a="${long}"/>`],
    ["text", `<worksheet><sheetData><row>${cell(long)}</row></sheetData></worksheet>`],
    ["row", `<worksheet><sheetData><row>${cell("x".repeat(mebi)).repeat(17)}</row></sheetData></worksheet>`],
  ])("of one endless %s is refused", async (_, xml) => {
    await refused(withData("sheet1.xml", xml)).toMatchObject({ code: "input/workbook-too-large" });
  });

  it("of entities never unfolds: any document type is refused", async () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>';
    for (const part of ["sheet1.xml", "workbook.xml", ".rels", "sharedStrings.xml"]) {
      const bytes = changed(part, (one) => ({ ...one, data: `<?xml version="1.0"?>${lol}<worksheet>&b;</worksheet>` }));
      await refused(bytes).toMatchObject({ code: "input/unsafe-workbook", exitCode: 3 });
    }
    const late = `<?xml version="1.0"?><!-- ${"x".repeat(600_000)} -->${lol}<worksheet/>`;
    await refused(withData("sheet1.xml", late)).toMatchObject({ code: "input/unsafe-workbook" });
  });
});

describe("a damaged workbook", () => {
  const damaged = { code: "input/damaged-workbook", exitCode: 3 };
  it("is named where it is cut off anywhere", async () => {
    const whole = makeZip(parts);
    for (let length = 4; length < whole.length; length += 97)
      await refused(whole.subarray(0, length)).toMatchObject(damaged);
  });

  it("is named by the part that is missing, or there twice", async () => {
    for (const name of ["workbook.xml", "workbook.xml.rels", "sheet1.xml"]) {
      await refused(changed(name, () => null)).toMatchObject({ ...damaged, message: expect.stringContaining(name) });
    }
    await refused(makeZip([...parts, parts[2]!])).toMatchObject({
      ...damaged,
      message: expect.stringContaining("twice"),
    });
  });

  it("is named where its checksum is wrong or its packing broken", async () => {
    await refused(changed("sheet1.xml", (part) => ({ ...part, crc: 1 }))).toMatchObject(damaged);
    await refused(changed("sheet1.xml", (part) => ({ ...part, packed: Buffer.from("rusak sekali") }))).toMatchObject(
      damaged,
    );
    await refused(changed("sheet1.xml", (part) => ({ ...part, size: 100_000 }))).toMatchObject(damaged);
  });

  it.each([
    ["an open element", "<worksheet><sheetData>"],
    ["an open row", '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'],
    ["a wrong end", `<worksheet><sheetData>${rows}</sheetDat></worksheet>`],
    ["an unknown entity", "<worksheet>&nbsp;</worksheet>"],
    [
      "a forbidden character",
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>\u0001</v></c></row></sheetData></worksheet>',
    ],
    ["another encoding", '<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>'],
    ["nothing", ""],
    [
      "a reference to no string",
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    ["row 0", '<worksheet><sheetData><row r="0"><c><v>7</v></c></row></sheetData></worksheet>'],
    ["a row beyond the last", '<worksheet><sheetData><row r="9999999"><c><v>7</v></c></row></sheetData></worksheet>'],
  ])("is named where a part holds %s", async (_, xml) => {
    await refused(withData("sheet1.xml", xml)).toMatchObject(damaged);
  });

  it("is named where a part isn't UTF-8", async () => {
    const latin = Buffer.from(
      `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>\u00e9</v></c></row></sheetData></worksheet>`,
      "latin1",
    );
    await refused(changed("sheet1.xml", (part) => ({ ...part, data: latin }))).toMatchObject(damaged);
  });

  it("is refused where a cell stands beyond the last column", async () => {
    for (const ref of ["XFE1", "ZZZZZZZZ1"]) {
      const xml = `<worksheet><sheetData><row r="1"><c r="${ref}"><v>7</v></c></row></sheetData></worksheet>`;
      await refused(withData("sheet1.xml", xml)).toMatchObject({ code: "input/workbook-too-large" });
    }
  });

  it("may not name files outside of it", async () => {
    for (const name of ["../../etc/passwd", "/etc/passwd", "C:/x"]) {
      await refused(makeZip([...parts, { name, data: "x" }])).toMatchObject(damaged);
    }
  });

  it("never ends in anything but a person's error, whichever of its bytes are wrong", async () => {
    const ods = makeZip(
      odsParts({
        tables:
          "<table:table table:name='D'><table:table-row><table:table-cell office:value='1'><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
      }),
    );
    const wholes = [makeZip(parts), makeZip(parts, { zip64: true }), ods];
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (whole, edits) => {
          const bytes = Buffer.from(whole);
          for (const { at, byte } of edits) bytes[Math.floor(at * bytes.length)] = byte;
          try {
            await read(bytes);
          } catch (error) {
            if (!(error instanceof LoyaltyError)) throw error;
          }
        },
      ),
      { numRuns: 400, seed: 20261122 },
    );
  });

  it("reads or fails alike by the fast way and by the parser alone, whatever its XML says", async () => {
    const piece = fc.constantFrom(
      ...['<row r="1">', "<row>", "</row>", '<c r="A1">', '<c r="B2" t="s">', "<c>", "</c>", "<v>", "</v>", "1", "x"],
      ...[
        "<is><t>",
        "</t></is>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&x;",
        "</sheetData>",
        "<sheetData>",
        "<f>",
      ],
      ...[
        "</f>",
        " ",
        "\u00e9",
        "<row/>",
        '<c r="A1"/>',
        "<?x y?>",
        "]]",
        "<rows>",
        "\t",
        '<c r="B9" s="1"><v>3</v></c>',
      ],
      ...[
        rows,
        '<row r="3"><c r="A3"><v>5</v></c></row>',
        '<row r="4" spans="1:2"><c r="B4" t="str"><v>y</v></c></row>',
      ],
      ...[
        '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5" t="inlineStr"><is><t>z </t></is></c></row>',
        "<row r='6'></row>",
      ],
      ...['<row r="7"><c r="A7" t="s"><v>0</v></c><c r="B7"><f>1</f></c></row>', '<row r="8"><c r="A8"/></row>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const inside = rows + pieces.join("");
        // behind a comment the parser keeps the rows to itself
        const made = (xml: string) => oneSheet(xml, { strings: "<si><t>s</t></si>" });
        expect(await outcome(made(inside))).toEqual(await outcome(made(`<!-- -->${inside}`)));
      }),
      { numRuns: 1000, seed: 20261122 },
    );
  });

  it("reads or fails alike by the fast way and by the parser alone, in an .ods too", async () => {
    const cell = (attributes: string, inside = "<text:p>x</text:p>") =>
      `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
    const head = `<table:table-row>${cell("")}${cell("", "<text:p>y</text:p>")}</table:table-row>`;
    const piece = fc.constantFrom(
      ...[
        "<table:table-row>",
        "</table:table-row>",
        '<table:table-row table:number-rows-repeated="3">',
        "<table:table-row/>",
      ],
      ...[
        cell('office:value-type="float" office:value="4"'),
        cell('office:value-type="string"'),
        "<table:table-cell/>",
      ],
      ...[
        '<table:table-cell table:number-columns-repeated="2"/>',
        "<table:covered-table-cell/>",
        cell("", ""),
        "<!--",
        "-->",
      ],
      ...[
        cell("", "<text:p>a</text:p><text:p>b</text:p>"),
        cell("", "<text:p>a<text:s/>b &amp; c</text:p>"),
        "</table:table>",
      ],
      ...[
        '<table:table-cell office:value="1" office:value="1"/>',
        "<table:table-cell></table:covered-table-cell>",
        " ",
        "x",
      ],
      ...[
        head,
        "<table:shapes>",
        "</table:shapes>",
        "<table:table>",
        '<table:table-cell table:formula="of:=1"/>',
        "<?x y?>",
      ],
      ...[
        cell('table:number-rows-spanned="2"'),
        `<table:table-row>${cell('office:value-type="float" office:value="5"')}</table:table-row>`,
      ],
    );
    const made = (xml: string) => makeOds({ tables: `<table:table table:name="D">${xml}</table:table>` });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const inside = head + pieces.join("");
        expect(await outcome(made(inside))).toEqual(await outcome(made(`<!-- -->${inside}`)));
      }),
      { numRuns: 1000, seed: 20261122 },
    );
  });
});

describe("what else begins like a workbook", () => {
  const office = (target: string) => [
    { name: "[Content_Types].xml", data: "<Types/>" },
    {
      name: "_rels/.rels",
      data: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
    },
  ];
  it.each([
    ["a Word document", office("word/document.xml")],
    ["a PowerPoint presentation", office("ppt/presentation.xml")],
    [".xlsb", office("xl/workbook.bin")],
    ["OpenDocument", [{ name: "mimetype", data: "application/vnd.oasis.opendocument.text" }]],
    ["Apple Numbers", [{ name: "Index/Document.iwa", data: "x" }]],
    ["e-book", [{ name: "mimetype", data: "application/epub+zip" }]],
    ["program", [{ name: "META-INF/MANIFEST.MF", data: "x" }]],
  ])("is told apart: %s", async (name, members) => {
    await refused(makeZip(members)).toMatchObject({
      code: "input/not-a-workbook",
      exitCode: 3,
      message: expect.stringContaining(name),
    });
  });

  it("is protected by a password, or packed in a strange way", async () => {
    await refused(changed("sheet1.xml", (part) => ({ ...part, flags: 0x801 }))).toMatchObject({
      code: "input/encrypted",
    });
    await refused(changed("sheet1.xml", (part) => ({ ...part, flags: 0x841 }))).toMatchObject({
      code: "input/encrypted",
    });
    await refused(changed("sheet1.xml", (part) => ({ ...part, method: 14 }))).toMatchObject({
      code: "input/zip-method",
    });
  });
});

describe("a zip of", () => {
  const csv = "a,b\n1,x\n2,y\n";
  const table = [
    ["a", "b"],
    ["1", "x"],
    ["2", "y"],
  ];
  it("one CSV is read as that, with the zip's own hash", async () => {
    const zip = makeZip([
      { name: "Kuesioner.csv", data: csv, deflate: true },
      { name: "__MACOSX/._Kuesioner.csv", data: "x" },
      { name: "catatan.pdf", data: "x" },
    ]);
    const sheet = await open(zip, {}, "responses.csv.zip");
    expect(sheet.format.kind).toBe("csv");
    expect(sheet.path).toBe("responses.csv.zip");
    expect(await cellsOf(sheet)).toEqual(table);
    const { createHash } = await import("node:crypto");
    expect(await sheet.sha256()).toBe(createHash("sha256").update(zip).digest("hex"));
  });

  it("one CSV too large to keep is unpacked on every pass", async () => {
    const many = `a,b\n${"1,jawaban yang panjang sekali\n".repeat(200_000)}`;
    const sheet = await open(makeZip([{ name: "x.csv", data: many, deflate: true }]));
    expect((await cellsOf(sheet)).length).toBe(200_001);
    expect((await cellsOf(sheet)).length).toBe(200_001);
  });

  it("one workbook is read as that, but no zip within it", async () => {
    const inner = makeXlsx({ sheets: [{ name: "Data", rows }] });
    expect(await read(makeZip([{ name: "folder/data.xlsx", data: inner }]))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    const zipped = makeZip([{ name: "data.csv", data: csv }]);
    await refused(makeZip([{ name: "data.xlsx", data: zipped }])).toMatchObject({ code: "input/plain-zip" });
  });

  it("several tables, or none, asks for one of them", async () => {
    const two = makeZip([
      { name: "a.csv", data: csv },
      { name: "b.xlsx", data: "x" },
    ]);
    await refused(two).toMatchObject({ code: "input/plain-zip", message: expect.stringContaining("a.csv, b.xlsx") });
    await refused(makeZip([{ name: "foto.jpg", data: "x" }])).toMatchObject({ code: "input/plain-zip" });
  });
});
