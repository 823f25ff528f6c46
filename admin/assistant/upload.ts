// A recording on its way to the server, with its progress: what fetch cannot tell. The session is renewed as for
// every other request.
import { HttpError } from 'react-admin';
import type { DictationRowFragment } from '../gql/graphql.ts';
import { currentLocale } from '../providers/locale.ts';
import { ensureFreshSession, renewSession } from '../providers/session.ts';

export interface Dictated {
  dictation: DictationRowFragment;
  warnings: string[];
}

interface Upload {
  language: 'FR' | 'EN';
  /** Whether a readable text shall be proposed at once. */
  improve: boolean;
  /** Called with the share that has left, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Throws HttpError with a message for people, or an AbortError. */
export async function uploadRecording(recording: Blob, upload: Upload): Promise<Dictated> {
  await ensureFreshSession();
  let answer = await send(recording, upload);
  if (answer.status === 401 && (await renewSession())) answer = await send(recording, upload);
  const body = readable(answer.text);
  if (answer.status === 200 && body?.dictation) return { dictation: body.dictation, warnings: body.warnings ?? [] };
  throw new HttpError(body?.errors?.[0]?.message ?? 'errors.INTERNAL_SERVER_ERROR', answer.status);
}

interface Body extends Partial<Dictated> {
  errors?: { message: string }[];
}

function readable(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}

function send(recording: Blob, { language, improve, onProgress, signal }: Upload) {
  return new Promise<{ status: number; text: string }>((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/dictations?language=${language}&improve=${improve}`);
    request.setRequestHeader('content-type', recording.type);
    request.setRequestHeader('accept-language', currentLocale());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => done({ status: request.status, text: request.responseText }));
    request.addEventListener('error', () => fail(new HttpError('errors.NETWORK', 0)));
    request.addEventListener('abort', () => fail(new DOMException('Cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(recording);
  });
}
