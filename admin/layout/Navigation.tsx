// The menu: what the viewer may open, in groups. A drawer on small screens, a column on wide ones.
import AccountBalanceIcon from '@mui/icons-material/AccountBalance';
import AlternateEmailIcon from '@mui/icons-material/AlternateEmail';
import ApartmentIcon from '@mui/icons-material/Apartment';
import ArticleIcon from '@mui/icons-material/Article';
import AssignmentIcon from '@mui/icons-material/Assignment';
import BalanceIcon from '@mui/icons-material/Balance';
import BlockIcon from '@mui/icons-material/Block';
import BuildIcon from '@mui/icons-material/Build';
import CampaignIcon from '@mui/icons-material/Campaign';
import ChatIcon from '@mui/icons-material/Chat';
import EventIcon from '@mui/icons-material/Event';
import EventBusyIcon from '@mui/icons-material/EventBusy';
import GroupIcon from '@mui/icons-material/Group';
import HandshakeIcon from '@mui/icons-material/Handshake';
import HistoryIcon from '@mui/icons-material/History';
import HourglassBottomIcon from '@mui/icons-material/HourglassBottom';
import HowToRegIcon from '@mui/icons-material/HowToReg';
import HubIcon from '@mui/icons-material/Hub';
import InboxIcon from '@mui/icons-material/Inbox';
import KeyIcon from '@mui/icons-material/Key';
import MailIcon from '@mui/icons-material/Mail';
import MicIcon from '@mui/icons-material/Mic';
import NotificationsIcon from '@mui/icons-material/Notifications';
import PendingActionsIcon from '@mui/icons-material/PendingActions';
import PersonIcon from '@mui/icons-material/Person';
import PersonSearchIcon from '@mui/icons-material/PersonSearch';
import PollIcon from '@mui/icons-material/Poll';
import PrivacyTipIcon from '@mui/icons-material/PrivacyTip';
import RuleIcon from '@mui/icons-material/Rule';
import SchoolIcon from '@mui/icons-material/School';
import SendIcon from '@mui/icons-material/Send';
import SpaceDashboardIcon from '@mui/icons-material/SpaceDashboard';
import WarningIcon from '@mui/icons-material/WarningAmber';
import WebhookIcon from '@mui/icons-material/Webhook';
import WorkIcon from '@mui/icons-material/Work';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import type { ComponentType } from 'react';
import { LinkBase, useGetResourceLabel, useLocation, useTranslate } from 'react-admin';
import { may, mayCreateOwn, mayRead, useViewer } from '../providers/viewer.ts';
import { resourceNamed } from '../resources/index.ts';
import type { Viewer } from '../resources/resource.ts';

interface Entry {
  to: string;
  icon: ComponentType;
}

const groups: { name: string; entries: Entry[] }[] = [
  {
    name: 'training',
    entries: [
      { to: 'trainings', icon: SchoolIcon },
      { to: 'trainingSessions', icon: EventIcon },
      { to: 'enrolments', icon: HowToRegIcon },
    ],
  },
  {
    name: 'employment',
    entries: [
      { to: 'candidates', icon: PersonSearchIcon },
      { to: 'jobOffers', icon: WorkIcon },
      { to: 'applications', icon: AssignmentIcon },
    ],
  },
  {
    name: 'surveys',
    entries: [
      { to: 'questionnaires', icon: PollIcon },
      { to: 'submissions', icon: InboxIcon },
      { to: 'institutions', icon: AccountBalanceIcon },
      { to: 'unknownDomains', icon: AlternateEmailIcon },
    ],
  },
  { name: 'writing', entries: [{ to: 'dictations', icon: MicIcon }] },
  {
    name: 'mail',
    entries: [
      { to: 'mailBatches', icon: SendIcon },
      { to: 'mailTemplates', icon: ArticleIcon },
      { to: 'mailMessages', icon: MailIcon },
      { to: 'mailSuppressions', icon: BlockIcon },
    ],
  },
  {
    name: 'administration',
    entries: [
      { to: 'organisations', icon: ApartmentIcon },
      { to: 'skills', icon: BuildIcon },
      { to: 'matchingWeights', icon: BalanceIcon },
      { to: 'users', icon: GroupIcon },
      { to: 'roles', icon: RuleIcon },
      { to: 'apiKeys', icon: KeyIcon },
      { to: 'oauthClients', icon: HubIcon },
      { to: 'webhookEndpoints', icon: WebhookIcon },
      { to: 'dataRequests', icon: PrivacyTipIcon },
      { to: 'retentionItems', icon: EventBusyIcon },
      { to: 'retentionRules', icon: HourglassBottomIcon },
      { to: 'consents', icon: HandshakeIcon },
      { to: 'failedJobs', icon: PendingActionsIcon },
      { to: 'alerts', icon: WarningIcon },
      { to: 'alertChannels', icon: CampaignIcon },
      { to: 'auditEntries', icon: HistoryIcon },
    ],
  },
];

const WIDTH = 248;

export function Navigation({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        slotProps={{ paper: { sx: { width: WIDTH }, role: 'dialog', 'aria-label': translate('layout.menu') } }}
        sx={{ display: { md: 'none' } }}
      >
        <Box component="nav" aria-label={translate('layout.menu')} onClick={onClose}>
          <Entries />
        </Box>
      </Drawer>
      <Box
        component="nav"
        aria-label={translate('layout.menu')}
        sx={{
          display: { xs: 'none', md: 'block' },
          width: WIDTH,
          flexShrink: 0,
          position: 'sticky',
          top: 48,
          maxHeight: 'calc(100vh - 48px)',
          overflowY: 'auto',
        }}
      >
        <Entries />
      </Box>
    </>
  );
}

function Entries() {
  const viewer = useViewer();
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const profile = ownProfile(viewer);
  return (
    <>
      <List dense>
        <MenuLink to="/" icon={SpaceDashboardIcon} label={translate('dashboard.title')} />
        {profile && <MenuLink to={profile} icon={PersonIcon} label={translate('profile.mine')} />}
        {may(viewer, 'conversations.use') && (
          <MenuLink
            to="/conversations"
            icon={ChatIcon}
            label={translate('conversations.title')}
            count={viewer?.unreadCount}
          />
        )}
        {may(viewer, 'notifications.use') && (
          <MenuLink to="/notifications" icon={NotificationsIcon} label={translate('notifications.title')} />
        )}
      </List>
      {groups.map(({ name, entries }) => {
        const open = entries.filter(({ to }) => mayOpen(viewer, to));
        if (open.length === 0) return null;
        return (
          <List
            key={name}
            dense
            aria-label={translate(`layout.groups.${name}`)}
            subheader={
              <ListSubheader
                component="div"
                disableSticky
                aria-hidden
                sx={{ bgcolor: 'transparent', lineHeight: '28px' }}
              >
                {translate(`layout.groups.${name}`)}
              </ListSubheader>
            }
          >
            {open.map(({ to, icon }) => (
              <MenuLink key={to} to={`/${to}`} icon={icon} label={labelOf(to, 2)} />
            ))}
          </List>
        );
      })}
    </>
  );
}

function MenuLink({
  to,
  icon: Icon,
  label,
  count,
}: {
  to: string;
  icon: ComponentType;
  label: string;
  count?: number | undefined;
}) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const current = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <ListItem disablePadding>
      <ListItemButton component={LinkBase} to={to} selected={current} aria-current={current ? 'page' : undefined}>
        <ListItemIcon sx={{ minWidth: 36, color: 'primary.main' }}>
          <Icon />
        </ListItemIcon>
        <ListItemText primary={label} />
        {count ? (
          <Badge
            badgeContent={count}
            color="secondary"
            sx={{ mr: 1.5 }}
            aria-label={translate('conversations.unread', { smart_count: count })}
            role="img"
          />
        ) : null}
      </ListItemButton>
    </ListItem>
  );
}

/** The page of the viewer's profile, or the form that makes it; neither for those who look for no work. */
function ownProfile(viewer: Viewer | undefined): string | undefined {
  if (viewer?.candidate) return `/candidates/${viewer.candidate.id}/show`;
  return mayCreateOwn(viewer, resourceNamed('candidates')) ? '/candidates/create' : undefined;
}

function mayOpen(viewer: Viewer | undefined, name: string): boolean {
  return mayRead(viewer, resourceNamed(name));
}
