import { GraphQLError } from 'graphql';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { mailsByDay } from './mail-statistics.read.ts';

const MOST_DAYS = 366;

@ObjectType({ description: 'What became of the mails of a day of Guadeloupe.' })
class MailDay {
  @Field(() => DateScalar, { description: 'The day.' }) day!: string;
  @Field(() => Int, { description: 'Taken by the mail server that day.' }) sent!: number;
  @Field(() => Int, { description: 'Of those: not reported as undeliverable.' }) delivered!: number;
  @Field(() => Int, { description: 'Of those: reported as undeliverable, whenever that was.' }) bounced!: number;
  @Field(() => Int, { description: 'Of those: called unwanted by their recipients.' }) complained!: number;
  @Field(() => Int, { description: 'How many people unsubscribed that day.' }) unsubscribed!: number;
  @Field(() => Int, { description: 'Given up that day.' }) failed!: number;
}

@Resolver()
export class MailStatisticsResolver {
  @Query(() => [MailDay], { description: `What became of the mails of each day, of ${MOST_DAYS} days at most.` })
  @Access('mail.manage')
  mailStatistics(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: string,
    @Ctx() ctx: Context,
  ) {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    if (days < 1 || days > MOST_DAYS)
      throw new GraphQLError(`From 1 to ${MOST_DAYS} days.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return mailsByDay(ctx, from, to);
  }
}
