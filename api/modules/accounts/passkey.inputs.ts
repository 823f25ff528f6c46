// What goes between the API and a browser about passkeys: the JSON of WebAuthn Level 3, typed. Bytes are in base64url.

import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Line, Text, Texts } from '../../platform/graphql/inputs.ts';

const BASE64URL = /^[\w-]+$/;

enum UserVerification {
  PREFERRED = 'PREFERRED',
  REQUIRED = 'REQUIRED',
}
registerEnumType(UserVerification, {
  name: 'UserVerification',
  description: 'Whether the authenticator recognises its person, by PIN, finger or face.',
  valuesConfig: {
    PREFERRED: { description: 'Where it can.' },
    REQUIRED: { description: 'Always: the passkey stands for the password too.' },
  },
});

@ObjectType({ description: 'What `navigator.credentials.get` is to be asked for.' })
export class PasskeyRequest {
  @Field(() => String, { description: 'What the passkey signs; good once, for five minutes.' }) challenge!: string;
  @Field(() => String, { description: 'The site the passkey belongs to.' }) rpId!: string;
  @Field(() => [String], { description: 'Passkeys that may answer; empty: any that the browser knows for the site.' })
  credentials!: string[];
  @Field(() => UserVerification, { description: 'Whether the authenticator must recognise its person.' })
  userVerification!: UserVerification;
}

@ObjectType({ description: 'What `navigator.credentials.create` is to be asked for.' })
export class PasskeyCreation {
  @Field(() => String, { description: 'What the answer must contain; good once.' }) challenge!: string;
  @Field(() => String, { description: 'The site the passkey will belong to.' }) rpId!: string;
  @Field(() => String, { description: 'What the site is called.' }) rpName!: string;
  @Field(() => String, { description: 'Identifies the person for the authenticator.' }) userHandle!: string;
  @Field(() => String, { description: 'Address of the account.' }) userName!: string;
  @Field(() => String, { description: 'Name of the person.' }) displayName!: string;
  @Field(() => [Int], { description: 'Signature algorithms by their COSE numbers, the best first.' })
  algorithms!: number[];
  @Field(() => [String], { description: 'Passkeys the person has already.' }) excludedCredentials!: string[];
}

@InputType({ description: 'What a passkey answered: an `AuthenticationResponseJSON`.' })
export class PasskeyAssertionInput {
  @Text({ description: 'The passkey.', max: 1400, matching: BASE64URL }) credentialId!: string;
  @Text({ description: '`clientDataJSON`.', max: 4000, matching: BASE64URL }) clientData!: string;
  @Text({ description: '`authenticatorData`.', max: 4000, matching: BASE64URL }) authenticatorData!: string;
  @Text({ description: '`signature`.', max: 2000, matching: BASE64URL }) signature!: string;
  @Text({ description: '`userHandle`, if it gives one.', max: 100, matching: BASE64URL, optional: true })
  userHandle?: string | null;
}

@InputType({ description: 'A new passkey as the browser made it: a `RegistrationResponseJSON`.' })
export class PasskeyAttestationInput {
  @Text({ description: 'The passkey.', max: 1400, matching: BASE64URL }) credentialId!: string;
  @Text({ description: '`clientDataJSON`.', max: 4000, matching: BASE64URL }) clientData!: string;
  @Text({ description: '`attestationObject`.', max: 10_000, matching: BASE64URL }) attestationObject!: string;
  @Texts({ description: 'How the authenticator is reached, such as `internal` or `usb`.', max: 20, most: 10 })
  transports!: string[];
}

@InputType({ description: 'A new passkey and what its person calls it.' })
export class NewPasskeyInput {
  @Line({ description: 'What its person calls it.', max: 100 }) name!: string;
  @Field(() => PasskeyAttestationInput, { description: 'The passkey.' }) credential!: PasskeyAttestationInput;
}
