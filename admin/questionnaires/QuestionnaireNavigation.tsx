// A questionnaire and its pages as links in two rows: what one comes for, and the pages about it.
import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import { LinkBase, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { may, useViewer } from '../providers/viewer.ts';
import { type QuestionnairePage, questionnairePages } from './pages.ts';

/** The editor stands at the address of the questionnaire itself. */
const EDITOR = '';
const GROUPS: readonly QuestionnairePage['group'][] = ['questionnaire', 'share', 'results', 'reports'];

export function QuestionnaireNavigation({ id }: { id: string }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const open = pathname.split('/')[3] ?? EDITOR;
  const own = { group: 'questionnaire', permission: 'questionnaires.manage' } as const;
  const pages: readonly Pick<QuestionnairePage, 'path' | 'group'>[] = [
    { path: 'show', group: 'questionnaire' },
    ...[{ path: EDITOR, ...own }, ...questionnairePages].filter(({ permission }) => may(viewer, permission)),
  ];
  const groups = GROUPS.map((name) => ({ name, pages: pages.filter(({ group }) => group === name) }));
  const current = groups.find((group) => group.pages.some(({ path }) => path === open));
  const nameOf = (path: string): string => translate(path === EDITOR ? 'ra.action.edit' : `questionnairePages.${path}`);
  const addressOf = (path: string): string => `/questionnaires/${id}/${path}`;
  return (
    <Box component="nav" aria-label={translate('questionnairePages.label')} sx={{ mb: 1, minWidth: 0 }}>
      <Box component="ul" sx={{ ...row, columnGap: { xs: 1, sm: 3 }, borderBottom: 1, borderColor: 'divider' }}>
        {groups.map(({ name, pages: [first] }) =>
          first ? (
            <li key={name}>
              <Box
                component={LinkBase}
                to={addressOf(first.path)}
                aria-current={name === current?.name ? 'true' : undefined}
                sx={groupLink}
              >
                {translate(`questionnairePages.groups.${name}`)}
              </Box>
            </li>
          ) : null,
        )}
      </Box>
      {current && current.pages.length > 1 && (
        <Box
          component="ul"
          aria-label={translate(`questionnairePages.groups.${current.name}`)}
          sx={{ ...row, gap: 1, pt: 1 }}
        >
          {current.pages.map(({ path }) => (
            <li key={path}>
              <Box
                component={LinkBase}
                to={addressOf(path)}
                aria-current={path === open ? 'page' : undefined}
                sx={pageLink}
              >
                {nameOf(path)}
              </Box>
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', listStyle: 'none', m: 0, p: 0 } as const;

const link = { display: 'block', textDecoration: 'none', fontWeight: 600 } as const;

const groupLink: SxProps<Theme> = {
  ...link,
  py: 1,
  mb: '-1px',
  fontSize: { xs: '0.8125rem', sm: '1rem' },
  color: 'text.secondary',
  borderBottom: 3,
  borderColor: 'transparent',
  '&:hover': { color: 'text.primary', borderColor: 'divider' },
  '&[aria-current]': { color: 'primary.main', borderColor: 'primary.main' },
};

const pageLink: SxProps<Theme> = {
  ...link,
  px: 1.5,
  py: 0.5,
  fontSize: '0.875rem',
  color: 'text.primary',
  border: 1,
  borderColor: 'divider',
  borderRadius: 5,
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current]': { color: 'primary.contrastText', bgcolor: 'primary.main', borderColor: 'primary.main' },
};
