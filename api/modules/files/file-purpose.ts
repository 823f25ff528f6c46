// What files are for. A purpose says who sees its files and, where people may upload some, which types and how much:
// declared by the module the files belong to, when it is loaded.

import { registerEnumType } from 'type-graphql';
import type { UploadType } from '../../platform/files/media-type.ts';
import type { Condition } from '../../platform/read/readable.ts';
import type { Permission } from '../../platform/viewer.ts';
import type { File } from './file.ts';

export interface UploadRule {
  readonly types: readonly UploadType[];
  /** Greatest size; the operator's limit holds besides. */
  readonly megabytes: number;
  /** Who may upload: anyone who is signed in, unless a permission is named. */
  readonly permission?: Permission;
}

export interface FilePurposeDefinition {
  /** In capitals, e.g. CANDIDATE_CV. */
  readonly name: string;
  readonly description: string;
  /** Who sees a file of this purpose, once it belongs to something. */
  readonly visible: Condition<File>;
  /** Where people may upload some. */
  readonly upload?: UploadRule;
  /** Whether a link is only given to whoever has just shown who they are. */
  readonly stepUp?: boolean;
}

const purposes = new Map<string, FilePurposeDefinition>();

/** Grows with every purpose; the schema is built when all modules are loaded. */
export const FilePurpose: Record<string, string> = {};
const valuesConfig: Record<string, { description: string }> = {};
registerEnumType(FilePurpose, { name: 'FilePurpose', description: 'What a file is for.', valuesConfig });

export function filePurpose(definition: FilePurposeDefinition): FilePurposeDefinition {
  const { name, description } = definition;
  if (purposes.has(name)) throw new Error(`Two purposes of files are named ${name}`);
  purposes.set(name, definition);
  FilePurpose[name] = name;
  valuesConfig[name] = { description };
  return definition;
}

export const purposeNamed = (name: string): FilePurposeDefinition | undefined => purposes.get(name);
export const allPurposes = (): readonly FilePurposeDefinition[] => [...purposes.values()];
