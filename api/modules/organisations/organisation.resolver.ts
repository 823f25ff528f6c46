import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, IdsFilter, listArgs, PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Email, Line, Reference, Text } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Person, Viewer } from '../accounts/index.ts';
import { Commune } from './commune.ts';
import { Organisation, OrganisationKind, OrganisationMember } from './organisation.ts';
import {
  addOrganisationMember,
  createOrganisation,
  removeOrganisationMember,
  updateOrganisation,
} from './organisation.write.ts';
import { communes, organisations } from './organisations.read.ts';

@InputType({ description: 'Which organisations.' })
class OrganisationFilter extends IdsFilter {
  @Text({ description: 'Words of the name, the sector or the SIREN.', max: 200, optional: true }) search?:
    | string
    | null;
  @Field(() => OrganisationKind, { nullable: true, description: 'Only organisations of this kind.' })
  kind?: OrganisationKind | null;
  @Reference({ description: 'Only organisations in this commune (INSEE code).', optional: true }) communeCode?:
    | string
    | null;
}
const OrganisationListArgs = listArgs('Organisation', {
  filter: OrganisationFilter,
  orderFields: { NAME: 'By name.', CREATED_AT: 'By the time it was entered.' },
});

@InputType()
abstract class OrganisationDetailsInput {
  @Text({ description: 'SIREN, nine digits.', max: 9, matching: /^\d{9}$/, optional: true }) siren?: string | null;
  @Text({ description: 'Sector of activity.', max: 100, optional: true }) sector?: string | null;
  @Text({ description: 'Domain of its e-mail addresses.', max: 253, matching: /^[\w-]+(\.[\w-]+)+$/, optional: true })
  emailDomain?: string | null;
  @Text({
    description: 'Address of its website, http or https.',
    max: 500,
    matching: /^https?:\/\/\S+$/,
    optional: true,
  })
  website?: string | null;
  @Email({ description: 'Address it is written to.', optional: true }) email?: string | null;
  @Text({ description: 'Telephone number.', max: 30, optional: true }) phone?: string | null;
  @Text({ description: 'Street and number.', max: 300, optional: true }) address?: string | null;
  @Reference({ description: 'INSEE code of the commune.', optional: true }) communeCode?: string | null;
  @Text({ description: 'What it does.', max: 10_000, optional: true }) description?: string | null;
}

@InputType({ description: 'A new organisation.' })
class CreateOrganisationInput extends OrganisationDetailsInput {
  @Line({ description: 'Usual name.', max: 200 }) name!: string;
  @Field(() => OrganisationKind, { description: 'What it is.' }) kind!: OrganisationKind;
}

@InputType({ description: 'Changes to an organisation. Omitted fields stay as they are, null clears.' })
class UpdateOrganisationInput extends OrganisationDetailsInput {
  @Reference({ description: 'The organisation.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'Usual name.', max: 200, optional: true }) name?: string | null;
  @Field(() => OrganisationKind, { nullable: true, description: 'What it is.' }) kind?: OrganisationKind | null;
}

@InputType({ description: 'A person who will work for an organisation.' })
class AddOrganisationMemberInput {
  @Reference({ description: 'The organisation.' }) organisationId!: string;
  @Reference({ description: 'The person.' }) userId!: string;
}

@InputType({ description: 'The membership to end.' })
class RemoveOrganisationMemberInput {
  @Reference({ description: 'The membership.' }) id!: string;
}

const OrganisationError = errorType('Organisation');
const organisation = { organisation: { type: () => Organisation, description: 'The organisation.' } };
const CreateOrganisationPayload = payloadOf('CreateOrganisation', organisation, OrganisationError);
const UpdateOrganisationPayload = payloadOf('UpdateOrganisation', organisation, OrganisationError);
const RemoveOrganisationMemberPayload = payloadOf('RemoveOrganisationMember', organisation, OrganisationError);
const AddOrganisationMemberPayload = payloadOf(
  'AddOrganisationMember',
  { organisationMember: { type: () => OrganisationMember, description: 'The membership.' } },
  OrganisationError,
);
const OrganisationConnection = connectionOf('Organisation', () => Organisation);
const OrganisationMemberConnection = connectionOf('OrganisationMember', () => OrganisationMember);

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => [Commune], { description: 'The 32 communes of Guadeloupe, by name.' })
  @Access(anyone)
  communes() {
    return read.list(communes);
  }

  @Query(() => OrganisationConnection, { description: 'Companies, institutions and training centres.' })
  @Access(anyone)
  organisations(@Args(() => OrganisationListArgs) args: PageArgs) {
    return read.connection(organisations, args);
  }

  @Query(() => Organisation, { nullable: true, description: 'One organisation; null when there is none.' })
  @Access(anyone)
  organisation(@Arg('id', () => ID, { description: 'The organisation.' }) id: string) {
    return read.byId(organisations, id);
  }

  @FieldResolver(() => OrganisationMemberConnection, {
    description: 'Who works for it; only its members and administrators see them.',
  })
  members(@Args(() => PageArgs) _args: PageArgs) {
    return compiledField();
  }

  @Mutation(() => CreateOrganisationPayload, { description: 'Enters an organisation.' })
  @Access('organisations.manage')
  createOrganisation(
    @Arg('input', () => CreateOrganisationInput, { description: 'The organisation.' }) input: CreateOrganisationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'organisation', (tx) => createOrganisation(tx, input));
  }

  @Mutation(() => UpdateOrganisationPayload, {
    description: 'Changes an organisation: any for administrators, their own for recruiters.',
  })
  @Access('organisations.updateOwn')
  updateOrganisation(
    @Arg('input', () => UpdateOrganisationInput, { description: 'The changes.' }) input: UpdateOrganisationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'organisation', (tx) => updateOrganisation(tx, input));
  }

  @Mutation(() => AddOrganisationMemberPayload, { description: 'Makes a person work for an organisation.' })
  @Access('organisations.manage')
  addOrganisationMember(
    @Arg('input', () => AddOrganisationMemberInput, { description: 'The person.' }) input: AddOrganisationMemberInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'organisationMember', (tx) => addOrganisationMember(tx, input));
  }

  @Mutation(() => RemoveOrganisationMemberPayload, { description: 'Ends a membership.' })
  @Access('organisations.manage')
  removeOrganisationMember(
    @Arg('input', () => RemoveOrganisationMemberInput, { description: 'The membership.' })
    input: RemoveOrganisationMemberInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'organisation', (tx) => removeOrganisationMember(tx, input));
  }
}

@Resolver(() => OrganisationMember)
export class OrganisationMemberResolver {
  @FieldResolver(() => Person, { description: 'The person.' })
  person() {
    return compiledField();
  }
}

@Resolver(() => Viewer)
export class ViewerOrganisationResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation the viewer works for; the first one joined when there are several.',
  })
  organisation() {
    return compiledField();
  }
}
