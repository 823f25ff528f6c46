// What is to be said of a row beside how its values were read: marks of the former system, tests, texts that were broken on
// their way. Changes nothing, and decides nothing: whoever reads the report does.

import type { BackupFinding } from './backup-findings.ts';
import type { AnswerDraft } from './draft.rules.ts';
import { asText, type Json } from './json-value.ts';

export type Remark = readonly [code: BackupFinding['code'], field: string, value: string];

const DELETED = new Set(['deleted', 'deleted_at', 'deletedat', 'is_deleted', 'isdeleted', 'archived', 'archived_at']);
const DELETED_STATUS = new Set([
  'deleted',
  'removed',
  'archived',
  'trash',
  'supprimé',
  'supprimée',
  'archivé',
  'archivée',
]);
const TEST = new Set(['test', 'is_test', 'istest']);
const NO = new Set(['', '0', 'false', 'non', 'no', 'null']);

const TEST_ADDRESS =
  /^(?:tests?|essai|demo|toto|asdf|qwertz|azerty|aaa+|xxx+)[\d._+-]{0,4}@|@(?:test|example)\.(?:com|org|net|ch|fr)$|\.(?:test|invalid|localhost)$/i;
const TEST_TEXT = /^(?:tests?|essai|asdf\w*|azerty|qwertz|lorem ipsum.*)[\s.!]*$/i;

/** UTF-8 read as Windows-1252: two signs for each that was not ASCII. */
const BROKEN =
  /[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]|â€|\ufffd/u;
const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,5}|amp|quot|apos|nbsp|lt|gt|rsquo|middot|eacute|egrave|agrave|ccedil);/i;
const NONE = /^(?:n\/?a|n\.a\.|null|undefined|none|nan)$/i;

export function* remarksOn(content: Json, answers: readonly AnswerDraft[], email: string | null): Iterable<Remark> {
  let isTest = email !== null && TEST_ADDRESS.test(email);
  for (const [field, value] of Object.entries(content)) {
    const name = field.toLowerCase();
    const said = asText(value).trim().toLowerCase();
    const isMarked = value !== null && !NO.has(said);
    if ((DELETED.has(name) && isMarked) || (name === 'status' && DELETED_STATUS.has(said)))
      yield ['MARKED_DELETED', field, asText(value)];
    isTest ||= TEST.has(name) && isMarked;
  }
  const garbled = new Set<string>();
  const escaped = new Set<string>();
  for (const { questionKey, item, optionKey, text } of answers)
    for (const written of [item, optionKey, text])
      if (written !== null) {
        if (BROKEN.test(written)) garbled.add(questionKey);
        if (ENTITY.test(written)) escaped.add(questionKey);
        if (item === null && written === (text ?? optionKey) && NONE.test(written.trim()))
          yield ['NO_ANSWER_WORD', questionKey, written];
        isTest ||= written === text && TEST_TEXT.test(written.trim());
      }
  for (const field of garbled) yield ['GARBLED', field, ''];
  for (const field of escaped) yield ['HTML_ENTITIES', field, ''];
  if (isTest) yield ['LOOKS_LIKE_TEST', '', ''];
}
