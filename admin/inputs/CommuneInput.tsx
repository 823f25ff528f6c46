// A commune of the archipelago, found by name or postal code.
import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput } from 'react-admin';
import { CommunesDocument, type CommunesQuery } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

type Commune = CommunesQuery['communes'][number];

export function CommuneInput({ source = 'communeCode' }: { source?: string }) {
  const { data, isPending } = useQuery({
    queryKey: ['communes'],
    queryFn: ({ signal }) => request(CommunesDocument, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <AutocompleteInput
      source={source}
      choices={data?.communes ?? []}
      isPending={isPending}
      optionValue="code"
      optionText={(commune?: Commune) => (commune?.name ? `${commune.name} (${commune.postalCodes.join(', ')})` : '')}
    />
  );
}
