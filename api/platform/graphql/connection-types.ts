// Connections and payloads as schema types, made from the type they hold, so that every list and every mutation of the
// API has the same shape.

import { ArgsType, type ClassType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PAGE_SIZE } from '../read/page.ts';
import type { UserError } from './errors.ts';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether rows come before this page.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' }) startCursor!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row, for `after`; null on an empty page.' })
  endCursor!: string | null;
}

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Direction of an order. Rows without a value come last in both.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Greatest, latest or Z first.' },
  },
});

/** The types "XEdge" and "XConnection" for lists of X. */
export function connectionOf(name: string, node: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field(() => String, { description: 'Where the row stands in this list and order, for `after`.' }) cursor!: string;
    @Field(() => node(), { description: 'The row.' }) node!: unknown;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' }) edges!: Edge[];
    @Field(() => [node()], { description: 'The rows.' }) nodes!: unknown[];
    @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many rows the whole list has; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: PAGE_SIZE.default, description: `How many rows, 1 to ${PAGE_SIZE.maximum}.` })
  first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins. Excludes `offset`.' })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows to pass over, for numbered pages. Excludes `after`.',
  })
  offset?: number | null;
}

/** What every filter has. Filters are conditions joined by "and"; null and omitted mean "any". */
@InputType()
export abstract class IdsFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only the rows with these ids, 100 at most; unknown ids are passed over.',
  })
  ids?: string[] | null;
}

export interface ListArguments<F> extends PageArgs {
  filter?: F | null;
  orderBy?: { field: string; direction: OrderDirection } | null;
}

/**
 * The arguments of a list: first, after, offset, filter and orderBy. Makes the input type "XOrder".
 * @param orderFields enum whose keys are the orders of the readable, each with its description
 */
export function listArgs<F extends object>(
  name: string,
  options: { filter?: ClassType<F>; orderFields?: Readonly<Record<string, string>> },
): ClassType<ListArguments<F>> {
  const { filter, orderFields } = options;
  let Order: ClassType | undefined;
  if (orderFields) {
    const fields = Object.fromEntries(Object.keys(orderFields).map((field) => [field, field]));
    registerEnumType(fields, {
      name: `${name}OrderField`,
      description: `What a list of ${name} can be ordered by.`,
      valuesConfig: Object.fromEntries(
        Object.entries(orderFields).map(([field, description]) => [field, { description }]),
      ),
    });
    @InputType(`${name}Order`, { description: `An order of a list of ${name}; equal rows are ordered by id.` })
    class OrderInput {
      @Field(() => fields, { description: 'What to order by.' }) field!: string;
      @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'In which direction.' })
      direction!: OrderDirection;
    }
    Order = OrderInput;
  }
  @ArgsType()
  class Args extends PageArgs {
    filter?: F | null;
    orderBy?: { field: string; direction: OrderDirection } | null;
  }
  if (filter) Field(() => filter, { nullable: true, description: 'Which rows.' })(Args.prototype, 'filter');
  if (Order)
    Field(() => Order as ClassType, { nullable: true, description: 'In which order.' })(Args.prototype, 'orderBy');
  return Args;
}

/**
 * The payload type of a mutation, "PublishTrainingPayload" `{ training, errors }`.
 * @param results the entities or values it gives, null when there are errors
 */
export function payloadOf(
  mutation: string,
  results: Readonly<Record<string, { type: () => unknown; description: string }>>,
  error: abstract new () => UserError,
): ClassType {
  @ObjectType(`${mutation}Payload`, { description: `What \`${mutation[0]?.toLowerCase()}${mutation.slice(1)}\` did.` })
  class Payload {
    @Field(() => [error as ClassType], { description: 'Why nothing was done; empty when it was.' })
    errors!: UserError[];
  }
  for (const [field, { type, description }] of Object.entries(results))
    Field(() => type() as ClassType, { nullable: true, description: `${description} Null when there are errors.` })(
      Payload.prototype,
      field,
    );
  return Payload;
}
