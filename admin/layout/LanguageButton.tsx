// Switches to the other language; its label is written in that language, shortened where there is little room.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLocaleState } from 'react-admin';

/** Where there is little room, its whole name is heard only. */
const OUT_OF_SIGHT = {
  position: { xs: 'absolute', sm: 'static' },
  clipPath: { xs: 'inset(50%)', sm: 'none' },
} as const;

export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? { locale: 'fr', name: 'Français' } : { locale: 'en', name: 'English' };
  return (
    <Button color="inherit" lang={other.locale} onClick={() => setLocale(other.locale)} sx={{ minWidth: 0 }}>
      <Box component="span" sx={OUT_OF_SIGHT}>
        {other.name}
      </Box>
      <Box component="span" aria-hidden sx={{ display: { sm: 'none' } }}>
        {other.locale.toUpperCase()}
      </Box>
    </Button>
  );
}
