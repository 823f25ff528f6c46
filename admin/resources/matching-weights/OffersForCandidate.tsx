// The job offers that match a candidate best.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { CandidateMatchesDocument } from '../../gql/graphql.ts';
import { request } from '../../providers/graphql.ts';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Match } from './Match.tsx';
import { FIRST_MATCHES, MatchList, MOST_MATCHES } from './MatchList.tsx';

export function OffersForCandidate({ candidateId }: { candidateId: string }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'EN' : 'FR';
  const [first, setFirst] = useState(FIRST_MATCHES);
  const { data } = useQuery({
    queryKey: ['candidates', 'matches', { id: candidateId, first, language }],
    queryFn: ({ signal }) => request(CandidateMatchesDocument, { id: candidateId, first, language }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <MatchList
      title={translate('matching.offers')}
      matches={data?.candidate?.matches}
      shown={first}
      onMore={() => setFirst(MOST_MATCHES)}
    >
      {({ jobOffer, score, factors }) => (
        <Match
          key={jobOffer.id}
          title={
            <RecordLink resource="jobOffers" id={jobOffer.id}>
              {jobOffer.title}
            </RecordLink>
          }
          detail={jobOffer.organisation.name}
          score={score}
          factors={factors}
        />
      )}
    </MatchList>
  );
}
