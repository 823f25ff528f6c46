import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Email, Line, Text } from '../../platform/graphql/inputs.ts';
import { REGISTRATION_PROBLEMS } from './messages.ts';
import { PASSWORD_HELP, PASSWORD_INPUT } from './password-rules.ts';
import { REGISTRATION_HOURS } from './registration.ts';
import { completeRegistration, register, registrationRoles } from './registration.write.ts';
import { Language, Role } from './user.ts';

@ObjectType({ description: 'Whether people may make an account by themselves.' })
class RegistrationOffer {
  @Field(() => [Role], { description: 'As what; empty when accounts are made by administrators only.' })
  roles!: Role[];
}

@InputType({ description: 'The account that somebody asks for.' })
class RegisterInput {
  @Email({ description: 'Address that the person will sign in with.' }) email!: string;
  @Field(() => Role, { description: 'What the person will be here; one of `registration.roles`.' }) role!: Role;
  @Field(() => Language, { nullable: true, description: 'Language of the person; French unless said otherwise.' })
  language?: Language | null;
}

@InputType({ description: 'The account, by whoever got the link.' })
class CompleteRegistrationInput {
  @Text({ description: 'The token at the end of the link that was mailed.', max: 200 }) token!: string;
  @Line({ description: 'Given and family name.', max: 200 }) fullName!: string;
  @Text({ description: `The password to sign in with: ${PASSWORD_HELP}.`, ...PASSWORD_INPUT }) password!: string;
}

const RegistrationError = errorType('Registration', REGISTRATION_PROBLEMS);

const RegisterPayload = payloadOf(
  'Register',
  { requested: { type: () => Boolean, description: 'Whether it was taken note of: the same for every address.' } },
  RegistrationError,
);
const CompleteRegistrationPayload = payloadOf(
  'CompleteRegistration',
  { email: { type: () => String, description: 'The address to sign in with.' } },
  RegistrationError,
);

@Resolver()
export class RegistrationResolver {
  @Query(() => RegistrationOffer, { description: 'Whether and as what people may make an account by themselves.' })
  @Access(anyone)
  registration(@Ctx() ctx: Context): RegistrationOffer {
    return { roles: registrationRoles(ctx) };
  }

  @Mutation(() => RegisterPayload, {
    description: `Mails a link to make an account, good for ${REGISTRATION_HOURS} hours. An address that has an account gets a mail that says so; the answer does not tell.`,
  })
  @Access(anyone)
  async register(
    @Arg('input', () => RegisterInput, { description: 'The account.' }) input: RegisterInput,
    @Ctx() ctx: Context,
  ) {
    await register(ctx, input);
    return { requested: true, errors: [] };
  }

  @Mutation(() => CompleteRegistrationPayload, {
    description: 'Makes the account with the token of a mailed link, which shows that the address is the person’s.',
  })
  @Access(anyone)
  async completeRegistration(
    @Arg('input', () => CompleteRegistrationInput, { description: 'The account.' }) input: CompleteRegistrationInput,
    @Ctx() ctx: Context,
  ) {
    const { email } = await completeRegistration(ctx, input);
    return { email, errors: [] };
  }
}
