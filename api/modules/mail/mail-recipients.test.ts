import { expect } from 'vitest';
import { type Client, test, type World } from '../../test/world.ts';
import { createMailBatch, sendMailBatch } from './mail-batch.write.ts';
import { takeTurn } from './mail-batch-turns.ts';

const Add = `mutation ($input: AddMailRecipientInput!) { addMailRecipient(input: $input) { recipient { id address name language variables { name value } } errors { code path } } }`;
const AddUsers = `mutation ($input: AddUsersToMailBatchInput!) { addUsersToMailBatch(input: $input) { mailBatch { recipientCount } errors { code } } }`;
const Remove = `mutation ($input: RemoveMailRecipientsInput!) { removeMailRecipients(input: $input) { mailBatch { recipientCount } errors { code path } } }`;
const One = `query ($id: ID!, $filter: MailBatchRecipientFilter) { mailBatch(id: $id) {
  recipientCount variables recipients(filter: $filter) { totalCount nodes { id address name language variables { name value } error message { id subject } } } } }`;

const draft = (world: World, fr = { subject: 'Bonjour {{ prenom }}', body: 'Bonjour {{ prenom }}' }) =>
  world.write((tx) => createMailBatch(tx, { name: 'Essai', fr }));
const recipients = async (client: Client, id: string) =>
  (await client.run(One, { id })).mailBatch.recipients.nodes as { id: string; address: string; name: string | null }[];

async function upload(
  client: Client,
  id: string,
  file: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${client.url}/api/mail/batches/${id}/recipients`, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv',
      'accept-language': 'fr',
      ...(client.token ? { authorization: `Bearer ${client.token}` } : {}),
      ...headers,
    },
    body: typeof file === 'string' ? file : Buffer.from(file),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('a recipient is written by hand, once an address, whatever its case', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  const input = {
    batchId: id,
    address: 'Zoe@Example.org',
    name: 'Zoé',
    language: 'EN',
    values: [{ name: 'prenom', value: 'Zoé' }],
  };
  expect((await admin.run(Add, { input })).addMailRecipient).toMatchObject({
    errors: [],
    recipient: {
      address: 'zoe@example.org',
      name: 'Zoé',
      language: 'EN',
      variables: [{ name: 'prenom', value: 'Zoé' }],
    },
  });
  expect((await admin.run(Add, { input: { ...input, address: 'ZOE@example.org' } })).addMailRecipient).toEqual({
    recipient: null,
    errors: [{ code: 'ALREADY_RECIPIENT', path: ['address'] }],
  });
  expect((await admin.run(Add, { input: { ...input, address: 'zoe' } })).addMailRecipient.errors).toMatchObject([
    { code: 'INVALID', path: ['address'] },
  ]);
  expect(await recipients(admin, id)).toHaveLength(1);
});

test('people with an account become recipients by their role, each once', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await world.as('TRAINEE', 'Ana');
  await world.as('TRAINEE', 'Bob');
  const { id } = await draft(world);
  const add = async (role: string | null) =>
    (await admin.run(AddUsers, { input: { batchId: id, role } })).addUsersToMailBatch;
  expect(await add('TRAINEE')).toEqual({ mailBatch: { recipientCount: 2 }, errors: [] });
  expect(await add('TRAINEE')).toEqual({ mailBatch: { recipientCount: 2 }, errors: [] });
  const [{ count }] = await world.rows('select count(*)::int as count from "user" where active');
  expect((await add(null)).mailBatch.recipientCount).toBe(count);
  const [first] = await recipients(admin, id);
  const remove = (recipientId?: string) => admin.run(Remove, { input: { batchId: id, recipientId } });
  expect((await remove(first?.id)).removeMailRecipients.mailBatch.recipientCount).toBe(count - 1);
  expect((await remove(first?.id)).removeMailRecipients.errors).toEqual([{ code: 'NOT_FOUND', path: ['recipientId'] }]);
  expect((await remove()).removeMailRecipients.mailBatch.recipientCount).toBe(0);
});

test('the columns of a file become variables', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  const file =
    '\uFEFFNom;Prénom;Adresse e-mail;Date d’entrée;Langue\r\nMénard;Zoé;Zoe@example.org;"3 mai; 2026";\r\nSmith;"Al ""le"" G";al@example.org;;anglais\r\n';
  expect(await upload(admin, id, file)).toEqual({
    status: 200,
    body: { added: 2, refused: 0, variables: ['nom', 'prenom', 'date_d_entree', 'langue'], findings: [] },
  });
  expect(await recipients(admin, id)).toMatchObject([
    { address: 'al@example.org', name: 'Al "le" G Smith', language: 'EN' },
    {
      address: 'zoe@example.org',
      name: 'Zoé Ménard',
      language: 'FR',
      variables: [
        { name: 'date_d_entree', value: '3 mai; 2026' },
        { name: 'langue', value: '' },
        { name: 'nom', value: 'Ménard' },
        { name: 'prenom', value: 'Zoé' },
      ],
    },
  ]);
});

test.for([
  ['UTF-8 with commas', Buffer.from('email,prenom\nzoe@example.org,Zoé\n')],
  ['UTF-8 with tabs', Buffer.from('email\tprenom\nzoe@example.org\tZoé\n')],
  ['Windows-1252', Buffer.from('email;prenom\nzoe@example.org;Zoé\n', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFemail;prenom\nzoe@example.org;Zoé\n', 'utf16le')],
] as const)('a file is read as %s', async ([, file], { world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  expect((await upload(admin, id, file)).body).toMatchObject({ added: 1, refused: 0 });
  expect(await recipients(admin, id)).toMatchObject([{ variables: [{ name: 'prenom', value: 'Zoé' }] }]);
});

test('a list of addresses needs no heading', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  expect((await upload(admin, id, 'a@example.org\nb@example.org\n')).body).toMatchObject({
    added: 2,
    refused: 0,
    variables: [],
  });
});

test('lines that are no recipients are told with their line and reason, the others are added', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  await upload(admin, id, 'email\ndeja@example.org\n');
  const lines = [
    'email;prenom',
    'zoe@example.org;Zoé',
    ';Sans',
    'pas une adresse;X',
    'ZOE@example.org;Encore',
    '',
    'court@example.org',
    'long@example.org;a;b',
    'vide@example.org;;',
    'deja@example.org;Déjà',
    `trop@example.org;${'x'.repeat(2_001)}`,
    'x@example.org\nBcc: tous@example.org;Y',
  ];
  const { status, body } = await upload(admin, id, lines.join('\n'));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    added: 2,
    refused: 9,
    findings: [
      { code: 'ADDRESS_MISSING', line: 3, message: 'Ligne 3\u202f: pas d’adresse.' },
      {
        code: 'ADDRESS_INVALID',
        line: 4,
        message: 'Ligne 4\u202f: «\u202fpas une adresse\u202f» n’est pas une adresse e-mail.',
      },
      { code: 'DUPLICATE', line: 5 },
      { code: 'COLUMNS', line: 7, message: 'Ligne 7\u202f: 1 colonne au lieu de 2.' },
      { code: 'COLUMNS', line: 8, message: 'Ligne 8\u202f: 3 colonnes au lieu de 2.' },
      { code: 'DUPLICATE', line: 10 },
      { code: 'TOO_LONG', line: 11 },
      { code: 'COLUMNS', line: 12 },
      { code: 'ADDRESS_INVALID', line: 13 },
    ],
  });
  expect((await recipients(admin, id)).map(({ address }) => address)).toEqual([
    'deja@example.org',
    'vide@example.org',
    'zoe@example.org',
  ]);
});

test.for([
  ['EMPTY', ' \n \n'],
  ['NO_ADDRESS_COLUMN', 'nom;prenom\na;b\n'],
  ['SAME_COLUMN_TWICE', 'email;Prénom;prenom\na@example.org;b;c\n'],
  ['UNREADABLE', 'email;prenom\n"a@example.org;b\n'],
  ['TOO_MANY_COLUMNS', `email;${Array.from({ length: 60 }, (_, index) => `c${index}`).join(';')}\n`],
] as const)('a file that is no list is refused as a whole: %s', async ([code, file], { world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  const { status, body } = await upload(admin, id, file);
  expect([status, body.errors]).toMatchObject([422, [{ extensions: { code } }]]);
  expect(await recipients(admin, id)).toEqual([]);
});

test('only who may write mails adds a file, only to a draft, and only as CSV of 5 MB at most', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  const file = 'email\nzoe@example.org\n';
  expect((await upload(world.anonymous(), id, file)).status).toBe(401);
  expect((await upload(await world.as('TRAINER'), id, file)).status).toBe(403);
  expect((await upload(admin, id, file, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await upload(admin, id, 'x'.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await upload(admin, 'nope', file)).body.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(await recipients(admin, id)).toEqual([]);
  await upload(admin, id, 'email;prenom\nzoe@example.org;Zoé\n');
  await world.write((tx) => sendMailBatch(tx, { id, idempotencyKey: 'x' }));
  expect((await upload(admin, id, 'email\nlate@example.org\n')).body.errors).toMatchObject([
    { extensions: { code: 'NOT_DRAFT' } },
  ]);
  expect(
    (await admin.run(Add, { input: { batchId: id, address: 'late@example.org' } })).addMailRecipient.errors,
  ).toMatchObject([{ code: 'NOT_DRAFT' }]);
  expect(await recipients(admin, id)).toHaveLength(1);
});

test('a batch has 50,000 recipients at most', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  const file = `email\n${Array.from({ length: 50_001 }, (_, index) => `p${index}@example.org`).join('\n')}\n`;
  expect((await upload(admin, id, file)).body.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_RECIPIENTS' } }]);
  expect((await admin.run(One, { id })).mailBatch.recipientCount).toBe(0);
  for (let from = 1; from < 50_000; from += 10_000)
    await world.rows(
      `insert into mail_batch_recipient (id, batch_id, address, language, "values")
        select gen_random_uuid(), $1, 'p' || n || '@example.org', 'FR', '{}' from generate_series($2::int, $2::int + 9999) n`,
      [id, from],
    );
  expect(
    (await admin.run(Add, { input: { batchId: id, address: 'late@example.org' } })).addMailRecipient.errors,
  ).toEqual([{ code: 'TOO_MANY_RECIPIENTS', path: ['batchId'] }]);
  const { mailBatch } = await admin.run(One, { id, filter: { search: 'P4999' } });
  expect(mailBatch).toMatchObject({ recipientCount: 50_000, recipients: { totalCount: 11 } });
});

test('whatever the values of a file hold, they are text in the mail', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world, { subject: 'À {{ prenom }}', body: '{{ prenom }}\n\n[Le lien]({{ lien }})' });
  const evil = '<script>alert(1)</script> **a** {{ email }} [x](http://mal.example)';
  const rows = [
    'email;prenom;lien',
    `bon@example.org;"${evil}";https://example.org/`,
    `saut@example.org;"Zoé\nBcc: tous@example.org";https://example.org/`,
    'mal@example.org;Zoé;javascript:alert(1)',
  ];
  expect((await upload(admin, id, rows.join('\n'))).body).toMatchObject({ added: 3, refused: 0 });
  await world.write((tx) => sendMailBatch(tx, { id, idempotencyKey: 'x' }));
  await world.write((tx) => takeTurn(tx, id));

  const { nodes } = (await admin.run(One, { id })).mailBatch.recipients;
  const [good, bad, broken] = ['bon', 'mal', 'saut'].map((name) =>
    nodes.find(({ address }: { address: string }) => address === `${name}@example.org`),
  );
  expect(bad).toMatchObject({ message: null, error: '"javascript:alert(1)" is no LINK' });
  expect(good.message.subject).toBe(`À ${evil}`);
  expect(broken.message.subject).toBe('À Zoé Bcc: tous@example.org');
  const [{ html }] = await world.rows('select html from mail_message where id = $1', [good.message.id]);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; **a** {{ email }} [x](http://mal.example)');
  expect(html).not.toMatch(/<script|mal\.example"/);
});

const HOSTILE = [
  '\'; drop table "user"; --',
  '{{ email }}',
  '{% include "x" %}',
  '=cmd|calc',
  '../../etc/passwd',
  '\u202Eabc',
  '\u0000\u0001\u0008',
  '𝕳𝖊𝖑𝖑𝖔 🏝️',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '\uE0000\uE001',
  '\uFFFE',
  '$(touch x) `id` %00 %s %n',
];

test('hostile values of any kind are stored, and make a mail', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id } = await draft(world);
  const rows = HOSTILE.map((text, index) => `h${index}@example.org;"${text.replaceAll('"', '""')}"`);
  const { body } = await upload(admin, id, ['email;prenom', ...rows].join('\n'));
  expect(body).toMatchObject({ added: HOSTILE.length, refused: 0 });
  await world.write((tx) => sendMailBatch(tx, { id, idempotencyKey: 'x' }));
  await world.write((tx) => takeTurn(tx, id));
  const made = await world.rows('select subject from mail_message where batch_id = $1', [id]);
  expect(new Set(made.map(({ subject }) => subject))).toEqual(
    // Control characters are no text.
    new Set(HOSTILE.map((text) => `Bonjour ${text.replaceAll(/\p{Cc}/gu, '')}`.trim())),
  );
});
