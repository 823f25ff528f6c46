import { Field, InputType, Int } from 'type-graphql';
import { IdsFilter } from '../../platform/graphql/connection-types.ts';
import { Line, Reference, Text, Texts, Whole } from '../../platform/graphql/inputs.ts';
import { OAuthClientKind } from './oauth-client.ts';

const REDIRECTS = 'Addresses to which people may be sent back after signing in: https, or http on this machine.';
const LOGOUTS = 'Addresses to which people may be sent back after signing out.';
const BACK_CHANNEL =
  'Where the application is told that somebody has signed out: a public https address that takes logout tokens. Null for none.';
const SCOPES =
  'What it may ask for. Of an application `openid`, `profile`, `email`, `roles`; of a program permissions.';
const PKCE = 'Whether it must use PKCE. Only what cannot, and keeps a secret, goes without (Moodle).';
const TRUSTED = 'Whether it is ours, so that nobody is asked for their consent.';
const REFRESH = 'Whether it gets refresh tokens.';

@InputType({ description: 'Which clients.' })
export class OAuthClientFilter extends IdsFilter {
  @Text({ description: 'Words of the name.', max: 200, optional: true }) search?: string | null;
  @Field(() => OAuthClientKind, { nullable: true, description: 'Only those of this kind.' })
  kind?: OAuthClientKind | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that work (or do not).' }) enabled?: boolean | null;
}

/** What is said of a client when it is made and when it is changed. */
@InputType()
abstract class OAuthClientFields {
  @Texts({ description: REDIRECTS, max: 500, most: 20, optional: true })
  redirectUris?: string[] | null;
  @Texts({ description: LOGOUTS, max: 500, most: 20, optional: true })
  postLogoutRedirectUris?: string[] | null;
  @Text({ description: BACK_CHANNEL, max: 500, optional: true }) backchannelLogoutUri?: string | null;
  @Texts({ description: SCOPES, max: 60, most: 50, optional: true })
  scopes?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: PKCE }) pkceRequired?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: TRUSTED }) trusted?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: REFRESH }) refreshTokens?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it works.' }) enabled?: boolean | null;
}

@InputType({ description: 'A new client. It acts with the rights of the person who makes it at most.' })
export class CreateOAuthClientInput extends OAuthClientFields {
  @Line({ description: 'What it is called; people read it.', max: 100 }) name!: string;
  @Field(() => OAuthClientKind, { description: 'What it is for.' }) kind!: OAuthClientKind;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it keeps a secret; yes by default, and always for a program.',
  })
  confidential?: boolean | null;
}

@InputType({ description: 'Changes to a client. Omitted fields stay as they are.' })
export class UpdateOAuthClientInput extends OAuthClientFields {
  @Reference({ description: 'The client.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'What it is called; people read it.', max: 100, optional: true }) name?: string | null;
}

@InputType({ description: 'The client whose secret is replaced.' })
export class RotateOAuthClientSecretInput {
  @Reference({ description: 'The client.' }) id!: string;
  @Whole({
    description: 'For how many hours the secrets before go on working; none when they are known to somebody else.',
    min: 0,
    max: 168,
    optional: true,
  })
  previousHours?: number | null;
}

@InputType({ description: 'The client to delete.' })
export class DeleteOAuthClientInput {
  @Reference({ description: 'The client.' }) id!: string;
}
