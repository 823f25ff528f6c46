// What the person let other applications know, and the way to take it back.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { OAuthConsentsDocument } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { request } from '../providers/graphql.ts';
import { ActionButton } from '../records/ActionButton.tsx';
import { Section } from '../records/Section.tsx';

const KEY = ['connectedApplications'];

export function ConnectedApplications() {
  const translate = useTranslate();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { data } = useQuery({ queryKey: KEY, queryFn: () => request(OAuthConsentsDocument, { first: 100 }) });
  const consents = data?.oauthConsents.nodes ?? [];
  return (
    <Section title={translate('connectedApplications.title')}>
      {data && consents.length === 0 && <Typography>{translate('connectedApplications.none')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
        {consents.map(({ id, application, scopes, givenAt }) => (
          <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Box sx={{ flex: '1 1 16rem', overflowWrap: 'anywhere' }}>
              <Typography sx={{ fontWeight: 600 }}>{application}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('connectedApplications.since', { at: format.dateTime(givenAt) })}
              </Typography>
              <Typography variant="body2">
                {scopes.map((scope) => translate(`oauthClients.scope.${scope}`)).join(' · ')}
              </Typography>
            </Box>
            <ActionButton
              name="withdrawOAuthConsent"
              color="error"
              size="small"
              confirm
              run={async (provider) => {
                await provider.withdrawOAuthConsent(id);
                await queryClient.invalidateQueries({ queryKey: KEY });
              }}
            />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
