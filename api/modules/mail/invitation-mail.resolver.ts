import { FieldResolver, Resolver } from 'type-graphql';
import { compiledField } from '../../platform/graphql/reader.ts';
import { Invitation } from '../accounts/index.ts';
import { MailReason } from './mail-message.ts';
import './invitation-mail.read.ts';

@Resolver(() => Invitation)
export class InvitationMailResolver {
  @FieldResolver(() => MailReason, {
    nullable: true,
    description:
      'Why its last mail did not reach the person, or was unwanted; null while nothing of the kind is known, and once it is accepted.',
  })
  mailReason() {
    return compiledField();
  }
}
