import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { consentFor } from '../accounts/index.ts';
import '../candidates/index.ts';
import '../submissions/index.ts';

const shown = (path: string) => readFileSync(new URL(`../../../admin/${path}`, import.meta.url), 'utf8');

test.for([
  ['candidates.publication', 'i18n'],
  ['submissions.email', 'pages/i18n'],
])('what is recorded as agreed to (%s) is what people are shown, word for word', ([purpose, folder]) => {
  const text = consentFor(purpose as string)?.text;
  expect(shown(`${folder}/fr.ts`)).toContain(text?.fr);
  expect(shown(`${folder}/en.ts`)).toContain(text?.en);
});
