// The audit trail names tables, columns and events; people read the names that the console has for them.
import { useTranslate } from 'react-admin';
import { audit } from '../../i18n/fr-audit.ts';

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const spaced = (name: string): string => name.replaceAll('_', ' ');

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
  /** A code of a column as the console calls it; whatever else it is, as it is. */
  value(table: string | null | undefined, column: string, value: string): string;
}

/** "institution_id", in events "institutionId" → "institutions": whose id it is, if that is a resource at all. */
export function resourceReferredTo(column: string): string | null {
  const [, name] = /^(\w+?)(?:_id|Id)$/.exec(column) ?? [];
  return name ? resourceOf(name) : null;
}

/** "institution", "type" → "InstitutionType"; a language is the same everywhere. */
function enumOf(table: string, column: string): string {
  const name = camel(`_${column}`);
  return name === 'Language' ? name : camel(`_${table}`) + name;
}

const CODE = /^[A-Z][A-Z0-9_]*$/;

export function useAuditWords(): AuditWords {
  const translate = useTranslate();
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
      const label = keys.reduceRight((otherwise, key) => translate(key, { _: otherwise }), spaced(column));
      return column.endsWith('_currency') ? translate('audit.currencyOf', { label }) : label;
    },
    value: (table, column, value) =>
      table && CODE.test(value) ? translate(`enums.${enumOf(table, column)}.${value}`, { _: value }) : value,
  };
}
