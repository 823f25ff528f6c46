// The objects of a PDF file as tokens (ISO 32000-1, 7.2 to 7.5), those in object streams too. It follows no reference and
// believes no length: whatever could be taken for an object by any reader is looked at, or the file is refused.

import { inflateSync } from 'node:zlib';

/** Names begin with a slash; strings are all the same, since nothing in them is carried out. */
export type Token = string;

export interface PdfObject {
  readonly number: number;
  readonly tokens: readonly Token[];
}

/** The file is damaged, protected, or built in a way that hides something. */
export class UnreadablePdf extends Error {}

const STRING = '(';
const WHITESPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const MOST_TOKENS = 4_000_000;
const MOST_INFLATED = 64 * 1024 * 1024;

/** Everything that a header "12 0 obj" could send a reader to, wherever it stands. */
const HEADER = /(?<!\d)\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![A-Za-z])/g;

/** Throws UnreadablePdf. */
export function objectsOf(bytes: Buffer): PdfObject[] {
  const text = bytes.toString('latin1');
  const objects: PdfObject[] = [];
  const lexer = new Lexer(bytes);
  const streams: PdfObject[] = [];
  const budget = { left: MOST_INFLATED };
  let open: { number: number; tokens: Token[] } | null = null;
  /** What stands outside of objects: trailers. */
  const outside: Token[] = [];
  for (let token = lexer.next(); token !== null; token = lexer.next()) {
    const into: Token[] = open?.tokens ?? outside;
    if (token === 'obj') {
      const [number, generation] = into.splice(-2);
      if (!/^\d+$/.test(number ?? '') || !/^\d+$/.test(generation ?? ''))
        throw new UnreadablePdf('An object has no number');
      open = { number: Number(number), tokens: [] };
      objects.push(open);
    } else if (token === 'endobj') open = null;
    else if (token === 'stream' && open) {
      const begin = afterLineEnd(bytes, lexer.position);
      const end = text.indexOf('endstream', begin);
      if (end < 0) throw new UnreadablePdf('A stream has no end');
      if (open.tokens.includes('/First'))
        streams.push(...objectsInside(open.tokens, bytes.subarray(begin, end), budget));
      lexer.position = end + 'endstream'.length;
    } else into.push(token);
  }
  // A header inside a string, a comment or a stream would be an object to a reader whose table of contents points there.
  const headers = [...text.matchAll(HEADER)].length;
  if (headers !== objects.length) throw new UnreadablePdf('An object is hidden in something else');
  return [{ number: -1, tokens: outside }, ...objects, ...streams];
}

/** The objects of an object stream: each from where the stream's own table says that it begins. */
function objectsInside(dictionary: readonly Token[], body: Buffer, budget: { left: number }): PdfObject[] {
  const count = numberAfter(dictionary, '/N');
  const first = numberAfter(dictionary, '/First');
  const filter = dictionary[dictionary.indexOf('/Filter') + 1];
  const direct = !dictionary.includes('/Filter');
  const flate = filter === '/FlateDecode' || (filter === '[' && isOnlyFlate(dictionary));
  if ((!direct && !flate) || dictionary.includes('/DecodeParms') || count === null || first === null)
    throw new UnreadablePdf('An object stream is packed in an unusual way');
  const content = direct ? body : inflated(body, budget);
  const table = new Lexer(content);
  const objects: PdfObject[] = [];
  for (let place = 0; place < count; place++) {
    const number = Number(table.next());
    const offset = Number(table.next());
    if (!Number.isInteger(number) || !Number.isInteger(offset) || offset < 0)
      throw new UnreadablePdf('An object stream is damaged');
    const lexer = new Lexer(content, first + offset);
    objects.push({ number, tokens: lexer.value() });
  }
  return objects;
}

const isOnlyFlate = (tokens: readonly Token[]): boolean => {
  const at = tokens.indexOf('/Filter');
  return tokens[at + 2] === '/FlateDecode' && tokens[at + 3] === ']';
};

function inflated(body: Buffer, budget: { left: number }): Buffer {
  try {
    const content = inflateSync(body, { maxOutputLength: budget.left });
    budget.left -= content.length;
    return content;
  } catch {
    throw new UnreadablePdf('An object stream is damaged or far too large');
  }
}

function numberAfter(tokens: readonly Token[], name: string): number | null {
  const text = tokens[tokens.indexOf(name) + 1] ?? '';
  return tokens.includes(name) && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function afterLineEnd(bytes: Buffer, position: number): number {
  if (bytes[position] === 13) position++;
  return bytes[position] === 10 ? position + 1 : position;
}

class Lexer {
  position: number;
  private readonly bytes: Buffer;
  private count = 0;

  // Node runs this file as it stands in tests: it knows no parameter properties.
  constructor(bytes: Buffer, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The next token; null at the end. */
  next(): Token | null {
    if (++this.count > MOST_TOKENS) throw new UnreadablePdf('There are too many objects');
    const { bytes } = this;
    this.skipBlanks();
    const char = bytes[this.position];
    if (char === undefined) return null;
    switch (String.fromCharCode(char)) {
      case '/':
        this.position++;
        return `/${this.name()}`;
      case '(':
        return this.literal();
      case '<':
        if (bytes[this.position + 1] === char) return this.taken('<<');
        return this.hexadecimal();
      case '>':
        return bytes[this.position + 1] === char ? this.taken('>>') : this.taken('>');
      case '[':
      case ']':
      case '{':
      case '}':
      case ')':
        return this.taken(String.fromCharCode(char));
      default:
        return this.regular();
    }
  }

  /** The tokens of one value: up to where every bracket is closed again. */
  value(): Token[] {
    const tokens: Token[] = [];
    let depth = 0;
    do {
      const token = this.next();
      if (token === null) break;
      tokens.push(token);
      if (token === '<<' || token === '[') depth++;
      if (token === '>>' || token === ']') depth--;
    } while (depth > 0);
    return tokens;
  }

  private taken(token: Token): Token {
    this.position += token.length;
    return token;
  }

  private skipBlanks(): void {
    for (;;) {
      const char = this.bytes[this.position];
      if (char !== undefined && WHITESPACE.has(char)) this.position++;
      else if (char === 0x25) while (![10, 13, undefined].includes(this.bytes[this.position])) this.position++;
      else return;
    }
  }

  private regular(): Token {
    const begin = this.position;
    for (;;) {
      const char = this.bytes[this.position];
      if (char === undefined || WHITESPACE.has(char) || DELIMITERS.has(char)) break;
      this.position++;
    }
    return this.bytes.toString('latin1', begin, this.position);
  }

  /** A name as it is meant: "#4a" stands for "J". */
  private name(): string {
    return this.regular().replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  private literal(): Token {
    let depth = 0;
    for (;;) {
      const char = this.bytes[this.position++];
      if (char === undefined) throw new UnreadablePdf('A string has no end');
      if (char === 0x5c) this.position++;
      else if (char === 0x28) depth++;
      else if (char === 0x29 && --depth === 0) return STRING;
    }
  }

  private hexadecimal(): Token {
    const end = this.bytes.indexOf(0x3e, this.position);
    if (end < 0) throw new UnreadablePdf('A string has no end');
    this.position = end + 1;
    return STRING;
  }
}
