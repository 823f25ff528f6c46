// A file of recipients on its way to the server. The session is renewed as for every other request.
import { HttpError } from 'react-admin';
import { currentLocale } from '../../providers/locale.ts';
import { ensureFreshSession, renewSession } from '../../providers/session.ts';

export interface UploadedRecipients {
  added: number;
  refused: number;
  variables: string[];
  /** The first of the lines that were left out. */
  findings: { line: number; message: string }[];
}

/** Throws HttpError with a message for people. */
export async function uploadRecipients(batchId: string, file: File): Promise<UploadedRecipients> {
  await ensureFreshSession();
  let answer = await send(batchId, file);
  if (answer.status === 401 && (await renewSession())) answer = await send(batchId, file);
  const body = (await answer.json().catch(() => ({}))) as Partial<UploadedRecipients> & {
    errors?: { message: string }[];
  };
  if (answer.ok) return body as UploadedRecipients;
  if (answer.status === 413) throw new HttpError('mailing.fileTooLarge', 413);
  throw new HttpError(body.errors?.[0]?.message ?? 'errors.INTERNAL_SERVER_ERROR', answer.status);
}

async function send(batchId: string, file: File): Promise<Response> {
  try {
    return await fetch(`/api/mail/batches/${encodeURIComponent(batchId)}/recipients`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'text/csv', 'accept-language': currentLocale() },
      body: file,
    });
  } catch {
    throw new HttpError('errors.NETWORK', 0);
  }
}
