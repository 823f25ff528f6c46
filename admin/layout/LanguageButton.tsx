// Switches to the other language; its label is written in that language.
import Button from '@mui/material/Button';
import { useLocaleState } from 'react-admin';

export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? { locale: 'fr', name: 'Français' } : { locale: 'en', name: 'English' };
  return (
    <Button color="inherit" lang={other.locale} onClick={() => setLocale(other.locale)} sx={{ minWidth: 0 }}>
      {other.name}
    </Button>
  );
}
