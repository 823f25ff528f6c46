// How a test sends a file, as the console does: asks for leave, sends the bytes, uses the id.

import type { Client, World } from './world.ts';

export const CREATE_UPLOAD = `mutation ($input: CreateUploadInput!) { createUpload(input: $input) {
  upload { id url maximumBytes types } errors { code path message } } }`;

export interface Sent {
  readonly uploadId: string;
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the server answered
  readonly body: any;
}

/** The leave to send a file of this name, as a CV. */
export async function ticket(client: Client, name = 'cv.pdf'): Promise<{ id: string; url: string }> {
  const { createUpload } = await client.run(CREATE_UPLOAD, { input: { purpose: 'CANDIDATE_CV', name } });
  if (!createUpload.upload) throw new Error(JSON.stringify(createUpload.errors));
  return createUpload.upload;
}

export const put = (client: Client, url: string, body: Uint8Array, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'PUT',
    body,
    headers: { ...(client.token ? { authorization: `Bearer ${client.token}` } : {}), ...headers },
    duplex: 'half',
  } as RequestInit);

export async function send(client: Client, content: Buffer, name?: string, type?: string): Promise<Sent> {
  const { id, url } = await ticket(client, name);
  const response = await put(client, url, new Uint8Array(content), type ? { 'content-type': type } : {});
  return { uploadId: id, status: response.status, body: await response.json() };
}

const CREATE_CANDIDATE = `mutation { createCandidate(input: { firstName: "Ana", lastName: "Bois", headline: "Soudeuse" }) {
  candidate { id } errors { code } } }`;

export const ATTACH_CV = `mutation ($input: AttachCandidateCvInput!) { attachCandidateCv(input: $input) {
  candidate { cv { name mediaType size status scanned reason downloadUrl } } errors { code path } } }`;

export async function newCandidate(client: Client): Promise<string> {
  return (await client.run(CREATE_CANDIDATE)).createCandidate.candidate.id;
}

/** A candidate with this CV. */
export async function candidateWithCv(client: Client, content: Buffer, name?: string): Promise<string> {
  const candidateId = await newCandidate(client);
  const { uploadId } = await send(client, content, name);
  const { attachCandidateCv } = await client.run(ATTACH_CV, { input: { candidateId, uploadId } });
  if (attachCandidateCv.errors.length > 0) throw new Error(JSON.stringify(attachCandidateCv.errors));
  return candidateId;
}

export const CV = 'query ($id: ID!) { candidate(id: $id) { cv { name size status scanned reason downloadUrl } } }';

export const cvOf = async (client: Client, id: string) => (await client.run(CV, { id })).candidate?.cv;

/** How many files lie in the storage and among what is being received. */
export async function filesKept({ config }: World): Promise<{ stored: number; incoming: number }> {
  const { readdir } = await import('node:fs/promises');
  const all = await readdir(`${config.dataDir}/files`, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = all.filter((entry) => entry.isFile());
  const incoming = files.filter(({ parentPath }) => parentPath.endsWith('incoming')).length;
  return { stored: files.length - incoming, incoming };
}
