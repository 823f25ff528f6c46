// By what the reader tells responses apart, kept in the page's address: a link shows the same again.
import { useSearchParams } from 'react-router-dom';
import type { StatisticsFullFragment } from '../../gql/graphql.ts';

type Dimension = StatisticsFullFragment['dimensions'][number];

export interface Distinction {
  dimension: Dimension | null;
  /** Only the responses with this value; null to compare them all. */
  value: Dimension['values'][number] | null;
  choose: (dimension: Dimension | null, value?: string | null) => void;
}

/** Names a dimension among those of its questionnaire. */
export const nameOf = ({ dimension, questionKey }: Dimension) =>
  questionKey === null ? dimension : `${dimension} ${questionKey}`;

export function useDistinction(dimensions: readonly Dimension[]): Distinction {
  const [params, setParams] = useSearchParams();
  const dimension = dimensions.find((one) => nameOf(one) === params.get('by')) ?? null;
  const value = dimension?.values.find((one) => one.value === params.get('value')) ?? null;
  return {
    dimension,
    value,
    choose: (chosen, only) =>
      setParams(chosen ? { by: nameOf(chosen), ...(only ? { value: only } : {}) } : {}, { replace: true }),
  };
}
