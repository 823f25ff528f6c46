import { expect, test } from 'vitest';
import { faultInJson } from './json-fault.ts';

test.each([
  ['{\n  "slug": "a",\n  "title": }', { line: 3, column: 12 }],
  ['{ "slug": "a"', { line: 1, column: 14 }],
  ['{\n\n', { line: 3, column: 1 }],
  ['', { line: 1, column: 1 }],
  ['[1, 2,]', { line: 1, column: 7 }],
  ['{"a": 1,}', { line: 1, column: 9 }],
  ['{"a" 1}', { line: 1, column: 6 }],
  ['{"a": [1, {"b": tru}]}', { line: 1, column: 17 }],
  ['{"a": 1]', { line: 1, column: 8 }],
  ['{} {}', { line: 1, column: 4 }],
  ["{'a': 1}", { line: 1, column: 2 }],
  ['{"a": "zwei\nZeilen"}', { line: 1, column: 7 }],
  ['[01]', { line: 1, column: 2 }],
])('%j stops being JSON at %o', (text, place) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(faultInJson(text)).toEqual(place);
});

test.each(['{}', ' [ ] ', '"a\\u00e9\\n"', '-1.5e+3', '{"a": [1, {"b": null}, true], "c": {}}\n'])(
  '%j is JSON',
  (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(faultInJson(text)).toBeNull();
  },
);
