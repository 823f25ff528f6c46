// The candidates that match an offer best.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { JobOfferMatchesDocument } from '../../gql/graphql.ts';
import { request } from '../../providers/graphql.ts';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Match } from './Match.tsx';
import { FIRST_MATCHES, MatchList, MOST_MATCHES } from './MatchList.tsx';

export function CandidatesForOffer({ jobOfferId }: { jobOfferId: string }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'EN' : 'FR';
  const [first, setFirst] = useState(FIRST_MATCHES);
  const { data } = useQuery({
    queryKey: ['jobOffers', 'matches', { id: jobOfferId, first, language }],
    queryFn: ({ signal }) => request(JobOfferMatchesDocument, { id: jobOfferId, first, language }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <MatchList
      title={translate('matching.candidates')}
      matches={data?.jobOffer?.matches}
      shown={first}
      onMore={() => setFirst(MOST_MATCHES)}
    >
      {({ candidate, score, factors }) => (
        <Match
          key={candidate.id}
          title={
            <RecordLink resource="candidates" id={candidate.id}>
              {candidate.fullName}
            </RecordLink>
          }
          detail={candidate.headline}
          score={score}
          factors={factors}
        />
      )}
    </MatchList>
  );
}
