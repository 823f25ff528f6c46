import { BooleanInput, CheckboxGroupInput, FormDataConsumer, required, TextInput } from 'react-admin';
import type { OAuthClientKind } from '../../gql/graphql.ts';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { LinesInput } from '../../inputs/LinesInput.tsx';
import { ScopesInput } from '../../inputs/ScopesInput.tsx';

const needed = required();
const told = ['openid', 'profile', 'email', 'roles'].map((scope) => ({
  id: scope,
  name: `oauthClients.told.${scope}`,
}));

export const defaults = {
  kind: 'SIGN_IN',
  scopes: ['openid', 'profile', 'email'],
  confidential: true,
  pkceRequired: true,
  refreshTokens: false,
  trusted: false,
  enabled: true,
};

interface Values {
  kind?: OAuthClientKind;
  confidential?: boolean;
}

/** What is decided once, when the client is made. */
export function KindAndSecret() {
  return (
    <>
      <EnumInput source="kind" of="OAuthClientKind" isRequired />
      <FormDataConsumer<Values>>
        {({ formData: { kind } }) =>
          kind === 'SIGN_IN' && <BooleanInput source="confidential" helperText="oauthClients.confidentialHelp" />
        }
      </FormDataConsumer>
    </>
  );
}

/** What a client has whether it is new or not; an application has more to say than a program. */
export function OAuthClientInputs() {
  return (
    <>
      <TextInput source="name" validate={needed} helperText="oauthClients.nameHelp" />
      <FormDataConsumer<Values>>
        {({ formData: { kind, confidential } }) =>
          kind === 'PROGRAM' ? (
            <ScopesInput key="allowed" />
          ) : (
            <>
              <LinesInput source="redirectUris" />
              <LinesInput source="postLogoutRedirectUris" />
              <TextInput source="backchannelLogoutUri" type="url" helperText={false} />
              <CheckboxGroupInput key="told" source="scopes" choices={told} row={false} validate={needed} />
              {confidential && <BooleanInput source="pkceRequired" helperText="oauthClients.pkceHelp" />}
              <BooleanInput source="refreshTokens" helperText="oauthClients.refreshHelp" />
              <BooleanInput source="trusted" helperText="oauthClients.trustedHelp" />
            </>
          )
        }
      </FormDataConsumer>
      <BooleanInput source="enabled" />
    </>
  );
}
