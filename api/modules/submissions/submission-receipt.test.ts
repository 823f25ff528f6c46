import { expect } from 'vitest';
import { linksOf, test } from '../../test/mailbox.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { SubmissionReceived } from './submissions.events.ts';
import { mailSubmissionReceipt } from './submissions.jobs.ts';

test('whoever gave an address is thanked once, in their language, without a word of the answers', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  const sent = answersTo(questionnaireId, {
    email: 'zoe@example.org',
    language: 'EN',
    answers: [
      { questionKey: 'takesPart', optionKey: 'oui' },
      { questionKey: 'marks', item: 'accueil', rating: 5 },
      { questionKey: 'marks', item: 'contenu', rating: 1 },
      { questionKey: 'remark', text: 'une remarque secrète' },
    ],
  });
  expect((await submit(world, sent)).errors).toEqual([]);
  expect((await submit(world, sent)).errors).toEqual([]);

  const mail = await mailbox.one('submissions.receipt', 'zoe@example.org');
  expect(mail.subject).toMatch(/^Thank you for your answers: \S/);
  expect(mail.text).toMatch(/were received on \d{1,2} \w+ \d{4}/);
  expect(mail.text).not.toContain('secrète');
  const [withdrawal, ...others] = linksOf(mail);
  expect(withdrawal).toMatch(new RegExp(`^${world.url}/q/enquete-\\d+#w=[\\w-]{43}$`));
  expect(others).toEqual([world.url]);

  for (const payload of await mailbox.payloads(SubmissionReceived))
    await world.write((tx) => mailSubmissionReceipt.run(tx, payload as never));
  expect(await mailbox.queued('submissions', 'zoe@example.org')).toHaveLength(1);
});

test('French is spoken where no language is known, and nobody is thanked without an address', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  const { submission } = await submit(world, answersTo(questionnaireId, { email: 'sans@example.org', language: null }));
  const mail = await mailbox.one('submissions.receipt', 'sans@example.org');
  expect(mail.subject).toMatch(/^Merci pour vos réponses\u202f: \S/);
  await world.rows('update submission set respondent_id = null where id = $1', [submission.id]);
  await world.rows('delete from mail_attempt');
  await world.rows('delete from mail_message');
  await world.write((tx) => mailSubmissionReceipt.run(tx, { submissionId: submission.id } as never));
  expect(await world.rows('select 1 from mail_message')).toEqual([]);
});
