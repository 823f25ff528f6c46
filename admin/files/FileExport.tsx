// Asks for something as a file, waits until it is made, and offers it. The server decides what is in it.
import DownloadIcon from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { ExportDocument, ExportLinkDocument, type TypedDocumentString } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { type Payload, recordOf } from '../providers/payload.ts';
import { DownloadButton } from './DownloadButton.tsx';

const ASK_AGAIN_MS = 1_000;

export type ExportMutation = TypedDocumentString<unknown, never>;

interface FileExportProps {
  mutation: ExportMutation;
  /** What the mutation is asked for; when it changes, what was made before is no longer offered. */
  input: object;
  label: string;
}

interface Made {
  id: string;
  name: string;
  /** What it was made for. */
  asked: string;
}

export function FileExport({ mutation, input, label }: FileExportProps) {
  const [waiting, setWaiting] = useState(false);
  const [made, setMade] = useState<Made>();
  const left = useRef<AbortController>(undefined);
  const notify = useNotify();
  const asked = JSON.stringify(input);
  useEffect(() => () => left.current?.abort(), []);

  async function make() {
    const { signal } = (left.current = new AbortController());
    setWaiting(true);
    setMade(undefined);
    try {
      const document = mutation as unknown as TypedDocumentString<Record<string, Payload>, { input: object }>;
      const answer = await request(document, { input }, signal);
      const { id } = recordOf(Object.values(answer)[0] as Payload);
      const name = await whenMade(id, signal);
      if (name) setMade({ id, name, asked });
      else notify('files.exportFailed', { type: 'error' });
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      if (!signal.aborted) setWaiting(false);
    }
  }
  return (
    <Box role="status" sx={{ display: 'flex' }}>
      {made?.asked === asked ? (
        <DownloadButton
          name={made.name}
          link={async () => (await request(ExportLinkDocument, { id: made.id })).export?.file?.downloadUrl}
        />
      ) : (
        <Button variant="outlined" startIcon={<DownloadIcon />} loading={waiting} onClick={() => void make()}>
          {label}
        </Button>
      )}
    </Box>
  );
}

/** The name of the file once there is one; null when there will be none. */
async function whenMade(id: string, signal: AbortSignal): Promise<string | null> {
  for (;;) {
    const { export: asked } = await request(ExportDocument, { id }, signal);
    if (!asked || asked.status === 'FAILED') return null;
    if (asked.status === 'DONE') return asked.file?.name ?? null;
    await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
    signal.throwIfAborted();
  }
}
