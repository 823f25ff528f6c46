// What a resource of the console consists of: its pages, its data, who may open it, how a record is named.
// The providers and the menu read this; nothing else knows all resources.
import { type ComponentType, lazy } from 'react';
import type { TypedDocumentString, ViewerQuery } from '../gql/graphql.ts';
import { loadTexts } from '../providers/i18n.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

type Document = TypedDocumentString<unknown, never>;

/** A record as react-admin hands it around: always with an id, the rest read through the resource's own types. */
export interface Row {
  id: string;
  [field: string]: unknown;
}

export interface ResourceData {
  list?: Document;
  one?: Document;
  create?: Document;
  update?: Document;
  /** Flat values for the form inputs, added to the record: `communeCode`, `skillIds` and the like. */
  formValues?: (record: never) => Record<string, unknown>;
  /** The fields of the API's create input; nothing else is sent. */
  fields?: readonly string[];
  /** The fields of the update input where they differ from those of create. */
  updateFields?: readonly string[];
  /** An update that sends every field and names neither id nor version: it makes a new version. */
  alwaysWhole?: boolean;
  /** Fields of type Money: an empty amount is sent as null, errors are shown at the amount. */
  moneyFields?: readonly string[];
  /** Last change of the values before they are sent. */
  prepare?: (values: Record<string, unknown>) => Record<string, unknown>;
}

export type Permission =
  | 'alerts.manage'
  | 'apiKeys.manage'
  | 'applications.create'
  | 'applications.manage'
  | 'applications.read'
  | 'applications.readAll'
  | 'assistant.use'
  | 'audit.read'
  | 'candidates.create'
  | 'candidates.manage'
  | 'candidates.read'
  | 'candidates.readAll'
  | 'consents.own'
  | 'conversations.use'
  | 'enrolments.manage'
  | 'enrolments.own'
  | 'institutions.manage'
  | 'institutions.read'
  | 'jobOffers.manage'
  | 'jobOffers.manageAll'
  | 'jobOffers.read'
  | 'jobOffers.readAll'
  | 'jobs.manage'
  | 'mail.manage'
  | 'submissions.import'
  | 'syntheses.manage'
  | 'matching.manage'
  | 'matching.read'
  | 'matching.readAll'
  | 'notifications.use'
  | 'oauthClients.manage'
  | 'organisations.manage'
  | 'organisations.updateOwn'
  | 'privacy.manage'
  | 'questionnaires.manage'
  | 'reports.manage'
  | 'roles.manage'
  | 'skills.create'
  | 'statistics.read'
  | 'submissions.read'
  | 'trainings.manage'
  | 'users.manage'
  | 'webhooks.manage'
  | 'webhooks.manageAll';

export interface ResourceAccess {
  /** One of these permissions opens the list and every page the API shows; empty: everybody who is signed in. */
  read: readonly Permission[];
  /** One of these opens the form of a new record. */
  create?: readonly Permission[];
  /** One of these opens the form of a new record to viewers who may make only their own and have none yet. */
  createOwn?: readonly Permission[];
  /** One of these opens the form of a record, unless the record itself says who may change it. */
  edit?: readonly Permission[];
  /** A viewer for whom this holds has a record of their own here, and may open it. */
  own?: (viewer: Viewer) => boolean;
}

type Pages = Partial<Record<'list' | 'show' | 'create' | 'edit', ComponentType>>;

export interface Resource {
  name: string;
  pages: Pages;
  /** Its documents and how its records become inputs: a file of its own, loaded with the first of its pages. */
  data: () => Promise<ResourceData>;
  access: ResourceAccess;
  title?: (record: never) => string;
}

/** Pages that speak of questionnaires: their texts are loaded with them. */
export const surveyPagesWith = (
  data: Resource['data'],
  pages: Partial<Record<keyof Pages, () => Promise<{ default: ComponentType }>>>,
): Pages => pagesWith(async () => (await Promise.all([data(), loadTexts('surveys')]))[0], pages);

/** Pages that are loaded when they are opened, at the same time as the data they show. */
export function pagesWith(
  data: Resource['data'],
  pages: Partial<Record<keyof Pages, () => Promise<{ default: ComponentType }>>>,
): Pages {
  const opened = (page: () => Promise<{ default: ComponentType }>) =>
    lazy(async () => (await Promise.all([page(), data()]))[0]);
  return Object.fromEntries(Object.entries(pages).map(([kind, page]) => [kind, opened(page)]));
}
