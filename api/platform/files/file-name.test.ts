import { expect, test } from 'vitest';
import { attachment, cleanName } from './file-name.ts';

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\a\\cv.exe', 'cv.pdf'],
  ['\u202Efdp.exe', 'fdp.pdf'],
  ['\u2067cv\u2069.pdf', 'cv.pdf'],
  ['a\u0007"b\r\nSet-Cookie: c.pdf', 'a_bSet-Cookie_ c.pdf'],
  ['cv.pdf.html', 'cv.pdf.pdf'],
  ['...', 'document.pdf'],
  ['', 'document.pdf'],
  [`${'é'.repeat(250)}.pdf`, `${'é'.repeat(120)}.pdf`],
  ['Mon CV été.pdf', 'Mon CV été.pdf'],
])('%j is shown as %j', (given, shown) => expect(cleanName(given, 'pdf')).toBe(shown));

test('a name in a header is quoted and encoded, whatever is in it', () => {
  expect(attachment(`a"; filename=b'(c)*.pdf`)).toBe(
    `attachment; filename="a__ filename_b_(c)_.pdf"; filename*=UTF-8''a%22%3B%20filename%3Db%27%28c%29%2A.pdf`,
  );
  expect(attachment('été \u{1F600}.pdf')).toBe(
    `attachment; filename="ete __.pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20%F0%9F%98%80.pdf`,
  );
});
