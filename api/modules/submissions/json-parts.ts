// A JSON text of which only the outline is read at once: its long lists stay text, packed, and are parsed a part
// at a time. A backup of 100 MB costs a tenth of its bytes, not ten times as much.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { UnreadableBackup } from './backup-findings.ts';
import type { Rows } from './imported-rows.ts';
import { parseJson } from './json-value.ts';

/** How deep lists are looked for; what lies deeper is parsed whole. */
const DEEPEST = 3;

/** How much of a text is packed together. */
const BLOCK = 262_144;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const LINE = 0x0a;
const SPACES = new Set([0x20, 0x09, LINE, 0x0d]);
const ENDS = new Set([COMMA, OBJECT_END, LIST_END, ...SPACES]);

/** A list whose elements are parsed when they are asked for. */
export class JsonList implements Rows {
  private readonly text: JsonText;
  /** Where each element begins and ends. */
  private readonly places: readonly number[];

  constructor(text: JsonText, places: readonly number[]) {
    this.text = text;
    this.places = places;
  }

  get length(): number {
    return this.places.length / 2;
  }

  slice(from: number, to: number): unknown[] {
    const end = Math.min(to, this.length);
    if (from >= end) return [];
    const [first, last] = [this.places[from * 2] as number, this.places[end * 2 - 1] as number];
    try {
      return this.text.parsed(first, last, ['[', ']']) as unknown[];
    } catch {
      // One of them cannot be read: which, is said.
      return this.elements(from, end);
    }
  }

  textOf(index: number): string {
    return this.text.between(this.places[index * 2] as number, this.places[index * 2 + 1] as number);
  }

  protected elements(from: number, end: number): unknown[] {
    return Array.from({ length: Math.max(end - from, 0) }, (_, index) => {
      const place = (from + index) * 2;
      return this.text.parsed(this.places[place] as number, this.places[place + 1] as number);
    });
  }
}

/** A value a line (JSON Lines, NDJSON). */
class JsonLines extends JsonList {
  override slice(from: number, to: number): unknown[] {
    return this.elements(from, Math.min(to, this.length));
  }
}

/** The text as JSON.parse gives it, but for its lists. Throws UnreadableBackup. */
export function jsonOutline(bytes: Buffer): unknown {
  const text = new JsonText(bytes);
  const outline = text.outline();
  text.pack();
  return outline;
}

/** A text that is read again and again, here and there, in a tenth of its size. */
class PackedText {
  private readonly blocks: readonly Buffer[];
  private open: { readonly index: number; readonly bytes: Buffer } | null = null;

  constructor(bytes: Buffer) {
    this.blocks = Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, index) =>
      deflateRawSync(bytes.subarray(index * BLOCK, (index + 1) * BLOCK), { level: 1 }),
    );
  }

  between(from: number, to: number): Buffer {
    const parts: Buffer[] = [];
    for (let index = Math.floor(from / BLOCK); index * BLOCK < to; index += 1) {
      const begin = index * BLOCK;
      parts.push(this.block(index).subarray(Math.max(from - begin, 0), to - begin));
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  private block(index: number): Buffer {
    if (this.open?.index !== index) this.open = { index, bytes: inflateRawSync(this.blocks[index] as Buffer) };
    return this.open.bytes;
  }
}

class JsonText {
  private bytes: Buffer;
  private packed: PackedText | null = null;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  outline(): unknown {
    if (this.isInLines()) return this.lines();
    const [value, end] = this.part(this.past(0), 0);
    const rest = this.past(end);
    if (rest < this.bytes.length) this.refuse(rest);
    return value;
  }

  /** From now on parts are read, and nothing is looked for. */
  pack(): void {
    this.packed = new PackedText(this.bytes);
    this.bytes = Buffer.alloc(0);
  }

  /** Whether one of the first two lines is an object of its own, and both begin with one. */
  private isInLines(): boolean {
    const [first, second] = this.linePlaces(2);
    if (!first || !second || this.bytes[first.from] !== OBJECT || this.bytes[second.from] !== OBJECT) return false;
    return [first, second].some(({ from, to }) => to - from > 1 && this.bytes[to - 1] === OBJECT_END);
  }

  private lines(): JsonLines {
    return new JsonLines(
      this,
      this.linePlaces(Number.POSITIVE_INFINITY).flatMap(({ from, to }) => [from, to]),
    );
  }

  /** Where the first lines begin and end that hold anything. */
  private linePlaces(most: number): { from: number; to: number }[] {
    const { bytes } = this;
    const found: { from: number; to: number }[] = [];
    for (let from = this.past(0); from < bytes.length && found.length < most; ) {
      const lineEnd = bytes.indexOf(LINE, from);
      const end = lineEnd === -1 ? bytes.length : lineEnd;
      let to = end;
      while (SPACES.has(bytes[to - 1] as number)) to -= 1;
      found.push({ from, to });
      from = this.past(end);
    }
    return found;
  }

  /** The value that begins there, and where it ends. */
  private part(at: number, depth: number): [value: unknown, end: number] {
    if (this.bytes[at] === LIST) return this.list(at);
    if (this.bytes[at] === OBJECT && depth < DEEPEST) return this.members(at, depth);
    const end = this.end(at);
    return [this.parsed(at, end), end];
  }

  parsed(from: number, to: number, [before, after] = ['', '']): unknown {
    try {
      return parseJson(before + this.between(from, to) + after);
    } catch {
      return this.refuse(from);
    }
  }

  between(from: number, to: number): string {
    return this.bytesBetween(from, to).toString('utf8');
  }

  private bytesBetween(from: number, to: number): Buffer {
    return this.packed ? this.packed.between(from, to) : this.bytes.subarray(from, to);
  }

  /** Where the spaces end that may begin there. */
  private past(at: number): number {
    let place = at;
    while (SPACES.has(this.bytes[place] as number)) place += 1;
    return place;
  }

  private refuse(at: number): never {
    if (!this.packed && at >= this.bytes.length && at > 0) throw new UnreadableBackup('TRUNCATED');
    const before = this.bytesBetween(0, at).toString('latin1');
    throw new UnreadableBackup('NOT_JSON', String(before.split('\n').length));
  }

  private members(at: number, depth: number): [Record<string, unknown>, number] {
    const found: [string, unknown][] = [];
    const end = this.separated(at, OBJECT_END, (begin) => {
      if (this.bytes[begin] !== QUOTE) this.refuse(begin);
      const keyEnd = this.end(begin);
      const colon = this.past(keyEnd);
      if (this.bytes[colon] !== COLON) this.refuse(colon);
      const [value, ended] = this.part(this.past(colon + 1), depth + 1);
      found.push([String(this.parsed(begin, keyEnd)), value]);
      return ended;
    });
    return [Object.fromEntries(found), end];
  }

  private list(at: number): [JsonList, number] {
    const places: number[] = [];
    const end = this.separated(at, LIST_END, (begin) => {
      const ended = this.end(begin);
      places.push(begin, ended);
      return ended;
    });
    return [new JsonList(this, places), end];
  }

  /** Goes from one element to the next; gives where what holds them ends. */
  private separated(at: number, last: number, element: (begin: number) => number): number {
    let place = this.past(at + 1);
    if (this.bytes[place] === last) return place + 1;
    for (;;) {
      place = this.past(element(place));
      const sign = this.bytes[place];
      if (sign === last) return place + 1;
      if (sign !== COMMA) this.refuse(place);
      place = this.past(place + 1);
    }
  }

  /** Where the value ends that begins there. */
  private end(at: number): number {
    const { bytes } = this;
    let depth = 0;
    let place = at;
    do {
      const sign = bytes[place];
      if (sign === undefined) this.refuse(place);
      if (sign === QUOTE) place = this.textEnd(place);
      else if (sign === OBJECT || sign === LIST) {
        depth += 1;
        place += 1;
      } else if (sign === OBJECT_END || sign === LIST_END) {
        depth -= 1;
        place += 1;
      } else if (depth > 0) place += 1;
      else while (place < bytes.length && !ENDS.has(bytes[place] as number)) place += 1;
    } while (depth > 0);
    if (place === at) this.refuse(at);
    return place;
  }

  private textEnd(at: number): number {
    const { bytes } = this;
    for (let place = at + 1; place < bytes.length; place += 1) {
      const sign = bytes[place];
      if (sign === BACKSLASH) place += 1;
      else if (sign === QUOTE) return place + 1;
    }
    return this.refuse(bytes.length);
  }
}
