// What a resource of the console consists of: its pages, its documents, who may open it, how a record is named.
// The providers and the menu read this; nothing else knows all resources.
import type { ComponentType } from 'react';
import type { TypedDocumentString } from '../gql/graphql.ts';

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
  | 'people.read'
  | 'users.manage'
  | 'apiKeys.manage'
  | 'organisations.manage'
  | 'questionnaires.manage'
  | 'submissions.read'
  | 'trainings.manage'
  | 'enrolments.manage'
  | 'candidates.read'
  | 'candidates.manage'
  | 'jobOffers.read'
  | 'jobOffers.manage'
  | 'applications.read'
  | 'applications.manage'
  | 'matching.read'
  | 'matching.manage'
  | 'conversations.use';

export interface ResourceAccess {
  /** One of these permissions opens list and show; empty: everybody who is signed in. */
  read: readonly Permission[];
  /** One of these opens create and edit. */
  write: readonly Permission[];
}

export interface Resource {
  name: string;
  pages: Partial<Record<'list' | 'show' | 'create' | 'edit', ComponentType>>;
  data: ResourceData;
  access: ResourceAccess;
  title?: (record: never) => string;
}
