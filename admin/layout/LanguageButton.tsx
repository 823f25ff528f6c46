// Switches to the other language; its label is written in that language, shortened where there is little room.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLocaleState } from 'react-admin';

export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? { locale: 'fr', name: 'Français' } : { locale: 'en', name: 'English' };
  return (
    <Button
      color="inherit"
      lang={other.locale}
      aria-label={other.name}
      onClick={() => setLocale(other.locale)}
      sx={{ minWidth: 0 }}
    >
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {other.name}
      </Box>
      <Box component="span" sx={{ display: { sm: 'none' } }}>
        {other.locale.toUpperCase()}
      </Box>
    </Button>
  );
}
