import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { User } from './user.ts';

export const INVITATION_DAYS = 7;

export enum InvitationStatus {
  PENDING = 'PENDING',
  EXPIRED = 'EXPIRED',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  description: 'Where an invitation stands.',
  valuesConfig: {
    PENDING: { description: 'It was mailed, and can be accepted.' },
    EXPIRED: { description: 'It can no longer be accepted, unless it is sent again.' },
    ACCEPTED: { description: 'The person has accepted it and chosen a password.' },
  },
});

const InvitationTable = defineEntity({
  name: 'Invitation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).unique(),
    // Of the last mail; null until it is written, and when it is used up.
    tokenHash: p.string().length(64).nullable().unique().hidden(),
    sentAt: p.datetime(3),
    expiresAt: p.datetime(3),
    acceptedAt: p.datetime(3).nullable(),
  },
});

@ObjectType({
  description: 'The invitation by which an account was made: the person accepts it by choosing a password.',
})
export class Invitation extends InvitationTable.class {
  @Field(() => ID, { description: 'Identifies the invitation.' }) declare id: string;
  @Field(() => InvitationStatus, { description: 'Where it stands.' }) declare status?: InvitationStatus;
  @Field(() => DateTimeScalar, { description: 'When it was last sent.' }) declare sentAt: Date;
  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' }) declare expiresAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted.' })
  declare acceptedAt: Date | null;
  @Field(() => Boolean, { description: 'Whether the viewer may send it again.' }) declare viewerCanSend?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may withdraw it now.' }) declare viewerCanWithdraw?: boolean;

  /** Sends it from now on, and not the one before: its link dies. Throws ALREADY_ACCEPTED. */
  renew(now: Date): void {
    this.expectOpen();
    this.tokenHash = null;
    this.sentAt = now;
    this.expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  }

  /** Its link dies. Throws ALREADY_ACCEPTED. */
  withdraw(now: Date): void {
    this.expectOpen();
    this.tokenHash = null;
    if (this.expiresAt > now) this.expiresAt = now;
  }

  /** Throws EXPIRED. */
  expectGood(now: Date): void {
    if (this.expiresAt <= now) throw new Problem('EXPIRED', ['token']);
  }

  /** Throws EXPIRED. */
  accept(now: Date): void {
    this.expectGood(now);
    this.tokenHash = null;
    this.acceptedAt = now;
  }

  private expectOpen(): void {
    if (this.acceptedAt) throw new Problem('ALREADY_ACCEPTED', ['id']);
  }
}
InvitationTable.setClass(Invitation);
