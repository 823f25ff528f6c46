import { Arg, Args, Field, FieldResolver, ID, InputType, Query, Resolver, Subscription } from 'type-graphql';
import { Access } from '../../platform/graphql/access.ts';
import { connectionOf, IdsFilter, listArgs, type PageArgs } from '../../platform/graphql/connection-types.ts';
import { DateTimeRange, Reference, Text } from '../../platform/graphql/inputs.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { SubmissionOddity } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { RespondentOption } from './respondent-option.ts';
import { Submission } from './submission.ts';
import { SubmissionReceived } from './submissions.events.ts';
import { submissions } from './submissions.read.ts';

@InputType({ description: 'What somebody wrote in answer to a question.' })
class WrittenAnswerFilter {
  @Text({ description: 'Key of the question.', min: 0, max: 100 }) questionKey!: string;
  @Text({ description: 'Words of the text; any text by default.', min: 0, max: 200, optional: true }) search?:
    | string
    | null;
}

@InputType({ description: 'Which submissions.' })
class SubmissionFilter extends IdsFilter {
  @Reference({ description: 'Only those of this questionnaire.', optional: true }) questionnaireId?: string | null;
  @Reference({ description: 'Only those of this institution.', optional: true }) institutionId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose institution is known, or only those whose institution is not.',
  })
  hasInstitution?: boolean | null;
  @Text({ description: 'Words of the e-mail address, or of one of the texts.', max: 200, optional: true }) search?:
    | string
    | null;
  @Field(() => WrittenAnswerFilter, {
    nullable: true,
    description: 'Only those that have a text in answer to this question.',
  })
  written?: WrittenAnswerFilter | null;
  @Field(() => SubmissionOddity, { nullable: true, description: 'Only those with this oddity.' })
  oddity?: SubmissionOddity | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those given between these instants.' })
  submittedAt?: DateTimeRange | null;
}
const SubmissionListArgs = listArgs('Submission', {
  filter: SubmissionFilter,
  orderFields: { SUBMITTED_AT: 'By the time the answers were given.' },
});
const SubmissionConnection = connectionOf('Submission', () => Submission);

@Resolver()
export class SubmissionResolver {
  @Query(() => SubmissionConnection, { description: 'The submissions.' })
  @Access('submissions.read')
  submissions(@Args(() => SubmissionListArgs) args: PageArgs) {
    return read.connection(submissions, args);
  }

  @Query(() => Submission, { nullable: true, description: 'One submission; null when there is none.' })
  @Access('submissions.read')
  submission(@Arg('id', () => ID, { description: 'The submission.' }) id: string) {
    return read.byId(submissions, id);
  }

  @Subscription(() => Submission, {
    ...live,
    description: 'Answers that were just sent to a questionnaire; imported ones are not told.',
  })
  @Access('submissions.read')
  @On(SubmissionReceived, (event, args: { questionnaireId: string }) =>
    event.questionnaireId === args.questionnaireId.toLowerCase() ? { id: event.submissionId } : null,
  )
  submissionReceived(
    @Arg('questionnaireId', () => ID, { description: 'The questionnaire.' }) _questionnaireId: string,
  ): Submission {
    return compiledField();
  }
}

@Resolver(() => Questionnaire)
export class QuestionnaireSubmissionsResolver {
  @FieldResolver(() => [QuestionnaireVersion], {
    description: 'Its versions, the first one first; none for the public.',
  })
  versions() {
    return compiledField();
  }

  @FieldResolver(() => [RespondentOption], {
    description: 'What respondents added, the first one first; none for whoever may not read submissions.',
  })
  respondentOptions() {
    return compiledField();
  }

  @FieldResolver(() => SubmissionConnection, { description: 'Its submissions; none for whoever may not read them.' })
  submissions(@Args(() => SubmissionListArgs) _args: PageArgs) {
    return compiledField();
  }
}
