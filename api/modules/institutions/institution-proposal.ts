// What an AI thinks of a domain. It counts for nothing before a person confirms it.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Institution, InstitutionSector, InstitutionType } from './institution.ts';

export enum ProposalStatus {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}
registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'What became of a proposal.',
  valuesConfig: {
    PENDING: { description: 'It waits for somebody to look at it.' },
    ACCEPTED: { description: 'Somebody confirmed it, as it was or changed.' },
    REJECTED: { description: 'Somebody rejected it.' },
  },
});

const InstitutionProposalTable = defineEntity({
  name: 'InstitutionProposal',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    domain: p.string().length(253).unique(),
    name: p.string().length(200),
    type: p.enum(() => InstitutionType).nullable(),
    sector: p.enum(() => InstitutionSector).nullable(),
    confidence: p.double(),
    reason: p.text(),
    model: p.string().length(200),
    promptVersion: p.string().length(20),
    status: p.enum(() => ProposalStatus).default(ProposalStatus.PENDING),
    institution: () => p.manyToOne(Institution).deleteRule('set null').nullable(),
    createdAt: p.datetime(3),
    decidedAt: p.datetime(3).nullable(),
  },
});

@ObjectType({ description: 'What an AI thinks whose domain it is. It changes nothing before a person confirms it.' })
export class InstitutionProposal extends InstitutionProposalTable.class {
  [OptionalProps]?: 'status' | 'decidedAt' | 'institution';

  @Field(() => ID, { description: 'Identifies the proposal.' }) declare id: string;
  @Field(() => String, { description: 'The domain, in small letters.' }) declare domain: string;
  @Field(() => String, { description: 'The proposed name.' }) declare name: string;
  @Field(() => InstitutionType, { nullable: true, description: 'What it is thought to be; null when it cannot tell.' })
  declare type: InstitutionType | null;
  @Field(() => InstitutionSector, {
    nullable: true,
    description: 'What it is thought to work in; null when it cannot tell.',
  })
  declare sector: InstitutionSector | null;
  @Field(() => Float, { description: 'How sure the AI says it is, from 0 to 1.' }) declare confidence: number;
  @Field(() => String, { description: 'Why it thinks so, in its own words.' }) declare reason: string;
  @Field(() => String, { description: 'The model that proposed it.' }) declare model: string;
  @Field(() => String, { description: 'The version of what the model was told.' }) declare promptVersion: string;
  @Field(() => ProposalStatus, { description: 'What became of it.' }) declare status: ProposalStatus;
  @Field(() => Institution, { nullable: true, description: 'The institution that was confirmed.' })
  declare institution: Institution | null;
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody confirmed or rejected it.' })
  declare decidedAt: Date | null;

  /** Throws ALREADY_DECIDED. */
  accept(institution: Institution, now: Date): void {
    this.decide(ProposalStatus.ACCEPTED, now);
    this.institution = institution;
  }

  /** Throws ALREADY_DECIDED. */
  reject(now: Date): void {
    this.decide(ProposalStatus.REJECTED, now);
  }

  private decide(status: ProposalStatus, now: Date): void {
    if (this.status !== ProposalStatus.PENDING) throw new Problem('ALREADY_DECIDED', ['id']);
    this.status = status;
    this.decidedAt = now;
  }
}
InstitutionProposalTable.setClass(InstitutionProposal);
