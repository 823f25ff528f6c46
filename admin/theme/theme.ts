// The house's colours and shapes: the one place to change them. Text keeps a contrast of at least 4.5:1 on every
// background named here, in both modes; what can be focused shows it, what can be pressed is at least 24 px high.
import { frFR } from '@mui/material/locale';
import type { ThemeOptions } from '@mui/material/styles';
import type { Locale } from '../providers/locale.ts';

export type Mode = 'light' | 'dark';

interface Colours {
  /** Header, main buttons, links. */
  primary: string;
  onPrimary: string;
  /** What wants attention once a page. */
  accent: string;
  onAccent: string;
  page: string;
  paper: string;
  text: string;
  quietText: string;
  line: string;
  header: string;
  onHeader: string;
  success: string;
  warning: string;
  error: string;
  info: string;
}

const colours: Record<Mode, Colours> = {
  light: {
    primary: '#0b5a6b',
    onPrimary: '#ffffff',
    accent: '#a5380f',
    onAccent: '#ffffff',
    page: '#f4f6f5',
    paper: '#ffffff',
    text: '#14242a',
    quietText: '#4a5a60',
    line: '#c9d3d4',
    header: '#0b4552',
    onHeader: '#ffffff',
    success: '#1d6b3c',
    warning: '#8a5300',
    error: '#b3261e',
    info: '#1b5d8f',
  },
  dark: {
    primary: '#7fd1e0',
    onPrimary: '#04222a',
    accent: '#ffb59a',
    onAccent: '#3a1102',
    page: '#0f181b',
    paper: '#17242a',
    text: '#e8f0f1',
    quietText: '#b4c3c7',
    line: '#3a4b51',
    header: '#0a2830',
    onHeader: '#e8f0f1',
    success: '#86d8a5',
    warning: '#f2c16b',
    error: '#ffb4ab',
    info: '#9ccbf5',
  },
};

export function themeOf(mode: Mode, locale: Locale): ThemeOptions {
  const colour = colours[mode];
  const focus = { outline: `3px solid ${colour.primary}`, outlineOffset: 2 };
  return {
    palette: {
      mode,
      primary: { main: colour.primary, contrastText: colour.onPrimary },
      secondary: { main: colour.accent, contrastText: colour.onAccent },
      success: { main: colour.success },
      warning: { main: colour.warning },
      error: { main: colour.error },
      info: { main: colour.info },
      background: { default: colour.page, paper: colour.paper },
      text: { primary: colour.text, secondary: colour.quietText },
      divider: colour.line,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
      h1: { fontSize: '1.6rem', fontWeight: 650, lineHeight: 1.25 },
      h2: { fontSize: '1.2rem', fontWeight: 650, lineHeight: 1.3 },
      h3: { fontSize: '1.05rem', fontWeight: 650, lineHeight: 1.3 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      ...(locale === 'fr' ? frFR.components : {}),
      MuiCssBaseline: {
        styleOverrides: {
          a: { color: colour.primary },
          ':focus-visible': focus,
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': {
              animationDuration: '0.01ms !important',
              transitionDuration: '0.01ms !important',
            },
          },
        },
      },
      MuiButtonBase: { styleOverrides: { root: { minHeight: 24, minWidth: 24, '&.Mui-focusVisible': focus } } },
      MuiAppBar: {
        styleOverrides: { root: { backgroundColor: colour.header, color: colour.onHeader, backgroundImage: 'none' } },
      },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: { defaultProps: { variant: 'outlined' } },
      MuiLink: { styleOverrides: { root: { textUnderlineOffset: 3, '&:focus-visible': focus } } },
      MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
      MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
      MuiAutocomplete: {
        defaultProps: {
          ...(locale === 'fr' ? frFR.components?.MuiAutocomplete?.defaultProps : {}),
          fullWidth: true,
          size: 'small',
        },
      },
      // choices of several lines stay apart from one another, and leave their boxes in place
      MuiFormControlLabel: {
        styleOverrides: { root: { '& .MuiCheckbox-root': { flexShrink: 0 } }, label: { paddingBlock: 4 } },
      },
      MuiTableCell: { styleOverrides: { head: { fontWeight: 650 } } },
      // its buttons must be there for a keyboard, not only for a mouse that hovers
      RaSimpleFormIterator: {
        styleOverrides: {
          root: {
            '& .RaSimpleFormIterator-action': { visibility: 'visible' },
            '& .RaSimpleFormIterator-line': {
              border: `1px solid ${colour.line}`,
              borderRadius: 8,
              padding: 12,
              marginBottom: 12,
            },
            '& > ul > li.RaSimpleFormIterator-line:last-child': { borderBottom: `1px solid ${colour.line}` },
            '& .RaSimpleFormIterator-form': { flex: 1 },
          },
        },
      },
      RaToolbar: {
        styleOverrides: {
          root: { backgroundColor: 'transparent', '&.RaToolbar-mobileToolbar': { position: 'static' } },
        },
      },
      RaList: { styleOverrides: { root: { '& .RaList-main, & .RaList-content': { minWidth: 0 } } } },
      RaListToolbar: { styleOverrides: { root: { backgroundColor: 'transparent' } } },
    } as ThemeOptions['components'],
  };
}
