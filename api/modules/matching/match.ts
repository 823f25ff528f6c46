import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Candidate } from '../candidates/index.ts';
import { JobOffer } from '../job-offers/index.ts';

export enum MatchFactorName {
  TRAINING = 'TRAINING',
  PLACE = 'PLACE',
  EXPERIENCE = 'EXPERIENCE',
  AVAILABILITY = 'AVAILABILITY',
  SKILLS = 'SKILLS',
}
registerEnumType(MatchFactorName, {
  name: 'MatchFactorName',
  description: 'What a match is judged by.',
  valuesConfig: {
    TRAINING: { description: 'Trainings that the offer wishes, followed or completed by the candidate.' },
    PLACE: {
      description: 'Distance between the communes, against how far the candidate travels; ferries count against it.',
    },
    EXPERIENCE: { description: 'Years of experience, against those the offer asks for.' },
    AVAILABILITY: { description: 'When the candidate is available, against the start of the job.' },
    SKILLS: { description: 'Skills that the offer asks for and the candidate has.' },
  },
});

@ObjectType({ description: 'One factor of a match: its points and why.' })
export class MatchFactor {
  @Field(() => MatchFactorName, { description: 'The factor.' }) name!: MatchFactorName;
  @Field(() => Int, { description: 'Points it gives, 0 to `maximum`.' }) points!: number;
  @Field(() => Int, { description: 'Points it can give at most.' }) maximum!: number;
}

@ObjectType({ description: 'How well a candidate fits a job offer.' })
export class CandidateMatch {
  @Field(() => Candidate, { description: 'The candidate.' }) candidate!: Candidate;
  @Field(() => Int, { description: 'Score from 0 to 100: the sum of the points of the factors.' }) score!: number;
  @Field(() => [MatchFactor], { description: 'The factors, heaviest first.' }) factors!: MatchFactor[];
  @Field(() => Int, { description: 'Version of the weights the score was made with.' }) weightsVersion!: number;
}

@ObjectType({ description: 'How well a job offer fits a candidate.' })
export class JobOfferMatch {
  @Field(() => JobOffer, { description: 'The job offer.' }) jobOffer!: JobOffer;
  @Field(() => Int, { description: 'Score from 0 to 100: the sum of the points of the factors.' }) score!: number;
  @Field(() => [MatchFactor], { description: 'The factors, heaviest first.' }) factors!: MatchFactor[];
  @Field(() => Int, { description: 'Version of the weights the score was made with.' }) weightsVersion!: number;
}
