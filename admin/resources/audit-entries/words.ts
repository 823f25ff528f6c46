// The audit trail names tables, columns and events; people read the names that the console has for them.
import { useTranslate } from 'react-admin';
import { audit } from '../../i18n/fr-audit.ts';

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
/** "not_asked" and "notAsked" → "not asked". */
const spaced = (name: string): string =>
  name.replaceAll('_', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** "training_session" → "trainingSessions". */
function resourceOf(table: string): string {
  const name = camel(table);
  if (name.endsWith('s')) return name;
  if (name.endsWith('ch')) return `${name}es`;
  return name.replace(/([^aeiou])y$/, '$1ie').concat('s');
}

/** What happened, for the filter. */
export const ACTIONS = Object.keys(audit.actions);

export interface AuditWords {
  action(action: string): string;
  entity(table: string | null | undefined): string;
  field(table: string | null | undefined, column: string): string;
  /** Codes of a column as the console calls them, lists and texts in two languages as words; whatever else, as it is. */
  value(table: string | null | undefined, column: string, value: string): string;
}

/** What columns refer to that are called by the part that somebody, or something, has in it. */
const PARTS: Record<string, string> = {
  acknowledgedBy: 'users',
  actor: 'users',
  author: 'users',
  batch: 'mailBatches',
  channel: 'alertChannels',
  createdBy: 'users',
  decidedBy: 'users',
  endpoint: 'webhookEndpoints',
  impersonator: 'users',
  owner: 'users',
  person: 'users',
  provider: 'organisations',
  requestedBy: 'users',
  startedBy: 'users',
  trainee: 'users',
  trainer: 'users',
  updatedBy: 'users',
};

/** "institution_id", in events "institutionId" → "institutions": whose id it is, if that is a resource at all. */
export function resourceReferredTo(column: string): string | null {
  const [, name] = /^(\w+?)(?:_id|Id)$/.exec(column) ?? [];
  return name ? (PARTS[camel(name)] ?? resourceOf(name)) : null;
}

const single = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** "institution", "type" → "InstitutionType"; "report", "formats" → "ReportFormat"; else what any table has of that name. */
function enumsOf(table: string, column: string): string[] {
  const name = camel(`_${column}`);
  const last = table.split('_').at(-1) ?? table;
  const named = [camel(`_${table}`) + name, camel(`_${last}`) + name, name, `${name}Type`];
  return named.flatMap((one) => [one, single(one)]);
}

const CODE = /^[A-Z][A-Z0-9_]*$/;
const PERMISSION = /^[a-z]\w*\.[a-z]\w*$/i;

/** What a column of lists or of texts in two languages holds; null for any other text. */
function structured(text: string): object | null {
  if (!/^[[{]/.test(text)) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    // Cut because it was long, or somebody's text.
    return null;
  }
}

export const useAuditWords = (): AuditWords => auditWords(useTranslate());

export function auditWords(translate: (key: string, values?: object) => string): AuditWords {
  const entity: AuditWords['entity'] = (table) =>
    table
      ? translate(`audit.entities.${table}`, {
          _: translate(`resources.${resourceOf(table)}.name`, { smart_count: 1, _: spaced(table) }),
        })
      : '';
  return {
    action: (action) => translate(`audit.actions.${action}`, { _: action }),
    entity,
    field(table, column) {
      const name = camel(column).replace(/(Id|Amount|Currency)$/, '');
      const keys = [camel(column), name].flatMap((key) => [
        ...(table ? [`resources.${resourceOf(table)}.fields.${key}`] : []),
        `audit.values.${key}`,
      ]);
      const referredTo = translate(`resources.${resourceReferredTo(column)}.name`, {
        smart_count: 1,
        _: spaced(column),
      });
      const label = keys.reduceRight((otherwise, key) => translate(key, { _: otherwise }), referredTo);
      return column.endsWith('_currency') ? translate('audit.currencyOf', { label }) : label;
    },
    value(table, column, value) {
      const permissions = column === 'scopes' ? 'scopes' : 'roles.permissions';
      const word = (text: string): string => {
        if (table && CODE.test(text))
          return enumsOf(table, column).reduceRight(
            (otherwise, name) => translate(`enums.${name}.${text}`, { _: otherwise }),
            text,
          );
        return PERMISSION.test(text) ? translate(`${permissions}.${text}`, { _: text }) : text;
      };
      return wordsOf(structured(value), word) ?? word(value);
    },
  };
}

/** A list as its words, a text in two languages as both; null for what is neither. */
function wordsOf(value: unknown, word: (text: string) => string): string | null {
  if (typeof value === 'string') return word(value);
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return nameIn(value);
  const named = value.map((one) => wordsOf(one, word));
  return named.every((name) => name !== null) ? named.join(', ') || '—' : null;
}

function nameIn(value: object): string | null {
  const { fr, en, title, label, name } = value as Record<string, unknown>;
  if (typeof fr === 'string') return typeof en === 'string' && en !== '' ? `${fr} / ${en}` : fr;
  return wordsOf(title ?? label ?? name, (text) => text);
}
