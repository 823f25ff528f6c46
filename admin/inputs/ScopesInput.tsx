import { useQuery } from '@tanstack/react-query';
import { CheckboxGroupInput, required, useTranslate } from 'react-admin';
import { ApiKeyScopesDocument } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

const needed = required();

/** What a program may be allowed to do: the permissions that the API gives to programs. */
export function ScopesInput() {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['apiKeys', 'scopes'],
    queryFn: ({ signal }) => request(ApiKeyScopesDocument, {}, signal),
  });
  const choices = data?.apiKeyScopes.map(({ name, description }) => ({
    id: name,
    name: translate(`scopes.${name}`, { _: description }),
  }));
  return (
    <CheckboxGroupInput
      source="scopes"
      choices={choices ?? []}
      isPending={!choices}
      row={false}
      translateChoice={false}
      validate={needed}
    />
  );
}
