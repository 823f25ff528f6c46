// What is counted of a questionnaire, live: by everybody from the subscription, of parts and groups asked again after it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  QuestionnaireBreakdownDocument,
  QuestionnaireStatisticsDocument,
  type QuestionnaireStatisticsQuery,
  StatisticsChangedDocument,
  type StatisticsDimensionInput,
  type StatisticsFullFragment,
  type StatisticsSliceInput,
} from '../../gql/graphql.ts';
import { request } from '../../providers/graphql.ts';
import { follow } from '../../providers/realtime.ts';

const keyOf = (questionnaireId: string, ...more: unknown[]) => ['statistics', questionnaireId, ...more];

/** Undefined while it is asked for, null where there is none. */
export function useWhole(questionnaireId: string): StatisticsFullFragment | null | undefined {
  const queries = useQueryClient();
  useEffect(
    () =>
      follow(StatisticsChangedDocument, { questionnaireId }, ({ statisticsChanged }) => {
        if (!statisticsChanged) return;
        queries.setQueryData(keyOf(questionnaireId, 'whole'), (shown?: QuestionnaireStatisticsQuery) =>
          (shown?.questionnaireStatistics?.revision ?? 0) > statisticsChanged.revision
            ? shown
            : { questionnaireStatistics: statisticsChanged },
        );
        void queries.invalidateQueries({ queryKey: keyOf(questionnaireId, 'part') });
      }),
    [questionnaireId, queries],
  );
  const { data } = useQuery({
    queryKey: keyOf(questionnaireId, 'whole'),
    queryFn: ({ signal }) => request(QuestionnaireStatisticsDocument, { id: questionnaireId }, signal),
    throwOnError: true,
  });
  return data && (data.questionnaireStatistics ?? null);
}

/** Of the responses with one value of one dimension. */
export function usePart(questionnaireId: string, slice: StatisticsSliceInput) {
  const { data } = useQuery({
    queryKey: keyOf(questionnaireId, 'part', slice),
    queryFn: ({ signal }) => request(QuestionnaireStatisticsDocument, { id: questionnaireId, slice }, signal),
    throwOnError: true,
  });
  return data && (data.questionnaireStatistics ?? null);
}

/** Of each group of a dimension. */
export function useBreakdown(questionnaireId: string, by: StatisticsDimensionInput) {
  const { data } = useQuery({
    queryKey: keyOf(questionnaireId, 'part', by),
    queryFn: ({ signal }) => request(QuestionnaireBreakdownDocument, { id: questionnaireId, by }, signal),
    throwOnError: true,
  });
  return data && (data.questionnaireBreakdown ?? null);
}
