// Where an account is signed in, and the way to end that: one's own, or for administrators those of a person.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, Loading, useNotify, useTranslate } from 'react-admin';
import {
  RevokeAllSessionsDocument,
  RevokeSessionDocument,
  type SessionRowFragment,
  SessionsDocument,
} from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { request } from '../providers/graphql.ts';
import { currentLocale } from '../providers/locale.ts';
import { recordOf } from '../providers/payload.ts';
import { Section } from '../records/Section.tsx';

export const SESSIONS = ['sessions'];
const SHOWN = 50;

interface SessionsProps {
  /** Without it, those of the viewer. */
  userId?: string;
}

export function Sessions({ userId }: SessionsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const variables = { first: SHOWN, ...(userId === undefined ? {} : { userId }) };
  const { data } = useQuery({
    queryKey: [...SESSIONS, userId ?? null],
    queryFn: ({ signal }) => request(SessionsDocument, variables, signal),
  });

  async function end(act: () => Promise<string>, values?: object) {
    setAsking(false);
    try {
      notify(await act(), { type: 'success', messageArgs: { ...values } });
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    await queryClient.invalidateQueries({ queryKey: SESSIONS });
  }
  const revoke = (id: string) =>
    end(async () => {
      recordOf((await request(RevokeSessionDocument, { input: { id } })).revokeSession);
      return translate('account.revoked');
    });
  const revokeAll = () =>
    end(async () => {
      const { revokeAllSessions: answer } = await request(RevokeAllSessionsDocument, {
        input: userId === undefined ? {} : { userId },
      });
      recordOf({ errors: answer.errors });
      return translate('account.revokedAll', { smart_count: answer.count ?? 0 });
    });

  const { nodes = [], totalCount = 0 } = data?.sessions ?? {};
  const others = nodes.filter(({ current }) => !current);
  const older = totalCount - nodes.length;
  return (
    <Section title={translate('account.sessions')}>
      {userId === undefined && <Typography sx={{ mb: 1 }}>{translate('account.sessionsHelp')}</Typography>}
      {!data && <Loading />}
      {data && totalCount === 0 && <Typography>{translate('account.noSessions')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {nodes.map((session) => (
          <Item key={session.id} session={session} onRevoke={() => revoke(session.id)} />
        ))}
      </Box>
      {older > 0 && <Typography>{translate('account.olderSessions', { smart_count: older })}</Typography>}
      {others.length > 0 && (
        <Button color="error" variant="outlined" onClick={() => setAsking(true)} sx={{ mt: 1 }}>
          {translate(userId === undefined ? 'account.revokeOthers' : 'account.revokeAll')}
        </Button>
      )}
      <Confirm
        isOpen={asking}
        title={translate(userId === undefined ? 'account.revokeOthers' : 'account.revokeAll')}
        content={translate('account.revokeAllConfirm')}
        onConfirm={revokeAll}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

function Item({ session, onRevoke }: { session: SessionRowFragment; onRevoke: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const { browser, system, country, address, createdAt, lastSeenAt, current, impersonated } = session;
  const device = [browser, system].filter(Boolean).join(', ') || translate('account.unknownDevice');
  const place = country ? countryName(country) : translate('account.unknownPlace');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="span">{device}</Typography>
          {current && <Chip size="small" color="success" variant="outlined" label={translate('account.thisSession')} />}
          {impersonated && (
            <Chip size="small" color="warning" variant="outlined" label={translate('account.impersonated')} />
          )}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {[place, address].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('account.signedInAt', { at: format.dateTime(createdAt) })} ·{' '}
          {translate('account.lastSeenAt', { at: format.dateTime(lastSeenAt) })}
        </Typography>
      </Box>
      {!current && (
        <Button size="small" color="error" onClick={onRevoke} aria-label={translate('account.revokeOne', { device })}>
          {translate('account.revoke')}
        </Button>
      )}
    </Box>
  );
}

const countryName = (code: string): string =>
  new Intl.DisplayNames([currentLocale()], { type: 'region' }).of(code) ?? code;
