/** XML parts as events, from bytes, with bounded memory: no document type, no endless tokens, no bottomless nesting. */
import { isUtf8 } from "node:buffer";
import { SaxesParser } from "saxes";
import { LoyaltyError } from "../../core/errors.ts";
import { type PlainRows, RowFilter } from "./row-filter.ts";
import { badXml, documentType, tooLong } from "./workbook-errors.ts";

/** A single text, comment or tag of more characters than this would fill the memory. */
const longestToken = 16 * 1024 * 1024;
/** Office nests some ten deep. */
const deepest = 200;

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: programs choose them freely, and no two meet here that differ by it alone. */
export type XmlHandlers = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
};

/** Where the bytes come from, for errors. */
export type Part = { readonly path: string; readonly name: string };

/**
 * Parses a part; the handlers run while the consumer asks for more.
 *
 * @returns after every block: how many bytes it had
 * @throws LoyaltyError (exit 3) for what is no proper XML or unsafe
 */
export async function* parseXml(
  part: Part,
  blocks: AsyncIterable<Buffer>,
  handlers: XmlHandlers | PlainRows,
): AsyncGenerator<number, void> {
  const guarded = new GuardedParser(part, handlers);
  const parser = "plainRow" in handlers ? new RowFilter(guarded, handlers) : guarded;
  const decoder = new Decoder(part);
  for await (const block of blocks) {
    parser.write(decoder.text(block));
    yield block.length;
  }
  decoder.end();
  parser.end();
}

/** A part that is read to its end at once. */
export async function readXml(part: Part, blocks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(part, blocks, handlers));
}

class GuardedParser {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #part: Part;
  #sinceEvent = 0;
  #depth = 0;
  #begun = false;

  constructor(part: Part, handlers: XmlHandlers) {
    this.#part = part;
    const parser = this.#parser;
    const local = localNames();
    parser.on("opentag", ({ name, attributes }) => {
      this.#sinceEvent = 0;
      if (++this.#depth > deepest) throw badXml(part.path, part.name);
      handlers.open(local(name), attributes);
    });
    parser.on("closetag", ({ name }) => {
      this.#sinceEvent = 0;
      this.#depth--;
      handlers.close(local(name));
    });
    const text = (characters: string) => {
      this.#sinceEvent = 0;
      handlers.text(characters);
    };
    parser.on("text", text);
    parser.on("cdata", text);
    const passed = () => {
      this.#sinceEvent = 0;
    };
    parser.on("comment", passed);
    parser.on("processinginstruction", passed);
    parser.on("doctype", () => {
      throw documentType(part.path, part.name);
    });
    parser.on("xmldecl", ({ encoding }) => {
      if (encoding !== undefined && !/^(utf-?(8|16)|us-ascii)$/i.test(encoding)) throw badXml(part.path, part.name);
    });
    parser.on("error", (error) => {
      throw error;
    });
  }

  write(text: string): void {
    // the parser tells of a document type only at its end, and what it declares may be long
    if (!this.#begun && text.includes("<!DOCTYPE")) throw documentType(this.#part.path, this.#part.name);
    this.#begun = true;
    this.#sinceEvent += text.length;
    this.#run(() => this.#parser.write(text));
    if (this.#sinceEvent > longestToken) {
      const { path, name } = this.#part;
      throw tooLong(path, name, { en: "a text is longer than 16 MB", id: "ada teks yang lebih panjang dari 16 MB" });
    }
  }

  end(): void {
    this.#run(() => this.#parser.close());
  }

  /** Elements open. */
  get depth(): number {
    return this.#depth;
  }

  /** Something was taken that the parser didn't see. */
  passed(): void {
    this.#sinceEvent = 0;
  }

  #run(step: () => void): void {
    try {
      step();
    } catch (cause) {
      if (cause instanceof LoyaltyError || !(cause instanceof Error) || cause.constructor !== Error) throw cause;
      throw badXml(this.#part.path, this.#part.name, cause);
    }
  }
}

function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const local = name.slice(name.indexOf(":") + 1);
    if (known.size < 1000) known.set(name, local);
    return local;
  };
}

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  const plain = attributes[local];
  if (plain !== undefined) return plain;
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return undefined;
}

/** UTF-8, or UTF-16 with its mark; bytes that are no character end the reading. */
class Decoder {
  readonly #part: Part;
  #rest: Buffer = Buffer.alloc(0);
  #utf16: InstanceType<typeof TextDecoder> | null = null;
  #begun = false;

  constructor(part: Part) {
    this.#part = part;
  }

  text(block: Buffer): string {
    let bytes = this.#rest.length === 0 ? block : Buffer.concat([this.#rest, block]);
    if (!this.#begun) {
      if (bytes.length < 4) {
        this.#rest = bytes;
        return "";
      }
      bytes = this.#begin(bytes);
    }
    this.#rest = Buffer.alloc(0);
    if (this.#utf16 !== null) return this.#decode16(bytes);
    const end = wholeCharacters(bytes);
    this.#rest = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw badXml(this.#part.path, this.#part.name);
    return whole.toString("utf8");
  }

  end(): void {
    if (this.#rest.length > 0) throw badXml(this.#part.path, this.#part.name);
  }

  #begin(bytes: Buffer): Buffer {
    this.#begun = true;
    const [first, second, third] = bytes;
    if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
    if (first === 0xff && second === 0xfe) this.#utf16 = new TextDecoder("utf-16le", { fatal: true });
    else if (first === 0xfe && second === 0xff) this.#utf16 = new TextDecoder("utf-16be", { fatal: true });
    return bytes;
  }

  #decode16(bytes: Buffer): string {
    try {
      return this.#utf16!.decode(bytes, { stream: true });
    } catch (cause) {
      throw badXml(this.#part.path, this.#part.name, cause);
    }
  }
}

/** Where the last character that isn't cut ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
