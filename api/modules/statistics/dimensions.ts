// By what the responses of a questionnaire can be told apart, and how that reads. Pure functions.

import { SECTOR_LABELS, TYPE_LABELS } from '../institutions/index.ts';
import type { Localized } from '../submissions/index.ts';
import { DIMENSION_LABELS, LANGUAGE_LABELS, monthLabel, UNKNOWN_LABEL } from './messages.ts';
import { type OutlineQuestion, roleQuestion } from './outline.ts';
import { StatisticsDimension } from './statistics.types.ts';

export interface Dimension {
  readonly dimension: StatisticsDimension;
  /** Key of the question, for QUESTION. */
  readonly questionKey: string | null;
  readonly label: Localized;
  readonly labelOf: (value: string) => Localized;
  /** In which order its values stand: those named here first, then the others by their label. */
  readonly first: readonly string[];
}

export const UNKNOWN = 'UNKNOWN';

type Names = (value: string) => Localized;

const known =
  (labels: Readonly<Record<string, Localized>>): Names =>
  (value) =>
    value === UNKNOWN ? UNKNOWN_LABEL : (labels[value] ?? { fr: value, en: value });

/** The dimensions of a questionnaire that asks these questions, in the order in which they are offered. */
export function dimensionsOf(
  questions: readonly OutlineQuestion[],
  institutions: readonly { id: string; name: string }[],
): Dimension[] {
  const { INSTITUTION, INSTITUTION_TYPE, SECTOR, ROLE, REFINED_ROLE, MONTH, LANGUAGE, QUESTION } = StatisticsDimension;
  const plain = (
    dimension: Exclude<StatisticsDimension, StatisticsDimension.QUESTION>,
    labelOf: Names,
    first: readonly string[] = [],
  ): Dimension => ({ dimension, questionKey: null, label: DIMENSION_LABELS[dimension], labelOf, first });
  const role = roleQuestion(questions);
  const choices = questions.filter(({ kind, key }) => kind === 'SINGLE_CHOICE' && key !== role?.key);
  const names = Object.fromEntries(institutions.map(({ id, name }) => [id, { fr: name, en: null }]));
  const types = Object.keys(TYPE_LABELS);
  return [
    ...(role
      ? [
          plain(ROLE, optionNames(role), keysOf(role)),
          plain(
            REFINED_ROLE,
            refined(optionNames(role)),
            keysOf(role).flatMap((key) => [...types, UNKNOWN].map((type) => `${key}/${type}`)),
          ),
        ]
      : []),
    plain(INSTITUTION, known(names)),
    plain(INSTITUTION_TYPE, known(TYPE_LABELS), types),
    plain(SECTOR, known(SECTOR_LABELS), Object.keys(SECTOR_LABELS)),
    plain(MONTH, (value) => (value === UNKNOWN ? UNKNOWN_LABEL : monthLabel(value))),
    plain(LANGUAGE, known(LANGUAGE_LABELS), Object.keys(LANGUAGE_LABELS)),
    ...choices.map((question) => ({
      dimension: QUESTION,
      questionKey: question.key,
      label: question.label,
      labelOf: optionNames(question),
      first: keysOf(question),
    })),
  ];
}

const keysOf = ({ options }: OutlineQuestion): string[] => options.map(({ key }) => key);
const optionNames = ({ options }: OutlineQuestion): Names =>
  known(Object.fromEntries(options.map(({ key, label }) => [key, label])));

/** "Manager · Company". The type follows the last stroke: the key of a role may have one. */
function refined(roleName: Names): Names {
  const typeName = known(TYPE_LABELS);
  return (value) => {
    const stroke = value.lastIndexOf('/');
    const [role, type] = [roleName(value.slice(0, stroke)), typeName(value.slice(stroke + 1))];
    return { fr: `${role.fr} · ${type.fr}`, en: `${role.en ?? role.fr} · ${type.en ?? type.fr}` };
  };
}

/** The values in the order of the dimension, what is unknown last. */
export function sortedValues({ dimension, first, labelOf }: Dimension, values: Iterable<string>): string[] {
  const places = new Map(first.map((value, place) => [value, place]));
  const rank = (value: string): number => (value === UNKNOWN ? Number.MAX_VALUE : (places.get(value) ?? first.length));
  const isMonth = dimension === StatisticsDimension.MONTH;
  const name = (value: string): string => (isMonth ? value : labelOf(value).fr);
  return [...values].sort((one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other), 'fr'));
}
