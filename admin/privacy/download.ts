// Waits until a copy of personal data is made, and downloads it.
import { HttpError } from 'react-admin';
import { PersonalDataExportDocument } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

const LOOKED_AGAIN_MS = 1_000;
const TRIES = 120;

/** Throws when it cannot be made, or takes more than two minutes. */
export async function downloadPersonalData(exportId: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { export: made } = await request(PersonalDataExportDocument, { id: exportId });
    if (made?.file?.downloadUrl) {
      // The console's own origin, as for every file (files/DownloadButton.tsx).
      location.assign(new URL(made.file.downloadUrl).pathname);
      return;
    }
    if (!made || made.status === 'FAILED') break;
    await new Promise((resolve) => setTimeout(resolve, LOOKED_AGAIN_MS));
  }
  throw new HttpError('privacy.exportFailed', 500);
}
