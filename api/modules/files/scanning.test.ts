import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { loadConfig } from '../../platform/config.ts';
import { ScannerAway, ScannerLimit, scan } from '../../platform/files/scanner.ts';
import { Clamd, EICAR, hasClamd } from '../../test/clamd.ts';
import { pdf } from '../../test/pdf.ts';
import { candidateWithCv, cvOf, filesKept, PICTURE } from '../../test/uploads.ts';
import { openWorld, type World } from '../../test/world.ts';

const from = (bytes: Buffer): AsyncIterable<Buffer> => Readable.from([bytes]);
const infected = pdf({ stream: EICAR });

async function zipped(bytes: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(bytes, 'a.txt');
  zip.end();
  return buffer(zip.outputStream);
}

const opened: { close(): Promise<void> }[] = [];
async function worldWith(virusScanner: string): Promise<World> {
  const security = { ...loadConfig({ NODE_ENV: 'test' }).security, virusScanner };
  const made = await openWorld({ security });
  opened.push(made);
  return made.world;
}
afterAll(async () => {
  for (const { close } of opened) await close();
});

/** The CV once it is something else than this. */
async function cvAfter(world: World, id: string, status: string) {
  const admin = await world.as('ADMIN');
  for (let tries = 0; tries < 1_000; tries++) {
    const cv = await cvOf(admin, id);
    if (cv.status !== status) return cv;
    await wait(50);
  }
  throw new Error(`The CV stays ${status}`);
}

test('without a scanner in production nobody can read what was uploaded, not even by a link', async () => {
  const world = await worldWith('');
  await world.worker();
  const person = await world.as('CANDIDATE');
  const id = await candidateWithCv(person, PICTURE);
  await wait(300);
  const cv = { status: 'QUARANTINED', scanned: false, downloadUrl: null };
  expect(await cvOf(person, id)).toMatchObject(cv);
  // A link made while it could be read: what became of the file since decides.
  await world.rows(`update file set status = 'CLEAN'`);
  const { downloadUrl } = await cvOf(person, id);
  await world.rows(`update file set status = 'QUARANTINED'`);
  expect((await fetch(downloadUrl)).status).toBe(404);
  expect(await world.rows(`select 1 from outbox_event where name = 'FileDownloaded'`)).toEqual([]);
});

test('a scanner that says nothing, closes or talks nonsense says nothing about the file', async () => {
  const answers = [
    (socket: { end(): void }) => socket.end(),
    (socket: { write(text: string): void }) => socket.write('stream: maybe\0'),
  ];
  for (const answer of answers) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).resume();
      answer(socket);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    await expect(scan(`tcp://127.0.0.1:${port}`, from(pdf()))).rejects.toThrow(ScannerAway);
    server.close();
  }
  await expect(scan('tcp://127.0.0.1:1', from(pdf()))).rejects.toThrow(ScannerAway);
  await expect(scan('unix:///nowhere/clamd.sock', from(pdf()))).rejects.toThrow(ScannerAway);
});

describe.runIf(hasClamd)('with clamd', () => {
  let clamd: Clamd;
  let world: World;
  beforeAll(async () => {
    clamd = new Clamd(4);
    world = await worldWith(clamd.address);
    await clamd.start();
    await world.worker();
  });
  afterAll(() => clamd.remove());

  test('EICAR is found plain, zipped and in a PDF; what is harmless is not', async () => {
    const found = { kind: 'found', name: 'Test.EICAR.UNOFFICIAL' };
    expect(await scan(clamd.address, from(Buffer.from(EICAR)))).toEqual(found);
    expect(await scan(clamd.address, from(await zipped(Buffer.from(EICAR))))).toEqual(found);
    expect(await scan(clamd.address, from(infected))).toEqual(found);
    expect(await scan(clamd.address, from(pdf()))).toEqual({ kind: 'clean' });
    // Four megabytes are its limit.
    await expect(scan(clamd.address, from(randomBytes(6_000_000)))).rejects.toThrow(ScannerLimit);
  });

  test('what the scanner knows is deleted, and told of', async () => {
    const person = await world.as('CANDIDATE', 'Infected');
    const id = await candidateWithCv(person, infected);
    expect(await cvAfter(world, id, 'QUARANTINED')).toMatchObject({
      status: 'REFUSED',
      reason: 'VIRUS',
      scanned: true,
      downloadUrl: null,
    });
    for (let tries = 0; tries < 1_000 && (await filesKept(world)).stored > 0; tries++) await wait(50);
    expect(await filesKept(world)).toEqual({ stored: 0, incoming: 0 });
    expect(
      await world.rows(
        `select payload ->> 'reason' as reason, payload ->> 'finding' as finding from outbox_event where name = 'FileRefused'`,
      ),
    ).toEqual([{ reason: 'VIRUS', finding: 'Test.EICAR.UNOFFICIAL' }]);
  });

  test('while the scanner is away files wait in quarantine, and are scanned when it is back', async () => {
    await clamd.stop();
    const person = await world.as('CANDIDATE', 'Waiting');
    const good = await candidateWithCv(person, PICTURE);
    const other = await world.as('CANDIDATE', 'Waiting too');
    const bad = await candidateWithCv(other, infected);
    await wait(500);
    expect(await cvOf(person, good)).toMatchObject({ status: 'QUARANTINED', downloadUrl: null });
    const alerts = `select key, recovered_at is not null as over from alert`;
    await expect.poll(() => world.rows(alerts)).toEqual([{ key: 'virus-scanner', over: false }]);
    await clamd.start();
    expect(await cvAfter(world, good, 'QUARANTINED')).toMatchObject({ status: 'CLEAN', scanned: true });
    expect(await cvAfter(world, bad, 'QUARANTINED')).toMatchObject({ status: 'REFUSED', reason: 'VIRUS' });
    expect((await fetch((await cvOf(person, good)).downloadUrl)).status).toBe(200);
    await expect.poll(() => world.rows(alerts)).toEqual([{ key: 'virus-scanner', over: true }]);
  });
});
