import { expect, test } from 'vitest';
import { type CapFile, readCapFile } from '../../test/cap-files.ts';
import { UnreadableBackup } from './backup-findings.ts';

const data = (email: string, more: object = {}) => ({
  participatedInCafes: 'Oui',
  challengesRanking: { conflits: '3', migration: 5 },
  observedChallenges: ['conflits'],
  professionalRole: 'Coach en insertion',
  email,
  ...more,
});
const row = (id: number, more: object = {}) => ({
  id,
  data: JSON.stringify(data(`p${id}@centre.ch`, more)),
  created_at: '2025-11-05 08:00:00',
});
const rows = [row(12), row(11), row(10)];
const roles = [{ id: 4, role_name: 'Job coach', created_at: '2025-10-13 08:57:51' }];
const metadata = { backup_date: '2025-12-01T02:00:00.000Z', total_submissions: 3 };
const inAnyOrder = ({ submissions }: CapFile) =>
  submissions.toSorted((one, other) => one.externalId.localeCompare(other.externalId));
const readFrom = (content: unknown): CapFile => readCapFile(JSON.stringify(content));
const usual = readFrom({ metadata, submissions: rows, dynamic_roles: roles });
const byId = Object.fromEntries(rows.map(({ id, ...rest }) => [id, rest]));
const findingsOf = ({ oddities }: CapFile) => oddities.map(({ code, externalId, field }) => [code, externalId, field]);

test.each<[string, unknown]>([
  ['under their identifiers', { metadata, submissions: byId, dynamic_roles: roles }],
  [
    'under their identifiers, as objects',
    { metadata, submissions: Object.fromEntries(rows.map((own) => [own.id, own])), dynamic_roles: roles },
  ],
  ['as the only element of a list', [{ metadata, submissions: rows, dynamic_roles: roles }]],
  [
    'as the answers of a database',
    [
      { results: rows, success: true },
      { results: roles, success: true },
    ],
  ],
])('submissions %s are what they are in a list', (_name, content) => {
  const file = readFrom(content);
  expect(inAnyOrder(file)).toEqual(inAnyOrder(usual));
  expect(file.foundOptions).toEqual(usual.foundOptions);
  expect(findingsOf(file).filter(([, externalId]) => externalId === null)).toEqual([]);
});

test('a wrapper around everything keeps nothing from being understood', () => {
  const file = readFrom({ success: true, data: { metadata, submissions: rows, dynamic_roles: roles } });
  expect(file.submissions).toEqual(usual.submissions);
  expect(file.foundOptions).toEqual(usual.foundOptions);
  expect(findingsOf(file).filter(([, externalId]) => externalId === null)).toEqual([
    ['FOUND_ELSEWHERE', null, 'data.submissions'],
    ['UNKNOWN_FILE_FIELD', null, 'success'],
  ]);
});

test('a row a line is a list of rows, and a line that is none is named', () => {
  const lines = rows.map((own) => JSON.stringify(own));
  for (const text of [lines.join('\n'), `\ufeff${lines.join('\r\n\r\n')}\r\n`])
    expect(readCapFile(text).submissions).toEqual(usual.submissions);
  expect(readCapFile(`${lines[0]}\n`).submissions).toEqual(usual.submissions.slice(0, 1));
  const refusalOf = (text: string): unknown => {
    try {
      return readCapFile(text);
    } catch (error) {
      return error instanceof UnreadableBackup && [error.code, error.detail];
    }
  };
  expect(refusalOf(`${lines[0]}\n\n${lines[1]}\n{"id": 3,\n${lines[2]}`)).toEqual(['NOT_JSON', '4']);
  expect(refusalOf(`${lines[0]}\nrien`)).toEqual(['NOT_JSON', '2']);
  expect(refusalOf(`{"id": 1, "data":\n${lines[1]}`)).toEqual(['NOT_JSON', '1']);
});

test('identifiers, answers and times that databases write as objects are read', () => {
  const file = readFrom([
    {
      _id: { $oid: '65f0c0ffee' },
      fields: { data: data('a@centre.ch') },
      created_at: { $date: { $numberLong: '1762329600000' } },
    },
    { id: 2, data: { answers: data('b@centre.ch') }, created_at: { _seconds: 1_762_329_600, _nanoseconds: 0 } },
  ]);
  const [{ answers } = { answers: [] }] = usual.submissions;
  expect(file.submissions).toMatchObject([
    { externalId: '65f0c0ffee', email: 'a@centre.ch', answers, submittedAt: new Date('2025-11-05T08:00:00Z') },
    { externalId: '2', email: 'b@centre.ch', answers, submittedAt: new Date('2025-11-05T08:00:00Z') },
  ]);
});

test('what a backup says of itself is compared with what is in it, whichever way it says so', () => {
  const sized = rows.map((own) => ({ ...own, data_size: own.data.length, json_status: 'valid' }));
  const { submissions, oddities } = readFrom({
    metadata: { backup_date: metadata.backup_date, total_records: 3, backup_type: 'daily_automatic', trigger: 'cron' },
    data_validation: { valid_json_count: 3, invalid_json_count: 0, total_data_size: 600 },
    submissions: sized,
  });
  expect(submissions).toEqual(usual.submissions);
  expect(oddities.filter(({ code }) => code !== 'RATING_AS_TEXT')).toEqual([]);
  const wrong = readFrom({
    metadata: { total_records: 4 },
    submissions: [{ ...sized[0], data_size: 7, json_status: 'invalid' }],
  });
  expect(findingsOf(wrong)).toEqual(
    expect.arrayContaining([
      ['SIZE_DISAGREES', '12', 'data_size'],
      ['UNKNOWN_QUESTION', '12', 'json_status'],
      ['TOTAL_DISAGREES', null, 'metadata.total_records'],
    ]),
  );
});

test('what looks deleted, tried, broken or said twice is named, and taken over as it is', () => {
  const odd = [
    { ...row(1), deleted_at: '2025-11-30 10:00:00' },
    { ...row(2), status: 'archived' },
    { ...row(3), deleted_at: null, is_test: 0 },
    { ...row(4), is_test: 1 },
    row(5, { email: 'Test@centre.ch' }),
    row(6, { specializationObstacles: ' test ' }),
    row(7, { specializationObstacles: 'Les dÃ©lais dâ€™attente' }),
    row(8, { specializationObstacles: 'd&#39;attente &amp; de places', emergingChallengesDescription: 'AT&T & R&D' }),
    row(9, { specializationObstacles: 'N/A' }),
  ];
  const text = JSON.stringify({ metadata: { backup_date: metadata.backup_date }, submissions: odd });
  const file = readCapFile(
    text.replace(
      /\]\}$/,
      `,{"id": 10, "created_at": "2025-11-05 08:00:00", "data": "{\\"a\\": 1, \\"a\\": 2}", "b": 1, "b": 2}]}`,
    ),
  );
  expect(file.submissions).toHaveLength(10);
  const named = ['MARKED_DELETED', 'LOOKS_LIKE_TEST', 'GARBLED', 'HTML_ENTITIES', 'NO_ANSWER_WORD', 'REPEATED_KEY'];
  expect(findingsOf(file).filter(([code]) => named.includes(code as string))).toEqual([
    ['MARKED_DELETED', '1', 'deleted_at'],
    ['MARKED_DELETED', '2', 'status'],
    ['LOOKS_LIKE_TEST', '4', ''],
    ['LOOKS_LIKE_TEST', '5', ''],
    ['LOOKS_LIKE_TEST', '6', ''],
    ['GARBLED', '7', 'specializationObstacles'],
    ['HTML_ENTITIES', '8', 'specializationObstacles'],
    ['NO_ANSWER_WORD', '9', 'specializationObstacles'],
    ['REPEATED_KEY', '10', 'b'],
    ['REPEATED_KEY', '10', 'a'],
  ]);
  const [, , , , , , broken] = file.submissions;
  expect(broken?.answers.at(-1)?.text).toBe('Les dÃ©lais dâ€™attente');
});
