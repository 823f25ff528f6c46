import { expect } from 'vitest';
import { mailTemplate } from '../../platform/mail/template.ts';
import { statementsOf, test, type World } from '../../test/world.ts';
import { Language } from '../accounts/index.ts';
import { queueMail } from './index.ts';
import { keepDeclaredTemplates } from './mail-template.write.ts';

const welcome = mailTemplate('test.welcome', {
  purpose: { fr: 'Accueille une personne.', en: 'Welcomes somebody.' },
  topic: null,
  variables: {
    firstName: { kind: 'TEXT', meaning: { fr: 'Son prénom.', en: 'Their first name.' }, example: 'Zoé' },
    link: { kind: 'LINK', meaning: { fr: 'La page.', en: 'The page.' }, example: 'https://example.org/' },
  },
  content: {
    fr: { subject: 'Bienvenue {{ firstName }}', body: 'Bonjour {{ firstName }}\n\n[Ouvrir la page]({{ link }})' },
    en: { subject: 'Welcome {{ firstName }}', body: 'Hello {{ firstName }}\n\n[Open the page]({{ link }})' },
  },
});

const FIELDS =
  'id name declared changed topic version purpose { fr } variables { name kind } fr { subject body } en { subject body } updatedBy { fullName }';
const List = `query ($filter: MailTemplateFilter) { mailTemplates(filter: $filter) { nodes { ${FIELDS} } } }`;
const Create = `mutation ($input: CreateMailTemplateInput!) { createMailTemplate(input: $input) { mailTemplate { ${FIELDS} } errors { code path message } } }`;
const Update = `mutation ($input: UpdateMailTemplateInput!) { updateMailTemplate(input: $input) { mailTemplate { ${FIELDS} } errors { code path message } } }`;
const Restore = `mutation ($id: ID!) { restoreMailTemplate(input: { id: $id }) { mailTemplate { ${FIELDS} } errors { code path } } }`;
const Delete = `mutation ($id: ID!) { deleteMailTemplate(input: { id: $id }) { deletedId errors { code path } } }`;
const Preview = `query ($input: MailPreviewInput!) { mailPreview(input: $input) { mail { subject html text } findings { code severity language place message } } }`;
const SendTest = `mutation ($input: SendTestMailInput!) { sendTestMail(input: $input) { mailMessage { subject toAddress topic } errors { code path message } } }`;

const declared = async (world: World) => {
  const admin = await world.as('ADMIN');
  const { mailTemplates } = await admin.run(List, { filter: { search: 'test.welcome' } });
  return mailTemplates.nodes[0];
};
const queue = async (world: World, key: string, language = Language.FR) =>
  world.write((tx) =>
    queueMail(tx, {
      key,
      template: welcome,
      to: { address: 'zoe@example.org', name: 'Zoé', language },
      values: { firstName: 'Zoé', link: 'https://example.org/a' },
    }),
  );

test('the program’s mails can be found and read, in one statement', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { result, statements } = await statementsOf(() =>
    admin.run(List, { filter: { declared: true, search: 'test.welcome' } }),
  );
  expect(statements).toHaveLength(1);
  expect(result.mailTemplates.nodes).toMatchObject([
    {
      name: 'test.welcome',
      changed: false,
      topic: null,
      purpose: { fr: 'Accueille une personne.' },
      variables: [
        { name: 'firstName', kind: 'TEXT' },
        { name: 'link', kind: 'LINK' },
      ],
      fr: { subject: 'Bienvenue {{ firstName }}' },
      updatedBy: null,
    },
  ]);
});

test('nobody else sees or changes a template', async ({ world }) => {
  const { id } = await declared(world);
  for (const client of [world.anonymous(), await world.as('TRAINER'), await world.as('RECRUITER')]) {
    for (const [query, variables] of [
      [List, {}],
      [Update, { input: { id, fr: { subject: 'x', body: 'y' } } }],
      [Delete, { id }],
      [Preview, { input: { templateId: id, language: 'FR' } }],
      [SendTest, { input: { templateId: id, language: 'FR', idempotencyKey: 'a' } }],
    ] as const)
      expect((await client.ask(query, variables)).errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  }
  expect(await declared(world)).toMatchObject({ changed: false });
  expect(await world.rows('select 1 from mail_message')).toEqual([]);
});

test('an administrator’s text is sent instead of the program’s, until the original is restored', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id, version } = await declared(world);
  const fr = { subject: 'Ravis, {{ firstName }}', body: 'Salut {{ firstName }}' };

  const { updateMailTemplate } = await admin.run(Update, { input: { id, version, fr } });
  expect(updateMailTemplate).toMatchObject({
    errors: [],
    mailTemplate: { changed: true, fr, en: { subject: 'Welcome {{ firstName }}' }, updatedBy: { fullName: 'ADMIN' } },
  });
  expect(await queue(world, 'a')).toMatchObject({ subject: 'Ravis, Zoé', template: 'test.welcome' });
  expect(await queue(world, 'b', Language.EN)).toMatchObject({ subject: 'Welcome Zoé', language: 'EN' });
  expect(await queue(world, 'a')).toBeNull();

  // A start of the program keeps the text.
  await keepDeclaredTemplates(world.house.context());
  expect(await declared(world)).toMatchObject({ changed: true, fr });

  const { restoreMailTemplate } = await admin.run(Restore, { id });
  expect(restoreMailTemplate).toMatchObject({ errors: [], mailTemplate: { changed: false } });
  expect(await queue(world, 'c')).toMatchObject({ subject: 'Bienvenue Zoé' });
});

test('a start of the program brings unchanged texts in step, and forgets mails that are no more', async ({ world }) => {
  await world.rows(
    `update mail_template set fr = '{"subject":"Vieux","body":"x"}', topic = 'old' where name = 'test.welcome'`,
  );
  await world.rows(`insert into mail_template (id, name, declared, variables, fr, changed, created_at, updated_at)
    select gen_random_uuid(), 'test.gone', true, '[]', fr, false, now(), now() from mail_template where name = 'test.welcome'`);
  await Promise.all([1, 2, 3].map(() => keepDeclaredTemplates(world.house.context())));
  expect(
    await world.rows(
      `select name, topic, fr ->> 'subject' as subject from mail_template where name in ('test.gone', 'test.welcome')`,
    ),
  ).toEqual([{ name: 'test.welcome', topic: null, subject: 'Bienvenue {{ firstName }}' }]);
});

test('a changed text that names a variable of an older version does not keep the mail from being sent', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const { id } = await declared(world);
  await admin.run(Update, { input: { id, fr: { subject: 'Salut', body: 'Salut {{ firstName }}' } } });
  await world.rows(
    `update mail_template set fr = '{"subject":"Salut","body":"{{ surname }}"}' where name = 'test.welcome'`,
  );
  expect(await queue(world, 'older')).toMatchObject({ subject: 'Bienvenue Zoé' });
  await admin.run(Restore, { id });
});

test('a text with an unknown variable is not saved, and the answer names those there are', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await declared(world);
  const { updateMailTemplate } = await admin.run(Update, {
    input: { id, fr: { subject: 'Bonjour {{ prenom }}', body: '<b>x</b> {{ link' } },
  });
  expect(updateMailTemplate).toMatchObject({
    mailTemplate: null,
    errors: [
      {
        code: 'UNKNOWN_VARIABLE',
        path: ['fr', 'subject'],
        message: 'La variable «\u202fprenom\u202f» n’existe pas. Variables possibles\u202f: firstName, link.',
      },
      { code: 'SYNTAX', path: ['fr', 'body'] },
    ],
  });
  expect(await declared(world)).toMatchObject({ changed: false });
});

test('a change based on an older text is a conflict; name and English of the program’s mails are fixed', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const { id, version, fr } = await declared(world);
  const codes = async (input: object) =>
    (await admin.run(Update, { input: { id, ...input } })).updateMailTemplate.errors.map(
      ({ code }: { code: string }) => code,
    );
  expect(await codes({ version: version - 1, fr })).toEqual(['CONFLICT']);
  expect(await codes({ name: 'Autre' })).toEqual(['DECLARED']);
  expect(await codes({ en: null })).toEqual(['DECLARED']);
  expect((await admin.run(Delete, { id })).deleteMailTemplate.errors).toEqual([{ code: 'DECLARED', path: ['id'] }]);
  expect(await declared(world)).toMatchObject({ version, changed: false });
});

test('a template for batches has the variables that its text names', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const input = {
    name: 'Portes ouvertes',
    fr: { subject: 'Bonjour {{ prenom }}', body: 'Le [programme]({{ lien }}).' },
  };
  const { createMailTemplate } = await admin.run(Create, { input });
  expect(createMailTemplate).toMatchObject({
    errors: [],
    mailTemplate: {
      declared: false,
      en: null,
      variables: [
        { name: 'prenom', kind: 'TEXT' },
        { name: 'lien', kind: 'LINK' },
      ],
    },
  });
  const { id } = createMailTemplate.mailTemplate;
  expect((await admin.run(Create, { input })).createMailTemplate.errors).toMatchObject([
    { code: 'TAKEN', path: ['name'] },
  ]);
  expect(
    (await admin.run(Create, { input: { ...input, name: 'accounts.welcome' } })).createMailTemplate.errors,
  ).toMatchObject([{ code: 'RESERVED_NAME', path: ['name'] }]);
  expect((await admin.run(Restore, { id })).restoreMailTemplate.errors).toEqual([
    { code: 'NOT_DECLARED', path: ['id'] },
  ]);
  expect((await admin.run(Delete, { id })).deleteMailTemplate).toEqual({ deletedId: id, errors: [] });
  expect(await world.rows(`select 1 from mail_template where name = 'Portes ouvertes'`)).toEqual([]);
});

test('a preview shows another text with examples or the values of a real mail, and what should be mended', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const { id } = await declared(world);
  const shown = async (input: object) =>
    (await admin.run(Preview, { input: { templateId: id, language: 'FR', ...input } })).mailPreview;
  expect((await shown({})).mail.subject).toBe('Bienvenue Zoé');
  expect((await shown({ language: 'EN' })).mail.subject).toBe('Welcome Zoé');

  const real = await world.write((tx) =>
    queueMail(tx, {
      key: 'real',
      template: welcome,
      to: { address: 'a@example.org', name: null, language: Language.FR },
      values: { firstName: '<i>Ève</i>', link: 'https://example.org/e' },
    }),
  );
  const fr = { subject: 'À {{ firstName }}', body: '[ici]({{ link }})' };
  const { mail, findings } = await shown({ fr, mailMessageId: real?.id });
  expect(mail.subject).toBe('À <i>Ève</i>');
  expect(mail.html).toContain('À &lt;i&gt;Ève&lt;/i&gt;');
  expect(mail.html).toContain('href="https://example.org/e"');
  expect(findings).toMatchObject([{ code: 'LINK_TEXT_VAGUE', severity: 'ERROR', language: 'FR', place: 'BODY' }]);
  const broken = await shown({ fr: { subject: '{{ nom }}', body: 'x' } });
  expect(broken).toMatchObject({ mail: null, findings: [{ code: 'UNKNOWN_VARIABLE' }] });
});

test('a test mail goes to whoever asks, once a key', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await declared(world);
  const input = { templateId: id, language: 'FR', idempotencyKey: 'one' };
  const sent = await Promise.all([1, 2].map(() => admin.run(SendTest, { input })));
  const settled = [...sent, await admin.run(SendTest, { input })];
  expect(settled.map(({ sendTestMail }) => sendTestMail.mailMessage?.subject ?? sendTestMail.errors[0].code)).toContain(
    '[Test] Bienvenue Zoé',
  );
  expect(await world.rows(`select to_address, topic from mail_message where key like 'test:%'`)).toEqual([
    { to_address: 'admin.admin@example.org', topic: null },
  ]);
});
