// What is the viewer's own: the page of their account, and the way out.
import AccountIcon from '@mui/icons-material/AccountCircle';
import LogoutIcon from '@mui/icons-material/Logout';
import ManageAccountsIcon from '@mui/icons-material/ManageAccounts';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useId, useState } from 'react';
import { LinkBase, useLogout, useTranslate } from 'react-admin';
import { useViewer } from '../providers/viewer.ts';

export function UserMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const viewer = useViewer();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Tooltip title={viewer?.user.fullName ?? ''} describeChild>
        <IconButton
          color="inherit"
          id={`${id}-button`}
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-label={translate('layout.userMenu')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
        >
          <AccountIcon />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        <MenuItem component={LinkBase} to="/account-settings" onClick={close}>
          <ListItemIcon>
            <ManageAccountsIcon fontSize="small" />
          </ListItemIcon>
          {translate('account.title')}
        </MenuItem>
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('layout.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
