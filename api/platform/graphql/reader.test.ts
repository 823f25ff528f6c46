import { GraphQLList, GraphQLObjectType, GraphQLSchema, graphql } from 'graphql';
import { expect } from 'vitest';
import { createOrganisation, OrganisationKind } from '../../modules/organisations/index.ts';
import { schema } from '../../schema.ts';
import { statementsOf, test } from '../../test/world.ts';
import { newId } from '../context.ts';
import { type AnyReadable, readableOf } from '../read/readable.ts';
import { readField, readReference } from './reader.ts';

test('entities that code hands over in a list are read in one statement, as the viewer sees them', async ({
  world,
}) => {
  const made = await world.write(async (tx) => {
    const rows = [];
    for (const name of ['Une', 'Deux', 'Trois'])
      rows.push(await createOrganisation(tx, { name, kind: OrganisationKind.COMPANY }));
    return rows.map(({ id }) => id);
  });
  const ids = [made[2], newId(), made[0], made[2], 'no id'];
  const type = schema().getType('Organisation') as GraphQLObjectType;
  const Mention = new GraphQLObjectType({
    name: 'Mention',
    fields: { organisation: { type, resolve: readReference(readableOf('Organisation') as AnyReadable) as never } },
  });
  const handing = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        mentions: { type: new GraphQLList(Mention), resolve: () => ids.map((id) => ({ organisation: { id } })) },
      },
    }),
  });

  const ask = () =>
    graphql({
      schema: handing,
      source: '{ mentions { organisation { called: name } } }',
      contextValue: world.house.context(),
      fieldResolver: readField,
    });
  const { result, statements } = await statementsOf(ask);
  expect(statements).toHaveLength(1);
  const named = (name: string) => ({ organisation: { called: name } });
  expect(result).toEqual({
    data: { mentions: [named('Trois'), { organisation: null }, named('Une'), named('Trois'), { organisation: null }] },
  });
});
