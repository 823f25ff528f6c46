import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';

export enum InstitutionType {
  COMPANY = 'COMPANY',
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  SCHOOL = 'SCHOOL',
  ASSOCIATION = 'ASSOCIATION',
  OTHER = 'OTHER',
}
registerEnumType(InstitutionType, {
  name: 'InstitutionType',
  description: 'What an institution is.',
  valuesConfig: {
    COMPANY: { description: 'A company.' },
    PUBLIC_INSTITUTION: { description: 'A public body: an administration, a hospital, a service of the State.' },
    SCHOOL: { description: 'A school, a university or a training centre.' },
    ASSOCIATION: { description: 'An association or a foundation.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum InstitutionSector {
  HEALTH = 'HEALTH',
  SOCIAL = 'SOCIAL',
  EDUCATION = 'EDUCATION',
  EMPLOYMENT = 'EMPLOYMENT',
  ADMINISTRATION = 'ADMINISTRATION',
  JUSTICE = 'JUSTICE',
  INDUSTRY = 'INDUSTRY',
  SERVICES = 'SERVICES',
  OTHER = 'OTHER',
}
registerEnumType(InstitutionSector, {
  name: 'InstitutionSector',
  description: 'What an institution works in.',
  valuesConfig: {
    HEALTH: { description: 'Care and prevention.' },
    SOCIAL: { description: 'Social work.' },
    EDUCATION: { description: 'Education and training.' },
    EMPLOYMENT: { description: 'Employment and integration.' },
    ADMINISTRATION: { description: 'Administration.' },
    JUSTICE: { description: 'Justice and protection of the young.' },
    INDUSTRY: { description: 'Industry, building and agriculture.' },
    SERVICES: { description: 'Trade and services.' },
    OTHER: { description: 'Something else.' },
  },
});

const InstitutionTable = defineEntity({
  name: 'Institution',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(200).unique(),
    type: p.enum(() => InstitutionType).nullable(),
    sector: p.enum(() => InstitutionSector).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({
  description: 'Where respondents work, as the address they leave tells it. Not one of the partners: see Organisation.',
})
export class Institution extends InstitutionTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the institution.' }) declare id: string;
  @Field(() => String, { description: 'Usual name; no other institution has it.' }) declare name: string;
  @Field(() => InstitutionType, { nullable: true, description: 'What it is; null when unknown.' })
  declare type: InstitutionType | null;
  @Field(() => InstitutionSector, { nullable: true, description: 'What it works in; null when unknown.' })
  declare sector: InstitutionSector | null;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => [InstitutionRule], { description: 'Which addresses are its own, the most important rule first.' })
  declare rules?: InstitutionRule[];
}
InstitutionTable.setClass(Institution);

export enum InstitutionRuleKind {
  ADDRESS = 'ADDRESS',
  DOMAIN = 'DOMAIN',
  SUBDOMAINS = 'SUBDOMAINS',
}
registerEnumType(InstitutionRuleKind, {
  name: 'InstitutionRuleKind',
  description: 'Which addresses a rule speaks of.',
  valuesConfig: {
    ADDRESS: { description: 'One address, also one of a personal provider.' },
    DOMAIN: { description: 'The addresses of exactly this domain.' },
    SUBDOMAINS: { description: 'The addresses of this domain and of every domain below it.' },
  },
});

const InstitutionRuleTable = defineEntity({
  name: 'InstitutionRule',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    institution: () => p.manyToOne(Institution).deleteRule('cascade').index(),
    kind: p.enum(() => InstitutionRuleKind),
    // In small letters, as the function institution_of compares it.
    value: p.string().length(254),
    priority: p.integer().default(0),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['value', 'kind'] }],
});

@ObjectType({
  description:
    'Whose address it is. Where several rules fit an address, the highest priority decides, then the narrower rule: one address before a domain, a domain before those below another, the longer before the shorter.',
})
export class InstitutionRule extends InstitutionRuleTable.class {
  [OptionalProps]?: 'priority';

  @Field(() => ID, { description: 'Identifies the rule.' }) declare id: string;
  @Field(() => Institution, { description: 'The institution.' }) declare institution: Institution;
  @Field(() => InstitutionRuleKind, { description: 'Which addresses it speaks of.' }) declare kind: InstitutionRuleKind;
  @Field(() => String, { description: 'The domain or the address, in small letters.' }) declare value: string;
  @Field(() => Int, { description: 'A rule of higher priority goes before every other that fits.' })
  declare priority: number;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
}
InstitutionRuleTable.setClass(InstitutionRule);

/** What a rule of the kind compares, as it is compared. Throws INVALID for what is no domain or no address. */
export const ruleValue = (kind: InstitutionRuleKind, written: string, path: readonly string[]): string =>
  kind === InstitutionRuleKind.ADDRESS ? addressOf(written, path) : domainOf(written, path);

const DOMAIN =
  /^(?=.{3,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/** A domain as it is compared: in small letters, without the @ that people write before it. Throws INVALID. */
export function domainOf(written: string, path: readonly string[]): string {
  const domain = written.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');
  if (!DOMAIN.test(domain)) throw new Problem('INVALID', path);
  return domain;
}

function addressOf(written: string, path: readonly string[]): string {
  const address = written.replaceAll(/\s/g, '').toLowerCase();
  const [local, domain, ...more] = address.split('@');
  if (!local || local.length > 64 || domain === undefined || more.length > 0) throw new Problem('INVALID', path);
  return `${local}@${domainOf(domain, path)}`;
}
