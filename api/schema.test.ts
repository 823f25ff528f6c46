import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './schema.ts';

const own = Object.values(schema().getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
);

/** "Type.field(argument)" of everything a description can be written for. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const args = (owner: string, list: readonly GraphQLArgument[]): [string, string | null | undefined][] =>
    list.map(({ name, description }) => [`${owner}(${name})`, description]);
  const roots = ['Query', 'Mutation', 'Subscription'];
  const self: [string, string | null | undefined][] = roots.includes(type.name) ? [] : [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type))
    return [
      ...self,
      ...Object.values(type.getFields()).flatMap((field) => [
        [`${type.name}.${field.name}`, field.description] as [string, string],
        ...args(`${type.name}.${field.name}`, field.args),
      ]),
    ];
  if (isInputObjectType(type))
    return [
      ...self,
      ...Object.values(type.getFields()).map((field): [string, string | null | undefined] => [
        `${type.name}.${field.name}`,
        field.description,
      ]),
    ];
  if (isEnumType(type))
    return [
      ...self,
      ...type
        .getValues()
        .map((value): [string, string | null | undefined] => [`${type.name}.${value.name}`, value.description]),
    ];
  return self;
}

test('every type, field, argument and value is described', () => {
  const missing = own.flatMap(described).filter(([, description]) => !description || description.length < 8);
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('every root field says who may use it', () => {
  for (const root of [schema().getQueryType(), schema().getMutationType(), schema().getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {}))
      expect(field.description, field.name).toMatch(/Access: /);
});

/** What the viewer does to nothing but their own account, and the check of the one audit trail. */
const WITHOUT_INPUT = [
  'endImpersonation',
  'removeTotp',
  'renewRecoveryCodes',
  'sendVerificationMail',
  'signOut',
  'startAuditVerification',
  'startPasskey',
  'startPasskeyConfirmation',
  'startPasskeySignIn',
  'startTotp',
];

test('every mutation takes one input and answers with its errors', () => {
  for (const field of Object.values(schema().getMutationType()?.getFields() ?? {})) {
    expect(
      field.args.map(({ name }) => name),
      field.name,
    ).toEqual(WITHOUT_INPUT.includes(field.name) ? [] : ['input']);
    const payload = schema().getType(String(field.type).replace('!', ''));
    expect(isObjectType(payload) && String(payload.getFields().errors?.type), field.name).toMatch(/^\[\w+Error!\]!$/);
  }
});

test('money is exact and nothing is an untyped document', () => {
  expect(own.map(({ name }) => name)).not.toContain('JSON');
  for (const type of own.filter(isObjectType))
    for (const field of Object.values(type.getFields()))
      if (/price|salary|amount/i.test(field.name))
        expect(String(field.type), `${type.name}.${field.name}`).not.toContain('Float');
});
