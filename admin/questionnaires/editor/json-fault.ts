// Where a text stops being JSON: browsers say it each in their own way, or not at all.

interface Place {
  /** Counted from 1. */
  line: number;
  column: number;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u{7f}-\u{9f}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;
const SPACE = /[ \t\r\n]*/y;

/** What may come next; `end` closes the innermost list or object. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** The first place that cannot be so; null for a text that is JSON. */
export function faultInJson(text: string): Place | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  let isWhole = false;
  for (;;) {
    SPACE.lastIndex = at;
    const start = at + (SPACE.exec(text)?.[0].length ?? 0);
    if (isWhole || start === text.length) return isWhole && start === text.length ? null : placeOf(text, start);
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const next: Expected | null = found ? after(found[1] ?? (found[2] ? 'text' : 'other'), expected, open) : null;
    if (!found || next === null) return placeOf(text, start);
    expected = next;
    at = TOKEN.lastIndex;
    isWhole = open.length === 0;
  }
}

/** What comes after the token, or null where it may not stand. Notes what it opens and closes. */
function after(token: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const isValue = expected === 'value' || expected === 'value or end';
  const mayEnd = expected.endsWith('or end');
  switch (token) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(token);
      return token === '{' ? 'key or end' : 'value or end';
    case '}':
    case ']':
      return mayEnd && open.pop() === (token === '}' ? '{' : '[') ? 'comma or end' : null;
    case ',':
      if (expected !== 'comma or end') return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    default:
      if (isValue) return 'comma or end';
      return token === 'text' && expected.startsWith('key') ? 'colon' : null;
  }
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
