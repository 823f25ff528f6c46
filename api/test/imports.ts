// Imports as tests ask for them: the file sent as the console sends it, and the steps taken here or by a job process.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { stepImport } from '../modules/submissions/index.ts';
import { put } from './uploads.ts';
import type { Answer, Client, World } from './world.ts';

export const CREATE_UPLOAD = `mutation ($name: String!) { createUpload(input: { purpose: SUBMISSION_FILE, name: $name }) {
  upload { id url } errors { code } } }`;
const INNER = `submissionImport { id status readCount newCount error { fr } findings { code count rows values message { fr en } }
  columns { name target questionKey part samples } questionnaire { id slug } doneCount viewerCanApply viewerCanUndo viewerCanUndoWithQuestionnaire }`;
export const CREATE = `mutation ($input: CreateSubmissionImportInput!) { createSubmissionImport(input: $input) {
  ${INNER} errors { code path } } }`;
export const MAP = `mutation ($input: MapSubmissionImportInput!) { mapSubmissionImport(input: $input) { ${INNER} errors { code path } } }`;
export const APPLY = `mutation ($id: ID!) { applySubmissionImport(input: { id: $id }) { ${INNER} errors { code path } } }`;
export const UNDO = `mutation ($id: ID!, $withQuestionnaire: Boolean) {
  undoSubmissionImport(input: { id: $id, withQuestionnaire: $withQuestionnaire }) { ${INNER} errors { code path } } }`;
export const ONE = `query ($id: ID!) { ${INNER.replace('submissionImport', 'submissionImport(id: $id)')} }`;

/** A small backup with something odd in every row. */
export const oddBackup = readFileSync(fileURLToPath(new URL('fixtures/cap-backup.json', import.meta.url)));

export async function uploaded(client: Client, name: string, content: Buffer): Promise<string> {
  const { createUpload } = await client.run(CREATE_UPLOAD, { name });
  const response = await put(client, createUpload.upload.url, new Uint8Array(content));
  expect(response.status).toBe(200);
  return createUpload.upload.id;
}

export async function begun(client: Client, name: string, content: Buffer, questionnaireId: string | null = null) {
  const input = { uploadId: await uploaded(client, name, content), questionnaireId, idempotencyKey: name };
  const { createSubmissionImport } = await client.run(CREATE, { input });
  expect(createSubmissionImport.errors).toEqual([]);
  return createSubmissionImport.submissionImport.id as string;
}

/** The import once it stands there. */
export async function standing(client: Client, id: string, status: string): Promise<Answer> {
  await expect.poll(async () => (await client.run(ONE, { id })).submissionImport.status).toBe(status);
  return (await client.run(ONE, { id })).submissionImport;
}

const UNDER_WAY = ['CHECKING', 'APPLYING', 'UNDOING'];

/** The import once every step that it waits for was taken here; fails where a step does. */
export async function stepped(world: World, client: Client, id: string): Promise<Answer> {
  for (;;) {
    await world.write((tx) => stepImport(tx, id));
    const found = (await client.run(ONE, { id })).submissionImport;
    if (!UNDER_WAY.includes(found.status)) return found;
  }
}

export const counts = async (world: World) => {
  const [row] = await world.rows(`select (select count(*)::int from submission) as submissions,
    (select count(*)::int from answer) as answers, (select count(*)::int from respondent) as respondents,
    (select count(*)::int from respondent_option) as options`);
  return row;
};
