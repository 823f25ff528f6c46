// What people can be notified of: each kind with what it says in both languages, and on which ways it goes to those who
// have chosen nothing. Declared beside its domain in `<domain>.notifications.ts`.

import { registerEnumType } from 'type-graphql';
import type { Language, Sentence } from '../../platform/i18n.ts';
import { say } from '../../platform/i18n.ts';
import type { Permission } from '../../platform/viewer.ts';

export enum NotificationChannel {
  CONSOLE = 'CONSOLE',
  MAIL = 'MAIL',
  PUSH = 'PUSH',
}
registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'A way on which notifications reach a person.',
  valuesConfig: {
    CONSOLE: { description: 'In the console, at once.' },
    MAIL: { description: 'By e-mail.' },
    PUSH: { description: 'By the browsers that the person has registered, even while the console is closed.' },
  },
});

/** What stands for a `{name}` of the sentence; a sentence of its own where it differs between the languages. */
export type NotificationValue = string | number | Sentence;

export interface NotificationKind<Name extends string = string> {
  /** "<module>.<whatHappened>". */
  readonly name: string;
  /** When it comes, for whoever chooses. */
  readonly purpose: Sentence;
  /** What it says, with `{values}`. */
  readonly sentence: Sentence;
  /** Only for those who carry this permission; null for everybody. */
  readonly permission: Permission | null;
  readonly defaults: { readonly console: boolean; readonly mail: boolean; readonly push: boolean };
  /** The names of its values. */
  readonly names: readonly Name[];
}

const kinds = new Map<string, NotificationKind>();

/** Declares a kind. Throws when the two sentences name different values. */
export function notificationKind<const Names extends readonly string[] = readonly string[]>(
  name: string,
  declaration: Omit<NotificationKind<Names[number]>, 'name' | 'names'> & { readonly names: Names },
): NotificationKind<Names[number]> {
  if (kinds.has(name)) throw new Error(`Two kinds of notification are named ${name}`);
  const wanted = [...declaration.names].sort().join();
  for (const sentence of Object.values(declaration.sentence)) {
    if (namesIn(sentence).join() !== wanted) throw new Error(`The sentences of ${name} do not name ${wanted}`);
  }
  const kind = { ...declaration, name };
  kinds.set(name, kind);
  return kind;
}

const namesIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name as string))].sort();

export const notificationKinds = (): readonly NotificationKind[] => [...kinds.values()];
export const kindNamed = (name: string): NotificationKind | undefined => kinds.get(name);

export const isDefault = ({ defaults }: NotificationKind, channel: NotificationChannel): boolean =>
  ({ CONSOLE: defaults.console, MAIL: defaults.mail, PUSH: defaults.push })[channel];

/** What a notification of this kind says with these values, in both languages. */
export function sentenceOf<Name extends string>(
  { sentence }: NotificationKind<Name>,
  values: Readonly<Record<Name, NotificationValue>>,
): Sentence {
  const inLanguage = (language: Language): string => {
    const given = Object.entries<NotificationValue>(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? say(value, language) : value,
    ]);
    return say(sentence, language, Object.fromEntries(given));
  };
  return { fr: inLanguage('FR'), en: inLanguage('EN') };
}
