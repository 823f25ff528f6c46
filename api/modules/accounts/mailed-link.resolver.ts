import { Arg, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { expectLink, MailedLinkPurpose } from './mailed-link.ts';
import { MAILED_LINK_PROBLEMS } from './messages.ts';

@InputType({ description: 'A link that was mailed.' })
class MailedLinkInput {
  @Field(() => MailedLinkPurpose, { description: 'What it is for.' }) purpose!: MailedLinkPurpose;
  @Text({ description: 'The token at its end.', max: 200 }) token!: string;
}

const MailedLinkPayload = payloadOf(
  'MailedLink',
  { works: { type: () => Boolean, description: 'True when it can be used.' } },
  errorType('MailedLink', MAILED_LINK_PROBLEMS),
);

@Resolver()
export class MailedLinkResolver {
  @Query(() => MailedLinkPayload, {
    description:
      'Whether a mailed link can be used, to be asked when its page opens. Uses nothing; a wrong link counts as if it had been used.',
  })
  @Access(anyone)
  async mailedLink(
    @Arg('input', () => MailedLinkInput, { description: 'The link.' }) input: MailedLinkInput,
    @Ctx() ctx: Context,
  ) {
    await expectLink(ctx, input);
    return { works: true, errors: [] };
  }
}
