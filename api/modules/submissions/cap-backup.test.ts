import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CapFile, readCapFile } from '../../test/cap-files.ts';
import { describeBackupFinding, UnreadableBackup } from './backup-findings.ts';
import { capQuestionnaire } from './cap-questionnaire.ts';
import type { AnswerDraft, SubmissionDraft } from './draft.rules.ts';
import { suspectDomains } from './email-domains.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const backup = readCapFile(read('../../test/fixtures/cap-backup.json'));

const submission = (externalId: string, { submissions }: CapFile = backup): SubmissionDraft => {
  const found = submissions.find((draft) => draft.externalId === externalId);
  if (!found) throw new Error(`no submission ${externalId}`);
  return found;
};
const given = (draft: SubmissionDraft, questionKey: string): Partial<AnswerDraft>[] =>
  draft.answers
    .filter((answer) => answer.questionKey === questionKey)
    .map(({ questionKey: _key, ...answer }) =>
      Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null)),
    );
const optionsOf = (key: string, { foundOptions }: CapFile = backup): string[] =>
  foundOptions.filter(({ questionKey }) => questionKey === key).map((option) => option.key);
const single = (data: unknown): SubmissionDraft => {
  const text = JSON.stringify({ submissions: [{ id: 1, data, created_at: '2025-01-01 00:00:00' }] });
  const [draft] = readCapFile(text).submissions;
  if (!draft) throw new Error('nothing was read');
  return draft;
};

test('every row of the file becomes a submission under its own identifier', () => {
  expect(backup.submissions.map((draft) => draft.externalId)).toEqual([
    '10',
    '11',
    '12',
    '13',
    '13#2',
    expect.stringMatching(/^content-[0-9a-f]{16}$/),
    '15',
    '16',
    '17',
    expect.stringMatching(/^content-[0-9a-f]{16}$/),
  ]);
  expect(submission('13#2').oddities).toContain('DUPLICATE_ID');
  expect(backup.submissions[5]?.oddities).toContain('MISSING_ID');
});

test('ratings are numbers; what is out of range, unreadable or absent is kept as text and flagged', () => {
  const draft = submission('10');

  expect(given(draft, 'challengesRanking')).toEqual([
    { item: 'precarite', rating: 4 },
    { item: 'conflits', rating: 7 },
    { item: 'migration', text: '8' },
    { item: 'addictions', text: 'beaucoup' },
    { item: 'logement', rating: 3 },
  ]);
  expect(draft.oddities).toEqual(
    expect.arrayContaining(['RATING_AS_TEXT', 'INVALID_RATING', 'EMPTY_ANSWER', 'UNKNOWN_OPTION']),
  );
  expect(optionsOf('challengesRanking')).toEqual(['logement']);
  expect(given(single({ challengesRanking: 'tout' }), 'challengesRanking')).toEqual([{ text: 'tout' }]);
  expect(given(single({ challengesRanking: { conflits: '3,0', migration: 2.5 } }), 'challengesRanking')).toEqual([
    { item: 'conflits', rating: 3 },
    { item: 'migration', text: '2.5' },
  ]);
});

test('the text of "other" stands beside the chosen option, or alone when it was not chosen', () => {
  expect(given(submission('10'), 'observedChallenges')).toEqual([
    { optionKey: 'conflits' },
    { optionKey: 'autre', text: 'logement' },
  ]);
  expect(given(submission('10'), 'professionalRole')).toEqual([{ optionKey: 'Autre', text: 'Bénévole' }]);
  expect(submission('10').oddities).not.toContain('OTHER_WITHOUT_TEXT');
  expect(submission('15').oddities).toContain('OTHER_WITHOUT_TEXT');
  expect(given(backup.submissions[5] as SubmissionDraft, 'observedChallenges')).toEqual([{ text: 'ennui' }]);
  expect(backup.submissions[5]?.oddities).toContain('OTHER_NOT_CHOSEN');
});

test('roles that respondents added become marked options, whatever their case and spaces', () => {
  expect(backup.foundOptions.filter(({ externalId }) => externalId !== null)).toMatchObject([
    { externalId: '1', key: 'Job coach', addedAt: new Date('2025-01-01T10:00:00Z') },
    { externalId: '4', key: 'Bibliothécaire', addedAt: null },
  ]);
  expect(optionsOf('professionalRole')).toEqual(['Job coach', 'Bibliothécaire', 'Pilote', 'a\uFFFDb']);
  expect(given(submission('11'), 'professionalRole')).toEqual([{ optionKey: 'Job coach', text: 'job COACH' }]);
  expect(submission('11').oddities).toContain('RESPONDENT_ROLE');
  expect(submission('12').oddities).toContain('UNKNOWN_OPTION');
  const roles = capQuestionnaire.sections
    .flatMap((section) => section.questions)
    .find((q) => q.key === 'professionalRole');
  expect(roles?.options.at(-1)?.key).toBe('Autre');
});

test('answers of an unexpected shape are taken as far as they can be understood', () => {
  expect(given(submission('11'), 'participatedInCafes')).toEqual([{ optionKey: 'Non', text: 'non ' }]);
  expect(given(submission('11'), 'observedChallenges')).toEqual([{ optionKey: 'conflits' }]);
  expect(given(submission('17'), 'professionalRole')).toEqual([{ optionKey: 'Autre' }, { optionKey: 'Pilote' }]);
  expect(given(submission('12'), 'favouriteColour')).toEqual([{ text: 'bleu' }, { text: '3' }]);
  expect(given(submission('13'), 'data')).toEqual([{ text: '{not json' }]);
  expect(given(submission('15'), 'ip')).toEqual([{ text: '192.0.2.7' }]);
  expect(given(single({ participatedInCafes: true }), 'participatedInCafes')).toEqual([
    { optionKey: 'Oui', text: 'true' },
  ]);
  expect(given(single({ emergingChallengesDescription: { a: [1] } }), 'emergingChallengesDescription')).toEqual([
    { text: '{"a":[1]}' },
  ]);
  expect(single(JSON.stringify(JSON.stringify({ specializationObstacles: 'deux fois' }))).answers).toMatchObject([
    { questionKey: 'specializationObstacles', text: 'deux fois' },
  ]);
  expect(submission('11').oddities).toEqual(expect.arrayContaining(['UNEXPECTED_VALUE', 'SKIPPED_SECTION']));
  expect(submission('12').oddities).toContain('UNKNOWN_QUESTION');
  expect(submission('13').oddities).toContain('UNREADABLE_DATA');
  expect(submission('13#2').oddities).toEqual(
    expect.arrayContaining(['EMPTY_ANSWER', 'MISSING_EMAIL', 'MISSING_ROLE']),
  );
  expect(submission('16').oddities).toContain('REPLACED_CHARACTER');
});

test('an address counts once, its earliest answer keeps it; mistyped and invalid ones are flagged', () => {
  expect(submission('10')).toMatchObject({ email: 'a@centre-exemple.ch', emailKey: 'a@centre-exemple.ch' });
  expect(submission('11')).toMatchObject({ email: 'A@Centre-Exemple.ch', emailKey: null });
  expect(submission('11').oddities).toContain('DUPLICATE_EMAIL');
  expect(submission('12')).toMatchObject({ email: 'b@centre-exemple.hc', emailKey: 'b@centre-exemple.hc' });
  expect(submission('12').oddities).toContain('EMAIL_DOMAIN_SUSPECT');
  expect(backup.submissions[5]).toMatchObject({ email: null });
  expect(given(backup.submissions[5] as SubmissionDraft, 'email')).toEqual([{ text: 'sans arobase' }]);
});

test('a domain is suspect when it is one letter away from a far more frequent one', () => {
  const emails = ['fase.ch', 'fase.ch', 'fase.ch', 'fase.cj', 'fsae.ch', 'fas.ch', 'fasee.ch', 'base.org'].map(
    (d) => `x@${d}`,
  );

  expect(Object.fromEntries(suspectDomains(emails))).toEqual({
    'fase.cj': 'fase.ch',
    'fsae.ch': 'fase.ch',
    'fas.ch': 'fase.ch',
    'fasee.ch': 'fase.ch',
  });
});

test('dates without a zone are UTC; an unreadable one is kept as text and the day of the backup stands in', () => {
  expect(submission('10').submittedAt).toEqual(new Date('2025-02-01T23:30:00Z'));
  expect(submission('11').submittedAt).toEqual(new Date('2025-02-02T08:00:00Z'));
  expect(submission('12')).toMatchObject({ submittedAt: new Date('2025-03-02T02:00:00Z') });
  expect(submission('12').oddities).toContain('INVALID_DATE');
  expect(given(submission('12'), 'created_at')).toEqual([{ text: '2025-02-30 08:00:00' }]);
});

test('totals that disagree and unknown parts of the file are reported', () => {
  const ofFile = backup.oddities.filter((finding) => finding.externalId === null);

  expect(ofFile.map((finding) => describeBackupFinding(finding, 'en'))).toEqual([
    'notes: unknown part of the file, not taken over',
    'dynamic_roles: added role already known: {"id":2,"role_name":" job  Coach ","created_at":"2025-01-02 10:00:00"}',
    'dynamic_roles: unreadable added role: {"id":3,"created_at":"2025-01-03 10:00:00"}',
    'metadata.total_submissions: total that the file states, other than what it contains: 9 ≠ 10',
    'metadata.valid_submissions: total that the file states, other than what it contains: 10 ≠ 8',
    'metadata.invalid_submissions: total that the file states, other than what it contains: 0 ≠ 2',
    'data_validation.submissions_json_success_rate: total that the file states, other than what it contains: 100.00% ≠ 80',
  ]);
  const suspect = backup.oddities.find((finding) => finding.code === 'EMAIL_DOMAIN_SUSPECT');
  expect(suspect && describeBackupFinding(suspect, 'fr')).toBe(
    'réponse 12, email : domaine sans doute mal saisi, laissé tel quel : centre-exemple.hc → centre-exemple.ch',
  );
});

test('reading a file twice gives the same and leaves the definition untouched', () => {
  expect(readCapFile(read('../../test/fixtures/cap-backup.json'))).toEqual(backup);
  expect(JSON.stringify(capQuestionnaire)).not.toContain('addedByRespondents');
});

test('a text without a list of submissions is refused', () => {
  for (const text of ['', '{', '3', 'null', '{}', '{"submissions":{}}'])
    expect(() => readCapFile(text)).toThrow(UnreadableBackup);
  expect(readCapFile('[]').submissions).toEqual([]);
});

test('every question and option of the definition has both languages and its own key', () => {
  const questions = capQuestionnaire.sections.flatMap((section) => section.questions);
  expect(new Set(questions.map((question) => question.key)).size).toBe(questions.length);
  for (const { label, options, items } of questions) {
    expect(label.fr && label.en).toBeTruthy();
    expect(new Set(options.map((option) => option.key)).size).toBe(options.length);
    for (const option of [...options, ...items]) expect(option.label.fr && option.label.en).toBeTruthy();
  }
});

const hostileStrings = new URL('../../../../shared/data/bad-input/blns.json', import.meta.url);
const realBackup = new URL('../../../../shared/data/cap-questionnaire-backup-sample.json', import.meta.url);

describe.skipIf(!existsSync(hostileStrings))('hostile strings (skipped where the file is absent)', () => {
  test('survive verbatim as texts, options, items and keys', () => {
    const hostile = JSON.parse(readFileSync(hostileStrings, 'utf8')) as string[];
    for (const text of hostile.filter((value) => value.trim() !== '')) {
      const data = JSON.parse(
        `{"specializationObstacles":${JSON.stringify(text)},"observedChallenges":[${JSON.stringify(text)}],"challengesRanking":{${JSON.stringify(text)}:${JSON.stringify(text)}},"x":{${JSON.stringify(text)}:${JSON.stringify(text)}}}`,
      ) as unknown;
      const draft = single(data);
      expect(given(draft, 'specializationObstacles')).toEqual([{ text }]);
      const [choice] = given(draft, 'observedChallenges');
      expect(choice?.text ?? choice?.optionKey).toBe(text);
      const [rated] = given(draft, 'challengesRanking');
      expect(rated?.item).toBe(text);
      expect(rated?.text ?? rated?.rating).toBe(rated?.rating ? Number(text) : text);
      expect(given(draft, 'x')).toEqual([{ item: text, text }]);
    }
  });
});

describe.skipIf(!existsSync(realBackup))('the real backup (skipped where the file is absent)', () => {
  const text = existsSync(realBackup) ? readFileSync(realBackup, 'utf8') : '{"submissions":[]}';
  const real = readCapFile(text);
  const source = (JSON.parse(text) as { submissions: { id: number; data: string }[] }).submissions;

  test('gives all 60 answers, in order, with what was odd', () => {
    expect(real.submissions.map((draft) => draft.externalId)).toEqual(source.map((row) => String(row.id)));
    expect(real.submissions).toHaveLength(60);
    const times = (code: string): number =>
      real.submissions.filter((draft) => draft.oddities.includes(code as never)).length;
    expect(times('MISSING_EMAIL')).toBe(1);
    expect(times('MISSING_ROLE')).toBe(1);
    expect(times('SKIPPED_SECTION')).toBe((text.match(/skipRuptureSection\\": true/g) ?? []).length);
    expect(times('RESPONDENT_ROLE')).toBe(1);
    expect(
      real.submissions.filter((draft) => draft.oddities.includes('EMAIL_DOMAIN_SUSPECT')).map((d) => d.email),
    ).toEqual(['repondant.057@fase.cj']);
    expect(optionsOf('professionalRole', real)).toEqual([
      'Référent·e formation',
      'Job coach',
      'responsable équipe sociale',
    ]);
    expect(real.oddities.filter((finding) => finding.externalId === null)).toEqual([]);
    const unexpected = ['UNKNOWN_QUESTION', 'UNKNOWN_OPTION', 'UNEXPECTED_VALUE', 'INVALID_RATING', 'OTHER_NOT_CHOSEN'];
    expect(unexpected.map(times)).toEqual([0, 0, 0, 0, 0]);
  });

  test('counts per answer are those computed straight from the file', () => {
    const straight: Record<string, number> = {};
    const add = (...key: unknown[]): void => {
      straight[key.join(' ')] = (straight[key.join(' ')] ?? 0) + 1;
    };
    for (const row of source)
      for (const [key, value] of Object.entries(JSON.parse(row.data) as Record<string, unknown>)) {
        if (key === 'email' || key === 'skipRuptureSection' || value === '') continue;
        if (Array.isArray(value)) for (const option of value) add(key, option);
        else if (typeof value === 'object')
          for (const [item, rating] of Object.entries(value ?? {})) add(key, item, Number(rating));
        else add(key, value);
      }

    const drafted: Record<string, number> = {};
    const count = (...key: unknown[]): void => {
      drafted[key.join(' ')] = (drafted[key.join(' ')] ?? 0) + 1;
    };
    for (const { answers } of real.submissions)
      for (const { questionKey, item, optionKey, rating, text: written } of answers) {
        if (item !== null) count(questionKey, item, rating);
        else if (optionKey !== null) count(questionKey, optionKey);
        if (item === null && written !== null) count(optionKey === null ? questionKey : `${questionKey}Other`, written);
      }

    expect(drafted).toEqual(straight);
    expect(Object.keys(straight).length).toBeGreaterThan(80);
  });
});
