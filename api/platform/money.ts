// An amount of money, in the tables (two columns) and in the contract. The amount is an exact decimal as text: it is
// never calculated with as a float.

import { defineEntity, p } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from './graphql/scalars.ts';

const MoneyTable = defineEntity({
  name: 'Money',
  embeddable: true,
  properties: {
    amount: p.decimal().precision(12).scale(2),
    currency: p.string().length(3),
  },
});

@ObjectType({ description: 'An amount of money.' })
export class Money extends MoneyTable.class {
  @Field(() => DecimalScalar, { description: 'The amount, in units of the currency, with two decimals: "5550.00".' })
  declare amount: string;
  @Field(() => String, { description: 'ISO 4217 code, e.g. "EUR".' }) declare currency: string;
}
MoneyTable.setClass(Money);

/** The amount as the column holds it, two decimals, so that an unchanged price is no change. */
export const toMoney = (input: { amount: string; currency: string }): Money => {
  const [whole = '0', cents = ''] = input.amount.split('.');
  return Object.assign(new Money(), {
    amount: `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`,
    currency: input.currency,
  });
};
