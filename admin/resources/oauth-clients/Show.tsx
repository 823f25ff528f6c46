import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import type { OAuthClientFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { type Fact, Facts } from '../../records/Facts.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';

export default function OAuthClientShow() {
  return (
    <ShowPage<OAuthClientFullFragment> actions={({ id }) => <Delete id={id} />}>
      {(client) => <Details client={client} />}
    </ShowPage>
  );
}

function Delete({ id }: { id: string }) {
  const redirect = useRedirect();
  return (
    <ActionButton
      name="deleteOAuthClient"
      color="error"
      confirm
      run={async (provider) => {
        await provider.deleteOAuthClient(id);
        redirect('list', 'oauthClients');
      }}
    />
  );
}

function Details({ client }: { client: OAuthClientFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const signIn = client.kind === 'SIGN_IN';
  const facts: Fact[] = [
    ['id', <code key="id">{client.id}</code>],
    ['kind', format.label('OAuthClientKind', client.kind)],
    ['enabled', format.yesNo(client.enabled)],
    ['owner', client.owner.fullName],
    ['scopes', client.scopes.join(', ')],
    ['lastUsedAt', format.dateTime(client.lastUsedAt)],
    ['createdAt', format.dateTime(client.createdAt)],
  ];
  const ofApplications: Fact[] = [
    ['redirectUris', addresses(client.redirectUris)],
    ['postLogoutRedirectUris', addresses(client.postLogoutRedirectUris)],
    ['backchannelLogoutUri', client.backchannelLogoutUri],
    ['confidential', format.yesNo(client.confidential)],
    ['pkceRequired', format.yesNo(client.pkceRequired)],
    ['refreshTokens', format.yesNo(client.refreshTokens)],
    ['trusted', format.yesNo(client.trusted)],
  ];
  return (
    <>
      <Section title={translate('resources.oauthClients.name', { smart_count: 1 })}>
        <Facts facts={signIn ? [...facts, ...ofApplications] : facts} />
      </Section>
      <Section title={translate('oauthClients.connection')}>
        <Facts
          facts={[
            ['issuer', <code key="issuer">{`${location.origin}/oidc`}</code>],
            ['tokenEndpoint', <code key="token">{`${location.origin}/oidc/token`}</code>],
          ]}
        />
      </Section>
      {client.confidential && (
        <Section title={translate('oauthClients.secrets')}>
          <Secrets client={client} />
        </Section>
      )}
    </>
  );
}

const addresses = (of: readonly string[]) =>
  of.length === 0 ? null : of.map((address) => <div key={address}>{address}</div>);

function Secrets({ client }: { client: OAuthClientFullFragment }) {
  const [secret, setSecret] = useState<string>();
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      {client.secrets.map(({ id, ending, createdAt, expiresAt }) => (
        <Typography key={id} sx={{ mb: 1 }}>
          <code>…{ending}</code>{' '}
          {translate(expiresAt ? 'oauthClients.worksUntil' : 'oauthClients.since', {
            at: format.dateTime(expiresAt ?? createdAt),
          })}
        </Typography>
      ))}
      <ActionButton
        name="rotateOAuthClientSecret"
        confirm
        run={async (provider) => setSecret(String((await provider.rotateOAuthClientSecret(client.id))['secret']))}
      />
      {secret && <NewSecret of="oauthClients" secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}
