// What is held about a person, to read: one page without script, in which everything that people wrote is escaped.

import { escapedText, plainPage } from '../../platform/http/plain-page.ts';
import { type Language, type Sentence, say } from '../../platform/i18n.ts';
import type { HeldRows } from '../../platform/personal-data/find.ts';
import { columnName } from './column-names.ts';

const TEXTS = {
  title: { fr: 'Vos données personnelles', en: 'Your personal data' },
  made: {
    fr: 'Tout ce que Passerelle conserve à votre sujet, au {day}.',
    en: 'All that Passerelle holds about you, on {day}.',
  },
  purpose: { fr: 'Pourquoi', en: 'What for' },
  recipients: { fr: 'Qui le voit', en: 'Who sees it' },
  retention: { fr: 'Combien de temps', en: 'For how long' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  nothing: { fr: 'Rien n’est conservé à votre sujet.', en: 'Nothing is held about you.' },
} as const satisfies Record<string, Sentence>;

export function readableData(held: readonly HeldRows[], language: Language, now: Date): string {
  const text = (sentence: Sentence, values = {}): string => escapedText(say(sentence, language, values));
  const day = new Intl.DateTimeFormat(language.toLowerCase(), { dateStyle: 'long' }).format(now);
  const sections = held.map(
    ({ data, rows }) => `<h2>${text(data.what)}</h2>
      <p class="quiet">${text(TEXTS.purpose)} – ${text(data.purpose)}<br>${text(TEXTS.recipients)} – ${text(data.recipients)}<br>${text(TEXTS.retention)} – ${text(data.retention.rule)}</p>
      ${rows.map((row) => tableOf(row, language)).join('\n')}`,
  );
  return plainPage(
    language,
    say(TEXTS.title, language),
    `<p>${text(TEXTS.made, { day })}</p>${sections.join('\n') || `<p>${text(TEXTS.nothing)}</p>`}`,
    false,
  );
}

const tableOf = (row: Readonly<Record<string, unknown>>, language: Language): string =>
  `<table><tbody>${Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([column, value]) =>
        `<tr><th scope="row">${escapedText(columnName(column, language))}</th><td>${escapedText(shown(value, language))}</td></tr>`,
    )
    .join('')}</tbody></table>`;

/** As the database writes an instant, and a day. */
const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Codes and numbers as they are; instants in the time of the house, lists without brackets. */
function shown(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return say(value ? TEXTS.yes : TEXTS.no, language);
  if (Array.isArray(value)) return value.map((one) => shown(one, language)).join(', ');
  if (typeof value === 'string' && DAY.test(value))
    return new Intl.DateTimeFormat(language.toLowerCase(), { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(value),
    );
  if (value instanceof Date || (typeof value === 'string' && INSTANT.test(value)))
    return new Intl.DateTimeFormat(language.toLowerCase(), {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'America/Guadeloupe',
    }).format(new Date(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
