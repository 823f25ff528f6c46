// What can be entered of a training, with its limits: the API's mutations and the import of a catalogue share them.

import { Field, InputType, Int } from 'type-graphql';
import { Line, MoneyInput, Reference, Text, Texts, Whole } from '../../platform/graphql/inputs.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { Modality } from './training.ts';

const LONG = 10_000;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const HOURS = { min: 1, max: 10_000 };

@InputType()
abstract class TrainingDetailsInput {
  @Text({
    description:
      'Name in addresses: lower-case letters, digits and hyphens; made from the title when a new training has none.',
    max: 100,
    matching: SLUG,
    optional: true,
  })
  slug?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it leads to a certification; no unless said otherwise.',
  })
  certifying?: boolean | null;
  @Text({ description: 'Code in the national register of certifications.', max: 50, optional: true }) rncpCode?:
    | string
    | null;
  @Text({ description: 'Who certifies.', max: 200, optional: true }) certifier?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the certification was registered.' })
  registeredOn?: string | null;
  @Texts({
    description: 'What one can do after it, in the order of the programme.',
    max: 1_000,
    most: 50,
    optional: true,
  })
  objectives?: string[] | null;
  @Text({ description: 'What one needs before it.', max: LONG, optional: true }) prerequisites?: string | null;
  @Whole({ description: 'Length in days of attendance.', min: 1, max: 2_000, optional: true }) durationDays?:
    | number
    | null;
  @Text({ description: 'How it takes place, in words.', max: LONG, optional: true }) modalityDetails?: string | null;
  @Text({ description: 'How long one waits before it begins, in words.', max: LONG, optional: true }) accessDelay?:
    | string
    | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Price for one person, tax included.' })
  individualPrice?: MoneyInput | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Price per person in a group, tax included.' })
  groupPrice?: MoneyInput | null;
  @Text({ description: 'How it is taught.', max: LONG, optional: true }) teachingMethods?: string | null;
  @Text({ description: 'How what was learnt is assessed.', max: LONG, optional: true }) assessmentMethods?:
    | string
    | null;
  @Text({ description: 'What is done for people with disabilities.', max: LONG, optional: true }) accessibility?:
    | string
    | null;
  @Text({ description: 'Occupations it leads to.', max: LONG, optional: true }) outcomes?: string | null;
  @Text({ description: 'Trainings that can follow it.', max: LONG, optional: true }) furtherStudies?: string | null;
  @Texts({ description: 'Blocks of competences of the certification.', max: 300, most: 50, optional: true })
  competenceBlocks?: string[] | null;
  @Reference({ description: 'Organisation that gives it.', optional: true }) providerId?: string | null;
}

@InputType({ description: 'A new training. It is a draft until it is published.' })
export class CreateTrainingInput extends TrainingDetailsInput {
  @Text({ description: 'Code under which the programme is declared; one training a code.', max: 50 })
  officialCode!: string;
  @Line({ description: 'Title in the catalogue.', max: 300 }) title!: string;
  @Whole({ description: 'Teaching time in hours.', ...HOURS }) durationHours!: number;
  @Field(() => Modality, { description: 'Where it takes place.' }) modality!: Modality;
}

@InputType({ description: 'Changes to a training. Omitted fields stay as they are, null clears.' })
export class UpdateTrainingInput extends TrainingDetailsInput {
  @Reference({ description: 'The training.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Text({ description: 'Code under which the programme is declared; one training a code.', max: 50, optional: true })
  officialCode?: string | null;
  @Line({ description: 'Title in the catalogue.', max: 300, optional: true }) title?: string | null;
  @Whole({ description: 'Teaching time in hours.', ...HOURS, optional: true }) durationHours?: number | null;
  @Field(() => Modality, { nullable: true, description: 'Where it takes place.' }) modality?: Modality | null;
}

@InputType({ description: 'The training to publish.' })
export class PublishTrainingInput {
  @Reference({ description: 'The training.' }) id!: string;
}

@InputType({ description: 'The training to archive.' })
export class ArchiveTrainingInput {
  @Reference({ description: 'The training.' }) id!: string;
}
