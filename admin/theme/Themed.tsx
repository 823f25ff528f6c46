// Puts the house theme around a page: the system's light or dark unless the reader chose, in the reader's language.
import CssBaseline from '@mui/material/CssBaseline';
import { type ReactNode, useMemo } from 'react';
import { ThemeProvider, ThemesContext, useLocale } from 'react-admin';
import { themeOf } from './theme.ts';

export function Themed({ children }: { children: ReactNode }) {
  const locale = useLocale() === 'en' ? 'en' : 'fr';
  const themes = useMemo(
    () => ({ lightTheme: themeOf('light', locale), darkTheme: themeOf('dark', locale) }),
    [locale],
  );
  return (
    <ThemesContext.Provider value={themes}>
      <ThemeProvider>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </ThemesContext.Provider>
  );
}
