// What statistics look like, in the contract and as the plain objects that reports draw. Numbers are null where a group is
// too small to be shown.

import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { type Localized, QuestionKind, QuestionTopic } from '../submissions/index.ts';

export enum StatisticsDimension {
  INSTITUTION = 'INSTITUTION',
  INSTITUTION_TYPE = 'INSTITUTION_TYPE',
  SECTOR = 'SECTOR',
  ROLE = 'ROLE',
  REFINED_ROLE = 'REFINED_ROLE',
  MONTH = 'MONTH',
  LANGUAGE = 'LANGUAGE',
  QUESTION = 'QUESTION',
}
registerEnumType(StatisticsDimension, {
  name: 'StatisticsDimension',
  description: 'By what responses are told apart.',
  valuesConfig: {
    INSTITUTION: { description: 'By institution.' },
    INSTITUTION_TYPE: { description: 'By type of institution.' },
    SECTOR: { description: 'By sector of the institution.' },
    ROLE: { description: "By the respondent's role: the single choice whose topic is ROLE." },
    REFINED_ROLE: { description: 'By role and type of institution together, e.g. manager in a company.' },
    MONTH: { description: 'By the month of Guadeloupe in which the answers were given.' },
    LANGUAGE: { description: 'By the language in which the questions were read.' },
    QUESTION: { description: 'By the answer to a question of a single choice.' },
  },
});

@ObjectType({ description: 'An option of a choice, and how often it was taken.' })
export class OptionStatistics {
  @Field(() => String, { description: 'Its key in the answers; the month of a date, e.g. "2026-01".' }) key!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: Localized;
  @Field(() => Int, { description: 'How many took it.' }) count!: number;
  @Field(() => Float, { description: 'Of those who answered the question, from 0 to 1.' }) share!: number;
  @Field(() => Float, { description: 'Lower end of the 95 % interval of the share (Wilson).' }) low!: number;
  @Field(() => Float, { description: 'Upper end of the 95 % interval of the share (Wilson).' }) high!: number;
  @Field(() => Boolean, { description: 'Whether it is not in the questionnaire: respondents added it.' })
  added!: boolean;
}

@ObjectType({ description: 'How often a value was given.' })
export class RatingCount {
  @Field(() => Int, { description: 'The rating, or the place in a ranking.' }) value!: number;
  @Field(() => Int, { description: 'How often it was given.' }) count!: number;
  @Field(() => Float, { description: 'Of those who rated, from 0 to 1.' }) share!: number;
}

@ObjectType({ description: 'A rated item, or an option of a ranking with its places.' })
export class ItemStatistics {
  @Field(() => String, { description: 'Its key in the answers.' }) key!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: Localized;
  @Field(() => Boolean, { description: 'Whether it is not in the questionnaire: respondents added it.' })
  added!: boolean;
  @Field(() => Boolean, { description: 'Whether too few rated it to be shown.' }) hidden!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many rated it; null when hidden.' }) answered!: number | null;
  @Field(() => Float, { nullable: true, description: 'Mean; null without a rating.' }) mean!: number | null;
  @Field(() => Float, { nullable: true, description: 'Median; null without a rating.' }) median!: number | null;
  @Field(() => Float, { nullable: true, description: 'Standard deviation of the sample; null below two ratings.' })
  deviation!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval of the mean; null below two.' })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval of the mean; null below two.' })
  high!: number | null;
  @Field(() => [RatingCount], { description: 'Every value that was possible or given, the smallest first.' })
  distribution!: RatingCount[];
}

@ObjectType({ description: 'How many numbers lie in a range.' })
export class HistogramBar {
  @Field(() => Float, { description: 'From this number on.' }) from!: number;
  @Field(() => Float, { description: 'Below this number; the last bar includes it.' }) to!: number;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@ObjectType({ description: 'What numbers were given.' })
export class NumberStatistics {
  @Field(() => Float, { description: 'The mean of the numbers.' }) mean!: number;
  @Field(() => Float, { nullable: true, description: 'Standard deviation of the sample; null below two numbers.' })
  deviation!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval of the mean; null below two.' })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval of the mean; null below two.' })
  high!: number | null;
  @Field(() => Float, { nullable: true, description: "Median; null for a part of the responses: it is someone's own." })
  median!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Smallest; null for a part of the responses: it is someone's own.",
  })
  minimum!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Greatest; null for a part of the responses: it is someone's own.",
  })
  maximum!: number | null;
  @Field(() => [HistogramBar], { description: 'Ranges of equal width, the same for every part of the responses.' })
  histogram!: HistogramBar[];
}

@ObjectType({ description: 'What was answered to a question.' })
export class QuestionStatistics {
  @Field(() => String, { description: 'Key of the question.' }) key!: string;
  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' }) kind!: QuestionKind;
  @Field(() => LocalizedText, { description: 'The question as it is put.' }) label!: Localized;
  @Field(() => QuestionTopic, { nullable: true, description: 'What it is about.' }) topic!: QuestionTopic | null;
  @Field(() => Boolean, { description: 'Whether too few answered it to be shown; then it has no numbers.' })
  hidden!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many answered it; null when hidden.' })
  answered!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many were asked and did not answer; null when hidden.' })
  missing!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many were not asked, given their other answers; null when hidden.',
  })
  notAsked!: number | null;
  @Field(() => [OptionStatistics], { description: 'The options of a choice, a consent, or the months of a date.' })
  options!: OptionStatistics[];
  @Field(() => [ItemStatistics], { description: 'The items of a rating, or the options of a ranking.' })
  items!: ItemStatistics[];
  @Field(() => NumberStatistics, { nullable: true, description: 'The numbers of a NUMBER; null for other kinds.' })
  number!: NumberStatistics | null;
}

@ObjectType({ description: 'How many responses came on a day.' })
export class DayOfResponses {
  @Field(() => DateScalar, { description: 'The day of Guadeloupe.' }) day!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@ObjectType({ description: 'A value of a dimension.' })
export class DimensionValue {
  @Field(() => String, { description: 'Names it in a slice: an id, a key, a month; "UNKNOWN" where nothing is known.' })
  value!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: Localized;
  @Field(() => Int, { nullable: true, description: 'How many responses have it; null when too few to be shown.' })
  responses!: number | null;
}

@ObjectType({ description: 'By what the responses of a questionnaire can be told apart.' })
export class DimensionOfStatistics {
  @Field(() => StatisticsDimension, { description: 'By what.' }) dimension!: StatisticsDimension;
  @Field(() => String, { nullable: true, description: 'Key of the question, for QUESTION; null for the others.' })
  questionKey!: string | null;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: Localized;
  @Field(() => [DimensionValue], { description: 'Its values.' }) values!: DimensionValue[];
}

@ObjectType({ description: 'What was answered to a questionnaire, by everybody or by a part of the respondents.' })
export class QuestionnaireStatistics {
  @Field(() => ID, { description: 'The questionnaire.' }) questionnaireId!: string;
  @Field(() => Int, { description: 'Grows whenever something was counted.' }) revision!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last counted; null before.' })
  countedAt!: Date | null;
  @Field(() => Int, { description: 'How many responses came and are not counted yet.' }) waiting!: number;
  @Field(() => Boolean, { description: 'Whether these are too few responses to be shown.' }) hidden!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many responses; null when hidden.' }) responses!: number | null;
  @Field(() => [QuestionStatistics], { description: 'Every question that was ever asked, in its order.' })
  questions!: QuestionStatistics[];
  @Field(() => [DayOfResponses], { description: 'The days with responses; none for a part of them.' })
  days!: DayOfResponses[];
  @Field(() => [DimensionOfStatistics], { description: 'By what the responses can be told apart.' })
  dimensions!: DimensionOfStatistics[];
}

@ObjectType({ description: 'The respondents who have one value of a dimension.' })
export class StatisticsGroup extends DimensionValue {
  @Field(() => Boolean, { description: 'Whether they are too few to be shown.' }) hidden!: boolean;
  @Field(() => [QuestionStatistics], { description: 'What they answered.' }) questions!: QuestionStatistics[];
}

@ObjectType({ description: 'The respondents of all hidden groups together.' })
export class OtherGroups {
  @Field(() => Int, { description: 'How many responses.' }) responses!: number;
  @Field(() => [QuestionStatistics], { description: 'What they answered.' }) questions!: QuestionStatistics[];
}

@ObjectType({ description: 'What each group of respondents answered to a questionnaire.' })
export class QuestionnaireBreakdown {
  @Field(() => ID, { description: 'The questionnaire.' }) questionnaireId!: string;
  @Field(() => StatisticsDimension, { description: 'By what they are told apart.' }) dimension!: StatisticsDimension;
  @Field(() => String, { nullable: true, description: 'Key of the question, for QUESTION; null for the others.' })
  questionKey!: string | null;
  @Field(() => LocalizedText, { description: 'How the dimension reads.' }) label!: Localized;
  @Field(() => Int, { description: 'Grows whenever something was counted.' }) revision!: number;
  @Field(() => [StatisticsGroup], { description: 'The groups, in the order of the dimension.' })
  groups!: StatisticsGroup[];
  @Field(() => OtherGroups, { nullable: true, description: 'The hidden groups together; null when none is hidden.' })
  others!: OtherGroups | null;
}

@ObjectType({ description: 'An institution that is compared.' })
export class BenchmarkedInstitution {
  @Field(() => ID, { description: 'Identifies it.' }) id!: string;
  @Field(() => String, { description: 'What it is called.' }) name!: string;
}

@ObjectType({ description: 'One number of a comparison, with what is known of it.' })
export class BenchmarkValue {
  @Field(() => Float, { nullable: true, description: 'A share from 0 to 1, or a mean; null when nobody answered.' })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of its 95 % interval.' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of its 95 % interval.' }) high!: number | null;
  @Field(() => Int, { description: 'Of how many answers.' }) answered!: number;
}

@ObjectType({ description: 'An option, an item or a number, here and elsewhere.' })
export class BenchmarkRow {
  @Field(() => String, { description: 'Key of the option or item; of the question for a number.' }) key!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: Localized;
  @Field(() => BenchmarkValue, { description: 'In the institution.' }) own!: BenchmarkValue;
  @Field(() => BenchmarkValue, { description: 'In all others.' }) others!: BenchmarkValue;
  @Field(() => Boolean, { description: 'Whether the interval of the difference of both leaves out zero (95 %).' })
  differs!: boolean;
}

@ObjectType({ description: 'A question, here and elsewhere.' })
export class BenchmarkQuestion {
  @Field(() => String, { description: 'Key of the question.' }) key!: string;
  @Field(() => LocalizedText, { description: 'The question as it is put.' }) label!: Localized;
  @Field(() => QuestionKind, { description: 'What kind of answer it takes: shares of options, or means of items.' })
  kind!: QuestionKind;
  @Field(() => Boolean, { description: 'Whether too few answered it, here or elsewhere.' }) hidden!: boolean;
  @Field(() => [BenchmarkRow], { description: 'What is compared; none when hidden.' }) rows!: BenchmarkRow[];
}

@ObjectType({ description: 'One institution against all the others.' })
export class InstitutionBenchmark {
  @Field(() => BenchmarkedInstitution, { description: 'The institution.' }) institution!: BenchmarkedInstitution;
  @Field(() => Int, { description: 'Grows whenever something was counted.' }) revision!: number;
  @Field(() => Boolean, { description: 'Whether too few responded, here or elsewhere; then there are no numbers.' })
  hidden!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many responses it has; null when hidden.' })
  own!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many responses the others have; null when hidden.' })
  others!: number | null;
  @Field(() => [BenchmarkQuestion], { description: 'The questions that have shares or means.' })
  questions!: BenchmarkQuestion[];
}
