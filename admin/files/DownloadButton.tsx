// Downloads a file by a link that is asked for when it is wanted: links are short-lived.
import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';

interface DownloadButtonProps {
  /** What is downloaded, for whoever hears the page. */
  name: string;
  /** Null when there is nothing to download any more. */
  link: () => Promise<string | null | undefined>;
  /** What is read on it where there are several; part of the name. */
  label?: string;
}

export function DownloadButton({ name, link, label }: DownloadButtonProps) {
  const [asking, setAsking] = useState(false);
  const translate = useTranslate();
  const notify = useNotify();

  async function download() {
    setAsking(true);
    try {
      const url = await link();
      if (!url) return notify('files.gone', { type: 'error' });
      // The console's own origin: where it is reached under another name, cookies and links stay with that one.
      const anchor = document.createElement('a');
      anchor.href = new URL(url).pathname;
      anchor.download = name;
      anchor.click();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setAsking(false);
    }
  }
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadIcon />}
      loading={asking}
      aria-label={translate('files.downloadNamed', { name })}
      onClick={() => void download()}
    >
      {label ?? translate('files.download')}
    </Button>
  );
}
