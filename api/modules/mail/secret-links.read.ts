// What proves something in the links of mails: whoever has it may choose a password, confirm an address, take answers back.
// It is the recipient's alone. Looked for by its form, so that a text of whatever template hides it.

import { literal, type Sql, sql } from '../../platform/read/sql.ts';

/** 256 bits as base64url, behind "#" or in the addresses of our forms. JavaScript and PostgreSQL read it alike. */
const PROOF = '(#(?:[iw]=)?|/api/(?:mail/unsubscribe|privacy/keep)/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])';
const HIDDEN = '•••';

export const withoutProofs = (text: Sql): Sql =>
  sql`regexp_replace(${text}, ${literal(PROOF)}, ${literal(`\\1${HIDDEN}`)}, 'g')`;

/** The same of texts that are not in a statement, wherever they stand in it. */
export const withoutProofsIn = <T extends object>(texts: T): T =>
  JSON.parse(JSON.stringify(texts).replaceAll(new RegExp(PROOF, 'g'), `$1${HIDDEN}`)) as T;
