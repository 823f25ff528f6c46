// The public page on a phone, with what is being edited: the very page respondents get, in a frame of its own.
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { PREVIEW_READY, PREVIEW_SHOWS, type Previewed } from '../../pages/preview/messages.ts';
import { partOf } from './changes.ts';
import { useEditing } from './editing.ts';
import { definitionOf } from './parts.ts';

const PHONE = { width: 360, height: 640 };

export default function Preview() {
  const { draft, selected } = useEditing();
  const translate = useTranslate();
  const locale = useLocale();
  const [language, setLanguage] = useState<'fr' | 'en'>(locale === 'en' ? 'en' : 'fr');
  // Grows whenever the frame may have begun to listen, or to listen anew.
  const [ready, setReady] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const settled = useDeferredValue(draft);
  const at = partOf(settled, selected)?.section.key ?? null;
  const shown = useMemo((): Previewed => {
    const { title, description, thanks, sections } = definitionOf(settled);
    return { title, description, thanks, sections, language, at };
  }, [settled, language, at]);

  useLayoutEffect(() => {
    const listen = ({ source, data }: MessageEvent<{ kind?: string }>) => {
      if (source === frame.current?.contentWindow && data.kind === PREVIEW_READY) setReady((times) => times + 1);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    if (ready > 0) frame.current?.contentWindow?.postMessage({ kind: PREVIEW_SHOWS, shown }, location.origin);
  }, [ready, shown]);

  return (
    <Box component="section" aria-label={translate('questionnaireEditor.showPreview')} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography component="h2" variant="h3" sx={{ mr: 'auto' }}>
          {translate('questionnaireEditor.preview')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={language}
          onChange={(_, chosen: 'fr' | 'en' | null) => chosen && setLanguage(chosen)}
          aria-label={translate('questionnaireEditor.previewLanguage')}
        >
          <ToggleButton value="fr">{translate('questionnaireEditor.french')}</ToggleButton>
          <ToggleButton value="en">{translate('questionnaireEditor.english')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <Box
        sx={{
          maxWidth: PHONE.width + 20,
          mx: 'auto',
          p: '10px',
          pt: '22px',
          borderRadius: '28px',
          bgcolor: '#14242a',
          border: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          component="iframe"
          ref={frame}
          src="/preview.html"
          onLoad={() => setReady((times) => times + 1)}
          title={translate('questionnaireEditor.showPreview')}
          sx={{
            display: 'block',
            width: '100%',
            height: PHONE.height,
            maxHeight: '70vh',
            border: 0,
            borderRadius: '18px',
            bgcolor: 'background.paper',
          }}
        />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, textAlign: 'center' }}>
        {translate('questionnaireEditor.previewHelp')}
      </Typography>
    </Box>
  );
}
