// What mail servers report of mails they had taken: delivery reports (RFC 3464) and complaints (RFC 5965), read from
// whatever comes. What is neither, or cannot be read, is null, never an exception.

import PostalMime, { type Email } from 'postal-mime';
import { idOfReturnAddress } from './address.ts';

export interface Report {
  readonly kind: 'BOUNCE' | 'COMPLAINT';
  /** Ids of the mail it may be about, as its envelope carried them: the likeliest first. */
  readonly ids: readonly string[];
  /** Message-IDs of the mail it may be about, without angle brackets. */
  readonly messageIds: readonly string[];
  /** Those to whom it could not be delivered; for a complaint, who complains, where that is said. */
  readonly recipients: readonly FailedRecipient[];
}

export interface FailedRecipient {
  /** In small letters; empty where it is not said. */
  readonly address: string;
  /** RFC 3463, e.g. "5.1.1"; null where it is not said. */
  readonly status: string | null;
  readonly diagnostic: string | null;
}

type Fields = ReadonlyMap<string, string>;

const MOST_RECIPIENTS = 100;
const LONGEST_TEXT = 2_000;
const DEEPEST = 3;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Null for anything that is no report of a failure or a complaint: delays, automatic answers, other mails. */
export async function readReport(raw: Uint8Array): Promise<Report | null> {
  try {
    return await reportIn(raw, 0);
  } catch {
    return null;
  }
}

async function reportIn(raw: Uint8Array, depth: number): Promise<Report | null> {
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  });
  const parts = (...types: string[]): Uint8Array[] =>
    mail.attachments.filter(({ mimeType }) => types.includes(mimeType)).map(({ content }) => bytesOf(content));
  const [status] = parts('message/delivery-status', 'message/global-delivery-status');
  const [feedback] = parts('message/feedback-report');
  const returned = parts('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers');
  if (!status && !feedback) {
    // A report that somebody's server has forwarded.
    for (const inner of depth < DEEPEST ? parts('message/rfc822') : []) {
      const found = await reportIn(inner, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const named = await Promise.all(returned.slice(0, 1).map(headersOf));
  return feedback ? complaintOf(mail, feedback, named) : bounceOf(mail, status as Uint8Array, named);
}

function bounceOf(mail: Email, status: Uint8Array, returned: readonly Fields[]): Report | null {
  const [envelope = new Map<string, string>(), ...groups] = groupsOf(status);
  const recipients = groups.slice(0, MOST_RECIPIENTS).flatMap((group) => {
    const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(group.get('status') ?? '')?.[1] ?? null;
    const action = group.get('action')?.toLowerCase() ?? (code?.startsWith('5') ? 'failed' : '');
    if (action !== 'failed') return [];
    const address = typed(group.get('original-recipient') ?? group.get('final-recipient') ?? '').toLowerCase();
    return { address, status: code, diagnostic: shortened(typed(group.get('diagnostic-code') ?? '')) };
  });
  if (recipients.length === 0) return null;
  return { kind: 'BOUNCE', recipients, ...pointersOf(mail, returned, [envelope.get('original-envelope-id') ?? '']) };
}

function complaintOf(mail: Email, feedback: Uint8Array, returned: readonly Fields[]): Report | null {
  const [fields = new Map<string, string>()] = groupsOf(feedback);
  if (fields.get('feedback-type')?.toLowerCase() === 'not-spam') return null;
  const address = (fields.get('original-rcpt-to') ?? '').replaceAll(/[<>\s]/g, '').toLowerCase();
  return {
    kind: 'COMPLAINT',
    recipients: [{ address, status: null, diagnostic: shortened(fields.get('feedback-type') ?? '') }],
    ...pointersOf(mail, returned, [fields.get('original-envelope-id') ?? '', fields.get('original-mail-from') ?? '']),
  };
}

/** Where a report says which mail it is about, from the surest to the least sure. */
function pointersOf(
  mail: Email,
  returned: readonly Fields[],
  named: readonly string[],
): Pick<Report, 'ids' | 'messageIds'> {
  const headers = mail.headers.filter(({ key }) => /^(to|cc|delivered-to|x-original-to|envelope-to)$/.test(key));
  const addressed = [
    ...headers.map(({ value }) => value),
    ...returned.map((fields) => fields.get('return-path') ?? ''),
  ];
  const ids = [
    ...addressed.map(idOfReturnAddress),
    ...named.map((text) => idOfReturnAddress(text) ?? UUID.exec(text)?.[0]?.toLowerCase() ?? null),
  ].filter((id) => id !== null);
  const messageIds = [
    ...returned.map((fields) => fields.get('message-id') ?? ''),
    mail.inReplyTo ?? '',
    mail.references ?? '',
  ]
    .flatMap((text) => [...text.matchAll(/<([^<>\s]{3,254})>/g)])
    .map(([, id]) => id as string);
  return { ids: [...new Set(ids)].slice(0, 5), messageIds: [...new Set(messageIds)].slice(0, 5) };
}

async function headersOf(part: Uint8Array): Promise<Fields> {
  const { headers } = await PostalMime.parse(part, { forceRfc822Attachments: true, maxNestingDepth: 20 });
  // The first of each name: those below were there before.
  return new Map(headers.map(({ key, value }): [string, string] => [key, value]).reverse());
}

/** Groups of fields, separated by blank lines, as delivery and feedback reports have them. */
function groupsOf(part: Uint8Array): Fields[] {
  const text = new TextDecoder().decode(part).replaceAll(/\r\n?/g, '\n').trim();
  return text.split(/\n[ \t]*\n/).map((group) => {
    const unfolded = group.replaceAll(/\n[ \t]+/g, ' ');
    const fields = unfolded.split('\n').flatMap((line): [string, string][] => {
      const [, name, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), (value ?? '').trim()]];
    });
    return new Map(fields.reverse());
  });
}

/** "rfc822; somebody@example.org" without its type. */
const typed = (value: string): string =>
  value
    .replace(/^[\w-]+\s*;\s*/, '')
    .replaceAll(/^<|>$/g, '')
    .trim();

const shortened = (text: string): string | null =>
  text.replaceAll('\u0000', '').toWellFormed().slice(0, LONGEST_TEXT).trim() || null;

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);
