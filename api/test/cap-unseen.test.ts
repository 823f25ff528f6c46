// Backups that nobody has seen: each seed writes 120 responses in other ways. What was read is compared with what was said,
// and every value of the file must be stored or named.
//
// Some seeds by default; UNSEEN_BACKUPS=1000 tries so many.

import { expect, test } from 'vitest';
import { bare, capBackup, type Said } from './cap-backups.ts';
import { type CapFile, readCapFile } from './cap-files.ts';

const SEEDS = Number(process.env.UNSEEN_BACKUPS ?? 12);

type Draft = CapFile['submissions'][number];

const CHOICES = [
  'participatedInCafes',
  'observedChallenges',
  'challengesHasEmerged',
  'ruptureFactorsFavorable',
  'ruptureFactorsNegative',
  'professionalRole',
];

/** What was read, in the form of what was said. */
function understood({ externalId, emailKey, email, submittedAt, answers }: Draft): Omit<Said, 'texts'> {
  const choices: Said['choices'] = {};
  const ratings: Said['ratings'] = {};
  for (const { questionKey, optionKey, item, rating } of answers) {
    if (optionKey !== null && CHOICES.includes(questionKey)) (choices[questionKey] ??= []).push(bare(optionKey));
    if (item !== null && rating !== null) ratings[item] = rating;
  }
  for (const list of Object.values(choices)) list.sort();
  return {
    externalId: externalId.startsWith('content-') ? null : externalId,
    emailKey: email === null ? null : (emailKey ?? email.toLowerCase()),
    submittedAt: submittedAt.toISOString(),
    choices,
    ratings,
  };
}

const meant = ({ texts: _texts, ...said }: Said): Omit<Said, 'texts'> => ({
  ...said,
  choices: Object.fromEntries(Object.entries(said.choices).map(([key, list]) => [key, list.toSorted()])),
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** Every value of a row, with JSON inside texts opened, and where it stands. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<[path: readonly string[], leaf: unknown]> {
  let inner = value;
  while (isText(inner) && /^\s*["[{]/.test(inner))
    try {
      inner = JSON.parse(inner);
    } catch {
      break;
    }
  if (inner !== null && typeof inner === 'object')
    for (const [key, part] of Object.entries(inner)) yield* leaves(part, [...path, key]);
  else yield [path, inner];
}

/** Whether the value is in what was stored, or its place is in what was reported. */
function isKept(path: readonly string[], leaf: unknown, draft: Draft, named: ReadonlySet<string>): boolean {
  if (leaf === null || leaf === '' || path.includes('id')) return true;
  if (path.some((key) => key.endsWith('_at'))) return !Number.isNaN(draft.submittedAt.getTime());
  const written = bare(String(leaf));
  const stored = draft.answers.flatMap(({ optionKey, item, rating, text }) =>
    [optionKey, item, rating, text].flatMap((part) => (part === null ? [] : bare(String(part)))),
  );
  const isStored =
    stored.includes(written) || stored.includes(written.replace(/[.,]0$/, '')) || bare(draft.email ?? '') === written;
  if (isStored) return true;
  if (typeof leaf === 'boolean' || isText(leaf)) {
    // What is ticked stands under its name; several in one text stand one by one.
    const names = typeof leaf === 'boolean' ? [path.at(-1) as string] : leaf.split(', ');
    if (leaf === false || names.every((name) => stored.includes(bare(name)))) return true;
  }
  const isInside = draft.answers.some(({ text }) => text?.includes(JSON.stringify(leaf)));
  return isInside || path.some((key) => [...named].some((field) => field.split('.').includes(key)));
}

test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
  'nothing of backup %i is lost, and nothing invented',
  (seed) => {
    const { bytes, said, rows, unknown } = capBackup(seed);
    const file = readCapFile(bytes);
    expect(file.submissions).toHaveLength(120);
    expect(file.submissions.map(understood)).toEqual(said.map(meant));

    for (const [index, row] of rows.entries()) {
      const draft = file.submissions[index] as Draft;
      const named = new Set(
        file.oddities.filter(({ externalId }) => externalId === draft.externalId).map(({ field }) => field),
      );
      const lost = [...leaves(row)].filter(([path, leaf]) => !isKept(path, leaf, draft, named));
      expect(lost).toEqual([]);
      const words = new Set([...leaves(row)].map(([, leaf]) => String(leaf)));
      const invented = draft.answers.filter(
        ({ text }) =>
          text !== null && !words.has(text) && !bare(JSON.stringify(row)).includes(bare(text)) && !/^[[{]/.test(text),
      );
      expect(invented).toEqual([]);
      expect(
        draft.answers.filter(({ questionKey }) => questionKey === 'specializationObstacles').map(({ text }) => text),
      ).toEqual(
        said[index]?.texts.specializationObstacles === undefined ? [] : [said[index].texts.specializationObstacles],
      );
    }
    const ofFile = file.oddities
      .filter(({ externalId }) => externalId === null)
      .map(({ field }) => field.split(' × ')[0]);
    for (const name of unknown) expect(ofFile).toContain(name);

    const keys = file.submissions.flatMap(({ emailKey }) => emailKey ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(said.flatMap(({ emailKey }) => emailKey ?? [])));
  },
);
