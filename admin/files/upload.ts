// A file on its way to the server, in two steps: leave to send it, then its bytes. Says how far it is and can be ended.
import { HttpError } from 'react-admin';
import { CreateUploadDocument, type FilePurpose } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { currentLocale } from '../providers/locale.ts';
import { ensureFreshSession } from '../providers/session.ts';

interface Sending {
  purpose: FilePurpose;
  file: File;
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

/** Gives the id of the upload, for the mutation that uses it. Throws HttpError with a message for people. */
export async function uploadFile({ purpose, file, signal, onProgress }: Sending): Promise<string> {
  const input = { purpose, name: file.name.slice(0, 255), size: file.size, type: file.type };
  const { createUpload } = await request(CreateUploadDocument, { input }, signal);
  const { upload, errors } = createUpload;
  if (!upload) throw new HttpError(errors[0]?.message ?? 'errors.INTERNAL_SERVER_ERROR', 422);
  await ensureFreshSession();
  await sendBytes(new URL(upload.url).pathname, file, signal, onProgress);
  return upload.id;
}

/** By XMLHttpRequest: fetch does not tell how much has been sent. */
function sendBytes(path: string, file: File, signal: AbortSignal, onProgress: Sending['onProgress']): Promise<void> {
  const sending = new XMLHttpRequest();
  const done = Promise.withResolvers<void>();
  sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  sending.addEventListener('load', () => {
    if (sending.status === 200) done.resolve();
    else done.reject(new HttpError(messageOf(sending.responseText), sending.status));
  });
  sending.addEventListener('error', () => done.reject(new HttpError('errors.NETWORK', 0)));
  sending.addEventListener('abort', () => done.reject(new DOMException('The upload was ended', 'AbortError')));
  signal.addEventListener('abort', () => sending.abort());
  sending.open('PUT', path);
  sending.setRequestHeader('content-type', 'application/octet-stream');
  sending.setRequestHeader('accept-language', currentLocale());
  sending.send(file);
  return done.promise;
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message ?? 'errors.INTERNAL_SERVER_ERROR';
  } catch {
    return 'errors.INTERNAL_SERVER_ERROR';
  }
}
