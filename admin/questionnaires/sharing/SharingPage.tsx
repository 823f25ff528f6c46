// How a questionnaire gets to its respondents: its address, a code for phones, and the line for a site of one's own.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { renderSVG } from 'uqr';
import { Section } from '../../records/Section.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { CopyField } from './CopyField.tsx';

/** Without a language the page follows the browser of whoever opens it. */
const LANGUAGES = ['own', 'fr', 'en'] as const;

export default function SharingPage() {
  const translate = useTranslate();
  return (
    <PageFrame>
      {({ slug, status }) => {
        const address = `${location.origin}/q/${slug}`;
        const line = `<script src="${location.origin}/embed.js" data-questionnaire="${slug}" async></script>`;
        const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}`;
        return (
          <>
            {status === 'DRAFT' && <Alert severity="info">{translate('sharing.draft')}</Alert>}
            <Section title={translate('sharing.address')}>
              <Stack direction={{ xs: 'column', sm: 'row' }} spacing={3}>
                <Stack spacing={2} sx={{ flex: 1, minWidth: 0 }}>
                  <Typography>{translate('sharing.addressHelp')}</Typography>
                  {LANGUAGES.map((language) => (
                    <CopyField
                      key={language}
                      label={translate(`sharing.inLanguage.${language}`)}
                      value={language === 'own' ? address : `${address}?lang=${language}`}
                    />
                  ))}
                  <Button href={address} target="_blank" variant="outlined" sx={{ alignSelf: 'flex-start' }}>
                    {translate('sharing.open')}
                  </Button>
                </Stack>
                <Stack spacing={1} sx={{ width: { sm: 220 }, alignItems: 'flex-start' }}>
                  <Box
                    component="img"
                    src={picture}
                    alt={translate('sharing.qrCode')}
                    sx={{ width: 220, maxWidth: '100%', aspectRatio: '1', borderRadius: 1 }}
                  />
                  <Typography variant="body2">{translate('sharing.qrCodeHelp')}</Typography>
                  <Button href={picture} download={`${slug}.svg`}>
                    {translate('sharing.save')}
                  </Button>
                </Stack>
              </Stack>
            </Section>
            <Section title={translate('sharing.embed')}>
              <Stack spacing={2}>
                <Typography>{translate('sharing.embedHelp')}</Typography>
                <CopyField label={translate('sharing.code')} value={line} multiline />
              </Stack>
            </Section>
          </>
        );
      }}
    </PageFrame>
  );
}
