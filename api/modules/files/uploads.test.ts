import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { expect } from 'vitest';
import { newId } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { Viewer } from '../../platform/viewer.ts';
import { refer, transaction } from '../../platform/write.ts';
import { pdf } from '../../test/pdf.ts';
import {
  CREATE_UPLOAD,
  candidateWithCv,
  cvOf,
  filesKept,
  newCandidate,
  PICTURE,
  put,
  send,
  ticket,
} from '../../test/uploads.ts';
import { type Client, openWorld, test, type World } from '../../test/world.ts';
import { File } from './file.ts';
import { MOST_UNUSED } from './upload.write.ts';

const image = (type: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#c43' } })
    .withExif({ IFD0: { Copyright: 'secret place' } })
    .toFormat(type)
    .toBuffer();

const refusedFiles = (world: World) =>
  world.rows(`select reason, finding, storage_key from file where status = 'REFUSED' order by created_at desc limit 1`);

/** Resolves when nothing is being received any more. */
async function settled(world: World): Promise<{ stored: number; incoming: number }> {
  for (let tries = 0; tries < 1_000; tries++) {
    const kept = await filesKept(world);
    if (kept.incoming === 0) return kept;
    await wait(50);
  }
  return filesKept(world);
}

/** Sends a PUT by hand: what `bytes` gives until the server ends the connection. Gives what the server said. */
async function putByHand(world: World, client: Client, id: string, head: string, bytes: Iterable<Buffer>) {
  const socket = connect(world.config.port, '127.0.0.1');
  let answer = '';
  let sent = 0;
  socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  socket.on('error', () => undefined);
  socket.write(
    `PUT /api/uploads/${id} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${client.token}\r\n${head}\r\n\r\n`,
  );
  for (const part of bytes) {
    if (socket.destroyed || socket.closed) break;
    sent += part.length;
    if (!socket.write(part)) await Promise.race([new Promise((done) => socket.once('drain', done)), closed]);
  }
  return { closed, socket, answer: () => answer, sent: () => sent };
}

test('a CV is sent in two steps and downloaded by a link', async ({ world }) => {
  const person = await world.as('CANDIDATE');
  const bytes = pdf();
  const id = await candidateWithCv(person, bytes, 'Mon CV (été).pdf');
  const cv = await cvOf(person, id);
  expect(cv).toMatchObject({
    name: 'Mon CV (été).pdf',
    size: bytes.length,
    status: 'CLEAN',
    scanned: false,
    reason: null,
  });
  const response = await fetch(cv.downloadUrl);
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="Mon CV (ete).pdf"; filename*=UTF-8''Mon%20CV%20%28%C3%A9t%C3%A9%29.pdf`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  });
});

test('images are drawn anew: nothing but their pixels is kept', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Images');
  const id = await newCandidate(person);
  for (const type of ['jpeg', 'png', 'webp'] as const) {
    // A picture that is a page, too.
    const bytes = Buffer.concat([await image(type), Buffer.from('<script>alert(1)</script>')]);
    const { status, body, uploadId } = await send(person, bytes, 'photo.html');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { file: { name: `photo.${type === 'jpeg' ? 'jpg' : type}`, mediaType: `image/${type}`, status: 'CLEAN' } },
    });
    await person.run('mutation ($i: AttachCandidateCvInput!) { attachCandidateCv(input: $i) { errors { code } } }', {
      i: { candidateId: id, uploadId },
    });
    const { downloadUrl } = await cvOf(person, id);
    const kept = Buffer.from(await (await fetch(downloadUrl)).arrayBuffer());
    expect([kept.includes('script'), kept.includes('secret place')]).toEqual([false, false]);
    expect(await sharp(kept).metadata()).toMatchObject({ format: type, width: 40, height: 30 });
  }
});

test('a name that is a path is a name', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Names');
  expect((await send(person, await image('png'), '../../etc/passwd')).body.file).toMatchObject({ name: 'passwd.png' });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const cutPng = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const refused: [string, Buffer, number, string][] = [
  ['a page of HTML that is named and called PDF', Buffer.from('<html><script>x</script>'), 415, 'WRONG_TYPE'],
  ['an SVG with a script', Buffer.from(svg), 415, 'WRONG_TYPE'],
  ['an SVG that begins like a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`), 415, 'WRONG_TYPE'],
  ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 415, 'WRONG_TYPE'],
  ['an archive', Buffer.from('504b0304140000000000', 'hex'), 415, 'WRONG_TYPE'],
  ['a page of HTML before a PDF', Buffer.concat([Buffer.from('<html>'), pdf()]), 415, 'WRONG_TYPE'],
  ['a PDF with a script', pdf({ catalogue: '/OpenAction << /S /JavaScript /JS (x) >>' }), 422, 'ACTIVE_CONTENT'],
  [
    'a PDF with an archive at its end',
    Buffer.concat([pdf(), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
    422,
    'ACTIVE_CONTENT',
  ],
  ['a PNG that is cut', cutPng, 422, 'UNREADABLE'],
  [
    'a JPEG that is none',
    Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(900, 7)]),
    422,
    'UNREADABLE',
  ],
];

test('what is not taken is refused by its content, noted, and not kept', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Refused');
  const before = await settled(world);
  for (const [what, bytes, status, code] of refused) {
    const sent = await send(person, bytes, 'cv.pdf', 'application/pdf');
    expect([sent.status, sent.body.errors?.[0]?.extensions], what).toEqual([status, { code }]);
    expect(await refusedFiles(world), what).toMatchObject([{ reason: code, storage_key: null }]);
  }
  expect(await settled(world)).toEqual(before);
  const events = await world.rows(`select count(*)::int as count from outbox_event where name = 'FileRefused'`);
  expect(events).toEqual([{ count: refused.length }]);
});

test('an image of too many pixels is refused', async ({ world }) => {
  const create = { width: 8_000, height: 5_001, channels: 3, background: '#fff' } as const;
  const flood = await sharp({ create }).png().toBuffer();
  const { status, body } = await send(await world.as('CANDIDATE', 'Pixels'), flood);
  expect([status, body.errors]).toMatchObject([422, [{ extensions: { code: 'UNREADABLE' } }]]);
});

test('somebody who sends file after file must wait', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Eager');
  const input = { purpose: 'CANDIDATE_CV', name: 'cv.pdf' };
  const codes: (string | undefined)[] = [];
  for (let sent = 0; sent < 61; sent++)
    codes.push((await person.run(CREATE_UPLOAD, { input })).createUpload.errors[0]?.code);
  expect(codes.slice(59)).toEqual([undefined, 'TOO_MANY_UPLOADS']);
  const kept = 'select count(*)::int as count from upload where user_id = $1';
  expect(await world.rows(kept, [person.userId])).toEqual([{ count: 60 }]);
});

test('somebody who uses nothing of what they send fills no disk', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Hoarder');
  for (let sent = 0; sent < MOST_UNUSED; sent++) expect((await send(person, PICTURE)).status).toBe(200);
  const ask = async () =>
    (await person.run(CREATE_UPLOAD, { input: { purpose: 'CANDIDATE_CV', name: 'cv.pdf' } })).createUpload.errors;
  expect(await ask()).toMatchObject([{ code: 'TOO_MANY_UPLOADS' }]);
  const [first] = await world.rows(
    'update upload set used_at = now() where id = (select id from upload where user_id = $1 limit 1) returning id',
    [person.userId],
  );
  expect([first.id !== undefined, await ask()]).toEqual([true, []]);
});

test('a file larger than the limit is refused: before, when it says so, and at the limit when it does not', async ({
  world,
}) => {
  const person = await world.as('CANDIDATE', 'Large');
  const { createUpload } = await person.run(CREATE_UPLOAD, {
    input: { purpose: 'CANDIDATE_CV', name: 'cv.pdf', size: 10 * 1024 * 1024 + 1 },
  });
  expect(createUpload).toMatchObject({ upload: null, errors: [{ code: 'TOO_LARGE', path: ['size'] }] });
  const { url } = await ticket(person);
  const response = await put(person, url, new Uint8Array(10 * 1024 * 1024 + 1));
  const { errors } = (await response.json()) as { errors: object[] };
  expect([response.status, errors]).toMatchObject([413, [{ extensions: { code: 'TOO_LARGE' } }]]);
});

const MOST_GROWN = 50 * 1024 * 1024;

test('a stream of 10 GB is cut at the limit, without memory', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Stream');
  const part = Buffer.alloc(1024 * 1024);
  const chunk = Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  function* tenGigabytes() {
    for (let sent = 0; sent < 10 * 1024; sent++) yield chunk;
  }
  // What the rest of the process takes or gives back meanwhile is the smallest of several times.
  const grown: number[] = [];
  for (let tries = 0; tries < 3 && !grown.some((bytes) => bytes < MOST_GROWN); tries++) {
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const { id } = await ticket(person);
    const said = await putByHand(world, person, id, 'transfer-encoding: chunked', tenGigabytes());
    await said.closed;
    clearInterval(watch);
    expect(said.answer()).toMatch(/^HTTP\/1\.1 413 /);
    expect(said.sent()).toBeLessThan(60 * 1024 * 1024);
    grown.push(most - before);
  }
  expect(Math.min(...grown)).toBeLessThan(MOST_GROWN);
  expect((await settled(world)).incoming).toBe(0);
  // One that says how long it is.
  const { id: other } = await ticket(person);
  const told = await putByHand(world, person, other, 'content-length: 10737418240', []);
  for (let tries = 0; tries < 1_000 && told.answer() === ''; tries++) await wait(25);
  expect(told.answer()).toMatch(/^HTTP\/1\.1 413 /);
  told.socket.destroy();
});

test('an upload that is broken off leaves nothing, and cannot be taken up again', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Aborted');
  const before = await settled(world);
  const { id, url } = await ticket(person);
  const said = await putByHand(world, person, id, 'content-length: 5000000', [Buffer.alloc(300_000)]);
  for (let tries = 0; tries < 1_000 && (await filesKept(world)).incoming === 0; tries++) await wait(20);
  said.socket.destroy();
  await said.closed;
  expect(await settled(world)).toEqual(before);
  expect((await put(person, url, new Uint8Array(PICTURE))).status).toBe(404);
  expect(await world.rows('select 1 from upload where id = $1 and file_id is not null', [id])).toEqual([]);
});

test('a leave to upload is its owner’s, works once, and ends', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Owner');
  const other = await world.as('CANDIDATE', 'Stranger');
  const { id, url } = await ticket(person);
  expect((await put(other, url, new Uint8Array(PICTURE))).status).toBe(404);
  expect((await put(world.anonymous(), url, new Uint8Array(PICTURE))).status).toBe(401);
  expect(await world.rows('select started_at from upload where id = $1', [id])).toEqual([{ started_at: null }]);
  const answers = await Promise.all([1, 2, 3, 4].map(() => put(person, url, new Uint8Array(PICTURE))));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
  expect(
    await world.rows('select count(*)::int as count from file f join upload u on u.file_id = f.id where u.id = $1', [
      id,
    ]),
  ).toEqual([{ count: 1 }]);
  const late = await ticket(person);
  await world.rows(`update upload set expires_at = now() - interval '1 second' where id = $1`, [late.id]);
  expect((await put(person, late.url, new Uint8Array(PICTURE))).status).toBe(404);
});

test('what somebody uploaded and has not used is theirs to see, and not their keys’', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Maker of keys');
  const { url } = await ticket(person);
  const { file } = (await (await put(person, url, new Uint8Array(PICTURE))).json()) as { file: { id: string } };
  const isSeen = (kind: 'USER' | 'KEY') =>
    transaction(world.house.context(new Viewer(kind, person.userId, newId(), [], new Set())), (tx) =>
      refer(tx, File, file.id, []),
    ).then(
      () => true,
      (error: unknown) => !(error instanceof Problem),
    );
  expect([await isSeen('USER'), await isSeen('KEY')]).toEqual([true, false]);
});

test('a recruiter, who may have no profile, may not upload a CV', async ({ world }) => {
  const recruiter = await world.as('RECRUITER');
  const { errors } = await recruiter.ask(CREATE_UPLOAD, { input: { purpose: 'CANDIDATE_CV', name: 'cv.pdf' } });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  const { createUpload } = await recruiter.run(CREATE_UPLOAD, { input: { purpose: 'EXPORT', name: 'x.csv' } });
  expect(createUpload.errors).toMatchObject([{ code: 'INVALID', path: ['purpose'] }]);
  expect(await world.rows('select 1 from upload where user_id = $1', [recruiter.userId])).toEqual([]);
});

test('a page of another site can send nothing: the browser asks before, and is told no', async ({ world }) => {
  const preflight = await fetch(`${world.url}/api/uploads/x`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('Not root: the test with a full disk is skipped\n');

test.runIf(isRoot)('a full disk is told as such, and nothing is left on it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
  if (!mounted) {
    process.stderr.write('mount is not allowed here: the test with a full disk is skipped\n');
    return;
  }
  const { world, close } = await openWorld({ dataDir: folder });
  try {
    const person = await world.as('CANDIDATE');
    const large = pdf({ stream: Buffer.alloc(3_000_000, 65) });
    const { status, body } = await send(person, large);
    expect([status, body.errors]).toMatchObject([507, [{ extensions: { code: 'NO_ROOM' } }]]);
    // Room for what is received, and none for what is kept beside it.
    expect((await send(person, pdf({ stream: Buffer.alloc(1_300_000, 65) }))).status).toBe(507);
    expect(await filesKept(world)).toEqual({ stored: 0, incoming: 0 });
    expect(await world.rows('select 1 from file')).toEqual([]);
    expect((await send(person, PICTURE)).status).toBe(200);
  } finally {
    await close();
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});
