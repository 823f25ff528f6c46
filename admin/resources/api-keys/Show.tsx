import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApiKeyFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { RotateSecret } from '../../records/RotateSecret.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { lastUseText, previousText, stateText } from './state.ts';

const OVERLAPS = { none: 0, hour: 1, day: 24, week: 168 } as const;
type Overlap = keyof typeof OVERLAPS;

export default function ApiKeyShow() {
  return (
    <ShowPage<ApiKeyFullFragment> actions={(key) => !key.revokedAt && <Revoke id={key.id} />}>
      {(key) => <Details apiKey={key} />}
    </ShowPage>
  );
}

const Revoke = ({ id }: { id: string }) => (
  <ActionButton name="revokeApiKey" color="error" confirm run={(provider) => provider.revokeApiKey(id)} />
);

function Details({ apiKey }: { apiKey: ApiKeyFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const scopes = apiKey.scopes.map((scope) => translate(`scopes.${scope}`, { _: scope }));
  return (
    <>
      <Section title={translate('resources.apiKeys.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['prefix', <code key="prefix">{apiKey.prefix}</code>],
            ['state', stateText(translate, apiKey)],
            ['owner', apiKey.owner.fullName],
            ['scopes', scopes.join(', ')],
            ['createdAt', format.dateTime(apiKey.createdAt)],
            ['expiresAt', format.dateTime(apiKey.expiresAt)],
            ['previousPrefix', previousText(translate, format, apiKey)],
            ['requestsPerMinute', apiKey.requestsPerMinute],
            ['allowedAddresses', apiKey.allowedAddresses.join(', ') || translate('apiKeys.anywhere')],
            ['lastUsedAt', lastUseText(translate, format, apiKey)],
            ['revokedAt', format.dateTime(apiKey.revokedAt)],
          ]}
        />
      </Section>
      {!apiKey.revokedAt && (
        <Section title={translate('apiKeys.rotation')}>
          {apiKey.viewerCanUpdate ? (
            <Rotation id={apiKey.id} />
          ) : (
            <Typography>{translate('apiKeys.notYours', { owner: apiKey.owner.fullName })}</Typography>
          )}
        </Section>
      )}
    </>
  );
}

function Rotation({ id }: { id: string }) {
  const [overlap, setOverlap] = useState<Overlap>('day');
  const translate = useTranslate();
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '70ch' }}>{translate('apiKeys.rotationHelp')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          select
          label={translate('apiKeys.overlap')}
          value={overlap}
          onChange={({ target }) => setOverlap(target.value as Overlap)}
          sx={{ minWidth: 'min(100%, 280px)' }}
        >
          {Object.keys(OVERLAPS).map((name) => (
            <MenuItem key={name} value={name}>
              {translate(`apiKeys.overlaps.${name}`)}
            </MenuItem>
          ))}
        </TextField>
        <RotateSecret of="apiKeys" rotate={(provider) => provider.rotateApiKey(id, OVERLAPS[overlap])} />
      </Box>
    </>
  );
}
