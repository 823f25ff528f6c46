// Hands mails to the mail server over SMTP. Knows of one mail when the server can have taken it: from the end of its
// bytes on, which the caller allows.

import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Config } from '../config.ts';
import { isThisMachine, mayBeUnencrypted } from '../unencrypted.ts';

/** How an attempt to hand over a mail ended. */
export type Delivery =
  /** The server answered; `permanent` refusals are never tried again. */
  | { readonly kind: 'TAKEN'; readonly code: number | null; readonly text: string }
  | { readonly kind: 'REFUSED'; readonly code: number | null; readonly text: string }
  /** `serverWide`: the answer is about the server or the network, not about this mail. */
  | { readonly kind: 'DEFERRED'; readonly code: number; readonly text: string; readonly serverWide: boolean }
  /** No answer. Unless it was handed over, the server has certainly not taken it. */
  | { readonly kind: 'LOST'; readonly text: string; readonly handedOver: boolean }
  /** Its end was not allowed. */
  | { readonly kind: 'WITHHELD' };

export interface Parcel {
  readonly from: string;
  readonly to: string;
  /** Comes back in reports (RFC 3461). */
  readonly envelopeId: string;
  readonly bytes: Buffer;
}

export interface Session {
  /** How many mails went through it. */
  readonly used: number;
  /** Whether another mail can go through it. */
  readonly usable: boolean;
  /**
   * Sends a mail up to its last bytes; sends these when `mayEnd` says so, gives it up otherwise. Never throws for what
   * the server does.
   */
  deliver(parcel: Parcel, mayEnd: () => Promise<boolean>): Promise<Delivery>;
  close(): void;
}

/** Why there is no session: in the server's words where it said any. */
export class NoSession extends Error {}

const MAILS_PER_SESSION = 100;
// A server that dribbles its answer never falls silent.
const LONGEST_ANSWER = 5;
// The server asks for credentials, or for other ones: it says nothing about the mail.
const ABOUT_OURSELVES = new Set([503, 530, 534, 535, 538]);
const LONGEST_TEXT = 2_000;

interface SmtpError extends Error {
  code?: string;
  responseCode?: number | false;
  response?: string;
}

/** Host and port, without credentials. */
export const serverName = (smtpUrl: string): string => {
  const { host, port } = addressOf(smtpUrl);
  return `${host}:${port}`;
};

function addressOf(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  return { host: url.hostname.replaceAll(/^\[|\]$/g, ''), port: Number(url.port) || (secure ? 465 : 587), secure, url };
}

/** Connects, greets and signs in. Throws `NoSession`. */
export function openSession(config: Config, name: string): Promise<Session> {
  const { url, ...address } = addressOf(config.mail.smtpUrl);
  const silence = config.mail.timeoutSeconds * 1_000;
  const connection = new SMTPConnection({
    ...address,
    name,
    // A password never travels in the clear to another machine, and nothing does in production.
    requireTLS:
      !address.secure &&
      (!mayBeUnencrypted(config, url.hostname) || (url.password !== '' && !isThisMachine(url.hostname))),
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
    socketCloseTimeout: 1_000,
  });
  return new Promise((opened, failed) => {
    const fail = (error: SmtpError): void => {
      connection.close();
      failed(new NoSession(wordsOf(error)));
    };
    const ready = (): void => {
      connection.off('error', fail);
      opened(new SmtpSession(connection, silence));
    };
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (url.username === '') return ready();
      const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
      connection.login({ credentials }, (refused) => (refused ? fail(refused) : ready()));
    });
  });
}

class SmtpSession implements Session {
  used = 0;
  private broken: SmtpError | null = null;
  private whenBroken: (error: SmtpError) => void = () => undefined;

  constructor(
    private readonly connection: SMTPConnection,
    private readonly silence: number,
  ) {
    const end = (error: SmtpError): void => {
      this.broken ??= error;
      this.whenBroken(error);
    };
    connection.on('error', end);
    connection.once('end', () => end(new Error('Connection closed')));
  }

  get usable(): boolean {
    return this.broken === null && this.used < MAILS_PER_SESSION;
  }

  async deliver({ from, to, envelopeId, bytes }: Parcel, mayEnd: () => Promise<boolean>): Promise<Delivery> {
    this.used += 1;
    let handedOver = false;
    let limit: NodeJS.Timeout | undefined;
    const answer = Promise.withResolvers<Delivery>();
    const end = (error: SmtpError): void => answer.resolve(deliveryOf(error, handedOver));
    this.whenBroken = end;
    const silent = (milliseconds: number): void => {
      const socket = this.connection['_socket'];
      if (socket) socket.setTimeout(milliseconds);
    };
    const { connection, silence } = this;
    const isBroken = (): boolean => this.broken !== null;
    async function* untilItsEnd(): AsyncGenerator<Buffer> {
      yield bytes;
      // Its turn may be long in coming; the server is not silent, it waits.
      silent(0);
      const allowed = await mayEnd();
      if (!allowed) answer.resolve({ kind: 'WITHHELD' });
      if (!allowed || isBroken()) throw new Error('The end of the mail was withheld');
      handedOver = true;
      silent(silence);
      limit = setTimeout(() => connection.close(), LONGEST_ANSWER * silence);
    }
    const envelope = {
      from,
      to,
      size: bytes.length,
      dsn: { id: envelopeId, return: 'headers', notify: ['FAILURE'], recipient: to },
    };
    if (this.broken) end(this.broken);
    else
      connection.send(envelope, Readable.from(untilItsEnd(), { objectMode: false }), (error, info) => {
        if (error) end(error);
        else answer.resolve({ kind: 'TAKEN', ...saidIn(info?.response ?? '') });
      });
    const delivery = await answer.promise;
    clearTimeout(limit);
    this.whenBroken = () => undefined;
    await this.settle(delivery);
    return delivery;
  }

  /** After a refusal the server is asked to forget the mail; where it does not, the session ends. */
  private async settle(delivery: Delivery): Promise<void> {
    if (delivery.kind === 'TAKEN') return;
    if (delivery.kind === 'LOST' || delivery.kind === 'WITHHELD') {
      // In the middle of a mail a word of goodbye would be part of it.
      this.broken ??= new Error('Cut');
      return this.connection.close();
    }
    if (delivery.code === 421) return this.close();
    const forgot = await new Promise<boolean>((done) => {
      this.whenBroken = () => done(false);
      if (this.broken) done(false);
      else this.connection.reset((error) => done(!error));
    });
    if (!forgot) this.close();
  }

  close(): void {
    if (this.broken) return this.connection.close();
    this.broken = new Error('Closed');
    this.connection.quit();
    setTimeout(() => this.connection.close(), 1_000).unref();
  }
}

function deliveryOf(error: SmtpError, handedOver: boolean): Delivery {
  const code = error.responseCode || null;
  if (code === null) {
    // Refused before the server was asked: an address it cannot take, a mail longer than it takes.
    const ours = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
    return ours && !handedOver
      ? { kind: 'REFUSED', code: null, text: wordsOf(error) }
      : { kind: 'LOST', text: wordsOf(error), handedOver };
  }
  const { text } = saidIn(error.response ?? '');
  if (code >= 500 && !ABOUT_OURSELVES.has(code)) return { kind: 'REFUSED', code, text };
  // RFC 3463: x.3.x is the state of the system, x.4.x that of the network.
  return { kind: 'DEFERRED', code, text, serverWide: code >= 500 || code === 421 || /^4\.[34]\.\d/.test(text) };
}

/** "250-first\r\n250 second" is 250 and "first second". */
function saidIn(response: string): { code: number | null; text: string } {
  const text = response.replaceAll(/^\d{3}[ -]?/gm, '').replaceAll(/\s+/g, ' ');
  return { code: Number(/^\d{3}/.exec(response)?.[0]) || null, text: storable(text) };
}

const wordsOf = (error: SmtpError): string => storable(error.response ?? error.message);

const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().trim().slice(0, LONGEST_TEXT);
