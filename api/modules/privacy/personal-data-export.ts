// The copy of all that is held about a person: a ZIP with data.json (for machines, described by the register), data.html
// (to read, without script) and the person's files.

import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Context } from '../../platform/context.ts';
import { person } from '../../platform/graphql/access.ts';
import { filesOf, type HeldRows, heldAbout, type Person } from '../../platform/personal-data/find.ts';
import { transaction } from '../../platform/write.ts';
import { exportKind, File, FileStatus, openFile } from '../files/index.ts';
import { readableData } from './readable-data.ts';
import { personOf, personOfAccount, type Whom } from './whose.ts';

const FILE_NAME = { FR: 'donnees-personnelles.zip', EN: 'personal-data.zip' } as const;

export const everythingAboutMe = exportKind<object>({
  name: 'privacy.mine',
  access: person,
  stepUp: true,
  fileName: (_, language) => FILE_NAME[language],
  write: (ctx) => archive(ctx, { userId: ctx.viewer.userId }),
});

export const everythingAboutSomebody = exportKind<Whom>({
  name: 'privacy.somebody',
  access: 'privacy.manage',
  stepUp: true,
  fileName: (_, language) => FILE_NAME[language],
  write: (ctx, whom) => archive(ctx, whom),
});

async function* archive(ctx: Context, whom: Whom): AsyncIterable<Buffer> {
  const { held, files } = await transaction(ctx, async (tx) => {
    const about: Person = whom.userId ? await personOfAccount(tx, whom.userId) : await personOf(tx, whom);
    const ids = await filesOf(tx, about);
    return {
      held: await heldAbout(tx, about),
      // What is in quarantine may harm whoever opens it.
      files: await tx.em.find(File, { id: { $in: ids }, status: FileStatus.CLEAN }),
    };
  });
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.on('error', (error: Error) => out.destroy(error)).pipe(out);
  zip.addBuffer(Buffer.from(JSON.stringify(structured(held, ctx.now), null, 2)), 'data.json');
  zip.addBuffer(Buffer.from(readableData(held, ctx.language, ctx.now)), 'data.html');
  for (const file of files) zip.addReadStream(Readable.from(contentOf(ctx, file)), `files/${file.id}-${file.name}`);
  zip.on('error', (error: Error) => out.destroy(error));
  zip.end();
  for await (const part of out) yield part as Buffer;
}

// Opened when its turn comes, not before.
async function* contentOf(ctx: Context, file: File): AsyncIterable<Buffer> {
  yield* await openFile(ctx, file);
}

function structured(held: readonly HeldRows[], now: Date): object {
  return {
    format: 'passerelle.personal-data',
    version: 1,
    madeAt: now.toISOString(),
    tables: held.map(({ data, rows }) => ({
      table: data.table,
      what: data.what,
      purpose: data.purpose,
      legalBasis: data.legalBasis,
      recipients: data.recipients,
      retention: data.retention,
      rows,
    })),
  };
}
