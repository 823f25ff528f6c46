import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { answersTo, publish, said, submit } from '../../test/questionnaires.ts';
import { test } from '../../test/world.ts';

const COUNT = 1_000;
const QUESTIONS = 100;

const listFile = new URL('../../../../shared/data/bad-input/blns.json', import.meta.url);
const listed = existsSync(listFile) ? (JSON.parse(readFileSync(listFile, 'utf8')) as string[]) : [];
const own = [
  `'; drop table "answer"; --`,
  `' or '1'='1`,
  `"); delete from submission; --`,
  `\\'; select pg_sleep(10); --`,
  `$$ || (select version()) || $$`,
  `E'\\\\x41'`,
  `{"$gt": ""}`,
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"><svg/onload=alert(1)>`,
  `javascript:alert(1)`,
  `=HYPERLINK("http://evil.example";"ici")`,
  `=cmd|' /C calc'!A0`,
  `+1+1`,
  `-2+3`,
  `@SUM(A1:A9)`,
  `\t=1+1`,
  `\r\n=1+1`,
  `{{ 7 * 7 }}`,
  `{% for i in (1..100) %}x{% endfor %}`,
  '${7*7}',
  `#{7*7}`,
  `%s%s%s%n`,
  `../../../../etc/passwd`,
  `C:\\Windows\\system32`,
  `\u202Egnp.exe`,
  `\u200b\ufeffinvisible\u200d`,
  `Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L͠G̯͎̎͘O`,
  `👩‍👩‍👧‍👦 🇬🇵 𝕿𝖊𝖝𝖙`,
  `مرحبا بالعالم`,
  `שלום`,
  `田中さん`,
  `\u0001\u0007\u001b[31m`,
  `\u2028\u2029`,
  `"a";"b"\n"c";"d"`,
  `,;|\t`,
  `NULL`,
  `undefined`,
  `true`,
  `1e309`,
  `NaN`,
  `0x1F`,
  `2026-02-30`,
  `\\u0000`,
  `\\N`,
  `__proto__`,
  `constructor`,
  ` Deux espaces  `,
  `fin\n`,
];
const around = [(text: string) => text, (text: string) => `${text}${text}`, (text: string) => `"${text}"`]
  .concat(
    (text) => `'${text}`,
    (text) => `${text}\n${text}`,
    (text) => `<${text}>`,
    (text) => `{"a": ${text}}`,
  )
  .concat(
    (text) => `&${text};`,
    (text) => `${text}\u00a0`,
    (text) => `--${text}`,
    (text) => `/*${text}*/`,
  )
  .concat(...Array.from({ length: 20 }, (_, index) => [(text: string) => `${'('.repeat(index + 1)}${text}`]));
// What PostgreSQL cannot store, and what is no answer, is refused: submissions.test.ts.
const storable = (text: string): boolean => text.trim() !== '' && !text.includes('\0') && text.isWellFormed();

/** So many different texts: those of the list, then all of them in other surroundings. */
const hostile = [...new Set(around.flatMap((wrap) => [...own, ...listed].map(wrap)))].filter(storable).slice(0, COUNT);

test('a thousand hostile texts are stored and shown as they were written', async ({ world }) => {
  expect(hostile).toHaveLength(COUNT);
  const trainer = await world.as('TRAINER');
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    return { key: `texte ${index}`, kind: 'LONG_TEXT', label: said(`Texte ${index}`) };
  });
  const sections = [{ key: 'textes', title: said('Textes'), questions }];
  const { createQuestionnaire } = await trainer.run(
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }',
    { input: { slug: 'hostile', title: said('Hostile'), sections } },
  );
  const { id } = createQuestionnaire.questionnaire;
  await publish(world, id);
  const read: string[] = [];
  for (let start = 0; start < COUNT; start += QUESTIONS) {
    const texts = hostile.slice(start, start + QUESTIONS);
    const answers = texts.map((text, index) => ({ questionKey: `texte ${index}`, text }));
    const { submission, errors } = await submit(world, answersTo(id, { email: null, answers }));
    expect(errors).toEqual([]);
    const shown = await trainer.run('query ($id: ID!) { submission(id: $id) { answers { text } } }', {
      id: submission.id,
    });
    read.push(...shown.submission.answers.map(({ text }: { text: string }) => text));
  }
  expect(read).toEqual(hostile);
  const rows = await world.rows(
    `select a.text from answer a join submission s on s.id = a.submission_id where s.questionnaire_id = $1
     order by s.id, a.position`,
    [id],
  );
  expect(rows.map(({ text }) => text)).toEqual(hostile);
});
