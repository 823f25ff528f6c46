// Addresses of mails: "Name <address>" taken apart, and the envelope senders that say which mail a report is about.

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** "Name <address>", or an address alone, as the settings have checked it. */
export function mailboxOf(text: string): Mailbox {
  const [, name = '', address = text] = /^(.*) <([^<>]+)>$/.exec(text) ?? [];
  return { name, address };
}

// RFC 5321's form without quoted local parts and address literals, which nobody's mailbox has.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:".](?:[^\s@<>()[\]\\,;:"]{0,250}[^\s@<>()[\]\\,;:".])?$/u;

export const isAddress = (text: string): boolean => text.length <= 254 && !/\.\./.test(text) && ADDRESS.test(text);

/** What two spellings of an address have in common. */
export const sameAddress = (address: string): string => address.trim().toLowerCase();

/** The envelope sender of a mail, to which reports about it are sent (VERP): "bounce@…" becomes "bounce+<id>@…". */
export const returnAddress = (bounceAddress: string, id: string): string =>
  mailboxOf(bounceAddress).address.replace('@', `+${id}@`);

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const RETURN = new RegExp(`\\+(${UUID})@`, 'i');

/** The id in an address that `returnAddress` made; null in any other. */
export const idOfReturnAddress = (address: string): string | null => RETURN.exec(address)?.[1]?.toLowerCase() ?? null;
