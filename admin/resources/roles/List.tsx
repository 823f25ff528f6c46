// What each role may do: a matrix of permissions and roles, on narrow screens one role at a time.
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, Loading, useNotify, useTranslate } from 'react-admin';
import { type Role, RolesDocument } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTitle } from '../../layout/page-title.ts';
import { request } from '../../providers/graphql.ts';
import { Section } from '../../records/Section.tsx';
import { type Decision, useDecisions } from './decisions.ts';
import { Matrix } from './Matrix.tsx';

export default function RoleList() {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const narrow = useMediaQuery('(max-width: 899.95px)');
  const [shown, setShown] = useState<Role>('TRAINER');
  const [decision, setDecision] = useState<Decision | null>(null);
  const decisions = useDecisions();
  const { data } = useQuery({
    queryKey: ['roles', 'list'],
    queryFn: ({ signal }) => request(RolesDocument, {}, signal),
  });
  useTitle(translate('resources.roles.name', { smart_count: 2 }));
  if (!data) return <Loading />;

  async function decide({ act }: Decision) {
    setDecision(null);
    try {
      await act();
      notify('roles.done', { type: 'success' });
    } catch (error) {
      const message = (error as Error).message;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    await queryClient.invalidateQueries({ queryKey: ['roles'] });
  }

  const roles = narrow ? data.roles.filter(({ role }) => role === shown) : data.roles;
  return (
    <Section title={translate('roles.matrix')}>
      <Typography sx={{ mb: 1 }}>{translate('roles.help')}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {translate('roles.legend')}
      </Typography>
      {narrow && (
        <TextField
          select
          fullWidth
          size="small"
          label={translate('roles.role')}
          value={shown}
          onChange={({ target }) => setShown(target.value as Role)}
          sx={{ mb: 1 }}
        >
          {data.roles.map(({ role }) => (
            <MenuItem key={role} value={role}>
              {format.label('Role', role)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Matrix
        roles={roles}
        onPermission={(role, permission) => setDecision(decisions.permission(role, permission))}
        onSecondFactor={(role) => setDecision(decisions.secondFactor(role))}
        onReset={(role) => setDecision(decisions.reset(role))}
      />
      {decision && (
        <Confirm
          isOpen
          title={decision.title}
          content={decision.content}
          onConfirm={() => decide(decision)}
          onClose={() => setDecision(null)}
        />
      )}
    </Section>
  );
}
