import { MikroORM } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import { entities } from '../house.ts';
import { ormOptions } from '../platform/database/orm.ts';
import { test } from './world.ts';

// Made by migrations for speed or as a rule of the database: indexes of searches and orders, functions, views, and tables without an entity.
const BESIDE_ENTITIES = /^(drop (index|table|function|trigger|view)|create view)/i;

test('the migrations make the tables that the entities describe', async ({ world }) => {
  const orm = await MikroORM.init(ormOptions(world.config, entities));
  const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
    .split('\n')
    .filter((line) => line.trim() !== '');
  await orm.close(true);
  expect(statements.filter((statement) => !BESIDE_ENTITIES.test(statement))).toEqual([]);
});
