// Exports as somebody gets them: asked for, made by a worker, downloaded.

import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Client } from './world.ts';

const EXPORT = `query ($id: ID!) { export(id: $id) { status error file { name mediaType downloadUrl } } }`;

/** The export once it has ended. */
export async function endedExport(client: Client, id: string): Promise<Answer> {
  for (let tries = 0; tries < 600; tries++) {
    const { export: made } = await client.run(EXPORT, { id });
    if (made.status === 'DONE' || made.status === 'FAILED') return made;
    await wait(50);
  }
  throw new Error('The export does not end');
}

/** Its name and content. Fails for an export that gave none. */
export async function downloadedExport(
  client: Client,
  id: string,
): Promise<{ name: string; type: string; content: Buffer }> {
  const { status, error, file } = await endedExport(client, id);
  if (status !== 'DONE') throw new Error(`The export failed: ${error}`);
  const response = await fetch(file.downloadUrl);
  return { name: file.name, type: file.mediaType, content: Buffer.from(await response.arrayBuffer()) };
}
