// The numbers of a comparison: one institution beside all others.
import { CLEAR, isMean } from '../../../api/modules/statistics/group-scenes.rules.ts';
import { meanText } from '../../../api/modules/statistics/scene-words.rules.ts';
import { numberText, shareText } from '../../../api/platform/charts/scene.rules.ts';
import type { InstitutionBenchmarkQuery } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import type { Numbers } from '../charts/NumbersTable.tsx';
import { intervalText, type Wording } from '../statistics/numbers.ts';

export type ComparedQuestion = NonNullable<InstitutionBenchmarkQuery['institutionBenchmark']>['questions'][number];
type Value = ComparedQuestion['rows'][number]['own'];

const ABSENT = '—';

/** A share or a mean as people read it. */
export const valueText = ({ kind }: { kind: string }, value: number | null, { locale }: Wording): string => {
  if (value === null) return ABSENT;
  return isMean(kind) ? meanText(value, locale) : shareText(value, locale);
};

export function comparedNumbersOf(question: ComparedQuestion, institution: string, wording: Wording): Numbers {
  const { locale, say } = wording;
  const cells = ({ value, low, high, answered }: Value) => [
    valueText(question, value, wording),
    intervalText({ low, high }, wording, (bound) => valueText(question, bound, wording)),
    numberText(answered, locale),
  ];
  const more = [say('column.interval'), say('column.answered')];
  return {
    head: [say('column.row'), institution, ...more, say('column.others'), ...more, say('column.difference')],
    rows: question.rows.map(({ label, own, others, differs }) => [
      localized(label),
      ...cells(own),
      ...cells(others),
      differs ? CLEAR : ABSENT,
    ]),
  };
}
