// Builds the executable schema from the modules' resolvers: every root field gets its access check and its error
// journey, every other field is read by the compiler unless a resolver is written for it.

import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import type { Context } from '../context.ts';
import { recordDenial } from '../denials.ts';
import type { EventDefinition } from '../events/event.ts';
import { Problem, Refusal } from '../problem.ts';
import { Ask } from '../read/ask.ts';
import type { ArgumentCheck } from '../read/compile.ts';
import { readableOf } from '../read/readable.ts';
import { type AccessRule, accessSentence, checkAccess, checkInPerson, checkStepUp } from './access.ts';
import { givenBefore, type RootResolver } from './answer.ts';
import { toUserErrors } from './errors.ts';
import { checkInput } from './inputs.ts';
import { countField } from './rate.ts';
import { readAsk, readReference } from './reader.ts';
import { asClientError } from './request-fault.ts';

export type ResolverClass = abstract new () => unknown;

/** What a subscription field listens to; `select` gives the root value for a subscriber or null to pass over it. */
export interface Listening {
  event: EventDefinition<never>;
  select: (payload: never, args: Readonly<Record<string, unknown>>) => object | null;
}

export function assembleSchema(resolvers: readonly ResolverClass[]): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => unknown>,
    validateFn: checkInput,
    // Events reach subscribers through realtime/hub.ts; the library only needs something to hold on to.
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('Subscriptions run in the hub');
      },
    },
  });
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const written = resolversWritten();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (roots.has(type)) guardRootFields(type);
    else connectFields(type, written);
  }
  return schema;
}

/** "Type.field" of every field that a resolver class resolves. */
function resolversWritten(): Set<string> {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map(objectTypes.map(({ target, name }) => [target, name]));
  return new Set(
    fieldResolvers
      .filter(({ kind }) => kind === 'external')
      .map(({ getObjectType, schemaName }) => `${names.get(getObjectType?.() as never)}.${schemaName}`),
  );
}

function connectFields(type: GraphQLObjectType, written: ReadonlySet<string>): void {
  const readable = readableOf(type.name);
  for (const field of Object.values(type.getFields())) {
    const compiled = readable?.fields[field.name] !== undefined;
    if (written.has(`${type.name}.${field.name}`) && !compiled) continue;
    if (compiled) field.extensions = { ...field.extensions, check: argumentCheck(field) };
    const target = readableOf(getNamedType(field.type).name);
    const single = !isListType(getNullableType(field.type));
    field.resolve =
      !readable && target && single ? (readReference(target) as GraphQLFieldResolver<unknown, unknown>) : undefined;
  }
}

/** What `checkInput` says of a field's arguments; the library itself checks those of resolvers that it calls. */
function argumentCheck({ args }: GraphQLField<unknown, unknown>): ArgumentCheck | undefined {
  if (args.length === 0) return undefined;
  const { inputTypes } = getMetadataStorage();
  const classes = new Map(
    args.map(({ name, type }) => [name, inputTypes.find((input) => input.name === getNamedType(type).name)?.target]),
  );
  return (given) => {
    const values = Object.entries(given).map(([name, value]) => {
      const Class = classes.get(name) as (new () => object) | undefined;
      return [name, Class && value !== null && typeof value === 'object' ? Object.assign(new Class(), value) : value];
    });
    checkInput(Object.fromEntries(values));
  };
}

const codeOf = (error: unknown): string =>
  String((error as { extensions?: { code?: unknown } }).extensions?.code ?? 'FORBIDDEN');

function guardRootFields(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const rule = field.extensions.access as AccessRule | undefined;
    if (!rule) throw new Error(`${type.name}.${field.name} declares no access`);
    const hears = type.name === 'Subscription';
    const stepUp = field.extensions.stepUp === true;
    const inPerson = field.extensions.inPerson === true;
    field.description = `${field.description ?? ''}\n\n${accessSentence(rule, { stepUp, inPerson })}`.trim();
    const check = async (ctx: Context): Promise<void> => {
      const { viewer, now } = ctx;
      try {
        // Who subscribes was counted then: what they hear is no question of theirs, and one answer is for many.
        if (!hears) await countField(ctx);
        checkAccess(rule, viewer);
        if (inPerson) checkInPerson(viewer);
        if (stepUp) checkStepUp(viewer, now);
      } catch (error) {
        const code = codeOf(error);
        // Whoever asks too much asks for many fields: one entry for all of them.
        recordDenial(ctx, { field: code === 'RATE_LIMITED' ? '*' : field.name, code });
        throw error;
      }
    };
    const payload = getNamedType(field.type);
    const resolve = hears ? subscriptionResolver(field) : ((field.resolve ?? defaultFieldResolver) as Resolve);
    const errorTypeName = isObjectType(payload) ? getNamedType(payload.getFields().errors?.type)?.name : undefined;
    const ask: RootResolver = async (args, ctx, info) => {
      await check(ctx);
      return resolve(undefined, args, ctx, info);
    };
    field.extensions = { ...field.extensions, ask };
    field.resolve = (async (source, args, ctx: Context, info) => {
      try {
        const given = givenBefore(ctx, info.path.key as string);
        if (given) return given.value;
        await check(ctx);
        const value = await resolve(source, args, ctx, info);
        return value instanceof Ask ? await readAsk(value, ctx, info) : value;
      } catch (error) {
        if (error instanceof Refusal) recordDenial(ctx, { field: field.name, code: error.message });
        if (error instanceof Problem && errorTypeName)
          return { errors: toUserErrors(errorTypeName, error.issues, ctx.language) };
        throw asClientError(error);
      }
    }) as GraphQLFieldResolver<unknown, unknown>;
  }
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** An entity is read as the subscriber sees it; anything else goes through its resolver, with the event's root value. */
function subscriptionResolver(field: GraphQLField<unknown, Context>): Resolve {
  const readable = readableOf(getNamedType(field.type).name);
  if (readable) return readReference(readable);
  const written = field.resolve as Resolve;
  return (source, args, context, info) => written((source as Record<string, unknown>)[field.name], args, context, info);
}
