// What a module gives to the house, and the order that makes them one program.

// type-graphql's decorators need it before the first of them runs: every module's index.ts begins with this file.
import 'reflect-metadata';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { EntityClass } from './database/orm.ts';
import type { ResolverClass } from './graphql/assemble.ts';
import type { PublicPage } from './http/public-page.ts';
import type { Routes } from './http/routes.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { MailTemplateDefinition } from './mail/template.ts';
import type { PersonalDataOfModule } from './personal-data/declaration.ts';
import type { SealedColumn } from './sealed-columns.ts';
import type { Service } from './service.ts';
import type { GaugeDeclaration } from './telemetry/metrics.ts';
import type { Permission } from './viewer.ts';

export interface PermissionDeclaration {
  /** What it lets someone do, in English. */
  readonly description: string;
  /** Roles that carry it. */
  readonly roles: readonly string[];
  /** Whether a partner key may carry it as a scope. */
  readonly forKeys: boolean;
}

export interface Module extends PersonalDataOfModule {
  readonly entities: readonly EntityClass[];
  readonly resolvers: readonly ResolverClass[];
  readonly jobs?: readonly JobDefinition[];
  /** Work that goes on beside the jobs, in the job process. */
  readonly services?: readonly Service[];
  /** Runs once when a process starts to serve or to work, before it does. Several processes may start at once. */
  readonly start?: (ctx: Context) => Promise<void>;
  /** The mails it sends. */
  readonly mails?: readonly MailTemplateDefinition[];
  /** Addresses besides /graphql. */
  readonly routes?: readonly Routes[];
  /** Public pages that come with what they show. */
  readonly pages?: readonly PublicPage[];
  /** Numbers for whoever watches over the house. */
  readonly gauges?: readonly GaugeDeclaration[];
  /** Where it keeps sealed secrets. */
  readonly sealed?: readonly SealedColumn[];
  /** What operators can do from the command line. */
  readonly commands?: readonly Command[];
  readonly permissions?: Readonly<Record<Permission, PermissionDeclaration>>;
}

/** Keeps a module's literal types while checking its shape. */
export const defineModule = (module: Module): Module => module;
