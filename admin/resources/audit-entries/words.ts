// The audit trail names tables, columns and events; people read the names that the console has for them.

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

export interface AuditWords {
  /** What can have happened, for the filter. */
  readonly actions: readonly string[];
  action(action: string): string;
  entity(table: string | null | undefined): string;
  field(table: string | null | undefined, column: string): string;
  /** Codes of a column as the console calls them, lists and texts in two languages as words; whatever else, as it is. */
  value(table: string | null | undefined, column: string, value: string): string;
}

/** What columns refer to that are called by the part that somebody, or something, has in it; of one table, or of any. */
const PARTS: Record<string, string> = {
  'enrolment.session': 'trainingSessions',
  'mail_batch_recipient.message': 'mailMessages',
  'oauth_client_secret.client': 'oauthClients',
  'oauth_consent.client': 'oauthClients',
  'retention_item.rule': 'retentionRules',
  acknowledgedBy: 'users',
  actor: 'users',
  approvedBy: 'users',
  author: 'users',
  batch: 'mailBatches',
  certificate: 'mailMessages',
  channel: 'alertChannels',
  createdBy: 'users',
  decidedBy: 'users',
  endpoint: 'webhookEndpoints',
  impersonator: 'users',
  mail: 'mailMessages',
  owner: 'users',
  person: 'users',
  provider: 'organisations',
  recipient: 'users',
  requestedBy: 'users',
  startedBy: 'users',
  trainee: 'users',
  trainer: 'users',
  updatedBy: 'users',
};

/** "institution_id", in events "institutionId", or a list of them → "institutions": whose ids, if that is a resource at all. */
export function resourceReferredTo(table: string | null | undefined, column: string): string | null {
  const [, found] = /^(\w+?)(?:_id|Id)s?$/.exec(column) ?? [];
  if (!found) return null;
  const name = camel(found);
  return PARTS[`${table}.${name}`] ?? PARTS[name] ?? resourceOf(name);
}

interface Happening {
  readonly entity?: string | null | undefined;
  readonly rowId?: string | null | undefined;
  readonly changes: readonly { readonly field: string; readonly after?: string | null | undefined }[];
}

/** Whose record an entry is about: of its table, or of the value of an event that has its id. */
export function resourceOfRow({ entity, rowId, changes }: Happening): string | null {
  if (entity) return resourceOf(entity);
  const field = changes.find(({ after }) => after === rowId)?.field;
  return field ? resourceReferredTo(null, field) : null;
}

const single = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** What the codes of events are called whose fields are not named like a type of the API. */
const OF_EVENTS: Record<string, string> = {
  factor: 'SecondFactor',
  from: 'ApplicationStatus',
  status: 'AuditVerificationStatus',
  to: 'ApplicationStatus',
};

/** "institution", "type" → "InstitutionType"; "report", "formats" → "ReportFormat"; else what any table has of that name. */
function enumsOf(table: string | null | undefined, column: string): string[] {
  if (!table) return [OF_EVENTS[column] ?? camel(`_${column}`)];
  const name = camel(`_${column}`);
  const [first = table] = table.split('_');
  const last = table.split('_').at(-1) ?? table;
  const named = [camel(`_${table}`) + name, camel(`_${last}`) + name, camel(`_${first}`) + name, name, `${name}Type`];
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

/** What happened, and what fields and codes are called that no page has a name for. */
export interface AuditTexts {
  readonly events: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
}

export function auditWords(
  translate: (key: string, values?: object) => string,
  { events, fields, codes }: AuditTexts,
): AuditWords {
  const entity: AuditWords['entity'] = (table) =>
    table
      ? translate(`audit.entities.${table}`, {
          _: translate(`resources.${resourceOf(table)}.name`, { smart_count: 1, _: spaced(table) }),
        })
      : '';
  return {
    actions: Object.keys(events),
    action: (action) => events[action] ?? action,
    entity,
    field(table, column) {
      const name = camel(column).replace(/(Id|Amount|Currency)$/, '');
      const keys = [camel(column), name].flatMap((key) => [
        ...(table ? [`resources.${resourceOf(table)}.fields.${key}`] : []),
        `audit.values.${key}`,
      ]);
      const referredTo = translate(`resources.${resourceReferredTo(table, column)}.name`, {
        smart_count: 1,
        _: fields[camel(column)] ?? fields[name] ?? spaced(column),
      });
      const label = keys.reduceRight((otherwise, key) => translate(key, { _: otherwise }), referredTo);
      return column.endsWith('_currency') ? translate('audit.currencyOf', { label }) : label;
    },
    value(table, column, value) {
      const permissions = column === 'scopes' ? 'scopes' : 'roles.permissions';
      const word = (text: string): string => {
        if (CODE.test(text))
          return enumsOf(table, column).reduceRight(
            (otherwise, name) => translate(`enums.${name}.${text}`, { _: otherwise }),
            codes[text] ?? text,
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
