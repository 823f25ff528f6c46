// Recovery codes, the only time they can be seen: to copy, keep as a file or print.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Stack from '@mui/material/Stack';
import { useNotify, useTranslate } from 'react-admin';

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => void;
}

/** Printed alone: everything else of the page is left out. */
const PRINTED = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#recovery-codes, #recovery-codes *': { visibility: 'visible', color: '#000' },
    '#recovery-codes': { position: 'fixed', inset: 0 },
  },
} as const;

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const text = `Passerelle\n${translate('security.recoveryCodes')}\n\n${codes.join('\n')}\n`;

  async function copy() {
    await navigator.clipboard.writeText(text);
    notify('security.copied', { type: 'info' });
  }

  function download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'passerelle-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Stack spacing={2}>
      <GlobalStyles styles={PRINTED} />
      <Alert severity="warning">{translate('security.recoveryCodesHelp')}</Alert>
      <Box
        component="ol"
        id="recovery-codes"
        aria-label={translate('security.recoveryCodes')}
        sx={{ m: 0, pl: 4, fontFamily: 'monospace', fontSize: { xs: '0.8rem', sm: '1rem' }, lineHeight: 1.8 }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {'clipboard' in navigator && <Button onClick={copy}>{translate('security.copy')}</Button>}
        <Button onClick={download}>{translate('security.download')}</Button>
        <Button onClick={() => window.print()}>{translate('security.print')}</Button>
      </Stack>
      <Button variant="contained" size="large" onClick={onKept}>
        {translate('security.kept')}
      </Button>
    </Stack>
  );
}
