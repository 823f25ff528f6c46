// The bar at the top: the house's name, the state of the live connection, language, light or dark, the viewer's menu.
import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { LinkBase, ToggleThemeButton, useLoading, useTranslate } from 'react-admin';
import { Bell } from '../notifications/Bell.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { LiveState } from './LiveState.tsx';
import { UserMenu } from './UserMenu.tsx';

export function Header({ onMenu }: { onMenu: () => void }) {
  const translate = useTranslate();
  const loading = useLoading();
  return (
    <AppBar position="sticky" elevation={0}>
      <Toolbar variant="dense" sx={{ gap: { xs: 0, md: 0.5 }, px: { xs: 1, md: 2 } }}>
        <IconButton
          color="inherit"
          onClick={onMenu}
          aria-label={translate('layout.menu')}
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Typography
          component={LinkBase}
          to="/"
          sx={{ color: 'inherit', fontWeight: 700, textDecoration: 'none', fontSize: '1.1rem' }}
        >
          Passerelle
        </Typography>
        <Box sx={{ flex: 1 }} />
        <LiveState />
        <Bell />
        <LanguageButton />
        <ToggleThemeButton />
        <UserMenu />
      </Toolbar>
      {loading && (
        <LinearProgress
          aria-label={translate('ra.page.loading')}
          sx={{ position: 'absolute', bottom: 0, left: 0, right: 0 }}
        />
      )}
    </AppBar>
  );
}
