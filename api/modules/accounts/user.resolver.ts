import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Line, Text } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { people, reachable, users, viewers } from './accounts.read.ts';
import { ACCOUNT_PROBLEMS } from './messages.ts';
import { Language, Person, Role, User } from './user.ts';
import { updateUser } from './user.write.ts';

@ObjectType({ description: 'Whoever is signed in, and what they may do.' })
export class Viewer {
  @Field(() => User, { description: 'The account.' }) user!: User;
  @Field(() => [String], { description: 'Permissions, in alphabetical order.' }) permissions!: string[];
  @Field(() => Person, {
    nullable: true,
    description: 'The administrator who acts as the person in this session; null when the person acts.',
  })
  impersonator!: Person | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When that ends by itself at the latest.' })
  impersonationEndsAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the administrator acts as the person.' })
  impersonationReason!: string | null;
  @Field(() => Boolean, {
    description: 'Whether a role of theirs requires a second factor and they have none: the next sign-in asks for one.',
  })
  secondFactorMissing!: boolean;
}

@InputType({ description: 'Which accounts.' })
class UserFilter extends IdsFilter {
  @Text({ description: 'Words of the name or address.', max: 200, optional: true }) search?: string | null;
  @Field(() => Role, { nullable: true, description: 'Only accounts with this role.' }) role?: Role | null;
  @Field(() => Boolean, { nullable: true, description: 'Only accounts that may (or may not) sign in.' }) active?:
    | boolean
    | null;
}

const UserListArgs = listArgs('User', {
  filter: UserFilter,
  orderFields: {
    FULL_NAME: 'By name.',
    EMAIL: 'By address.',
    CREATED_AT: 'By the time the account was made.',
    LAST_SIGN_IN_AT: 'By the last sign-in.',
  },
});

@InputType({ description: 'Which people.' })
class PersonFilter extends IdsFilter {
  @Text({ description: 'Words of the name.', max: 200, optional: true }) search?: string | null;
}
const PersonListArgs = listArgs('Person', { filter: PersonFilter, orderFields: { FULL_NAME: 'By name.' } });

@InputType({ description: 'Changes to an account. Omitted fields stay as they are.' })
class UpdateUserInput {
  @Field(() => ID, { description: 'The account.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'Given and family name.', max: 200, optional: true }) fullName?: string | null;
  @Field(() => [Role], { nullable: true, description: 'What the person is here.' }) roles?: Role[] | null;
  @Field(() => Language, { nullable: true, description: 'Language of the person.' }) language?: Language | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person may sign in; sessions of a closed account end at once.',
  })
  active?: boolean | null;
}

export const AccountError = errorType('Account', ACCOUNT_PROBLEMS);
const UpdateUserPayload = payloadOf(
  'UpdateUser',
  { user: { type: () => User, description: 'The account.' } },
  AccountError,
);
const UserConnection = connectionOf('User', () => User);
const PersonConnection = connectionOf('Person', () => Person);

@Resolver()
export class UserResolver {
  @Query(() => Viewer, { nullable: true, description: 'Whoever is signed in; null for nobody and for partner keys.' })
  @Access(anyone)
  viewer(@Ctx() { viewer }: Context): object | null {
    return viewer.kind === 'USER' && viewer.userId ? read.byId(viewers, viewer.userId) : null;
  }

  @Query(() => UserConnection, { description: 'The accounts.' })
  @Access('users.manage')
  users(@Args(() => UserListArgs) args: PageArgs) {
    return read.connection(users, args);
  }

  @Query(() => User, { nullable: true, description: 'One account; null when there is none for the viewer.' })
  @Access('users.manage')
  user(@Arg('id', () => ID, { description: 'The account.' }) id: string) {
    return read.byId(users, id);
  }

  @Query(() => PersonConnection, {
    description:
      'People one can write to: everyone for staff and recruiters, the staff of the training centre for the others.',
  })
  @Access('account.use')
  people(@Args(() => PersonListArgs) args: PageArgs, @Ctx() { viewer }: Context) {
    return read.connection(people, args, (row) => reachable(viewer, row));
  }

  @Mutation(() => UpdateUserPayload, { description: 'Changes an account.' })
  @Access('users.manage', { stepUp: true })
  updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'The changes.' }) input: UpdateUserInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'user', (tx) => updateUser(tx, input));
  }
}
