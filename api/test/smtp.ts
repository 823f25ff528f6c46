// A mail server for tests: a real one, on a port of its own, that behaves as badly as it is told to.

import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

export interface Received {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** What it does with the end of a mail: takes it, answers otherwise, falls silent, or hangs up without taking it. */
export type Conduct =
  | 'take'
  | 'hang'
  | 'drop'
  | { readonly code: number; readonly text: string }
  | { readonly slow: number }
  | { readonly after: Promise<unknown> };

export class MailServerForTests {
  /** Every mail that it has taken, in their order. */
  readonly received: Received[] = [];
  /** Asked for each mail whose end has come. */
  conduct: (mail: Received) => Conduct = () => 'take';
  /** Asked for each recipient. */
  recipient: (address: string) => { readonly code: number; readonly text: string } | null = () => null;
  /** How many mails were handed to it up to their end, taken or not. */
  handedOver = 0;
  /** Sessions that were opened. */
  sessions = 0;
  private server: SMTPServer | undefined;
  private port = 0;

  constructor(private readonly options: SMTPServerOptions = {}) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens, on the port it had before. */
  async start(): Promise<this> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      hidePIPELINING: false,
      closeTimeout: 50,
      onConnect: (_session, done) => {
        this.sessions += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.recipient(address);
        done(refusal && refused(refusal));
      },
      onData: (stream, session, done) => {
        // A client that goes away in the middle of a mail has handed over nothing.
        buffer(stream).then(
          (raw) => this.judge(server, raw, session, done),
          () => undefined,
        );
      },
      ...this.options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', () => listening()));
    this.server = server;
    this.port = (server.server.address() as AddressInfo).port;
    return this;
  }

  /** Goes away: connections end, new ones are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    for (const connection of server.connections) socketOf(connection).destroy();
    await new Promise<void>((closed) => server.close(() => closed()));
  }

  /** The mails it has taken, as a mail program shows them. */
  read(): Promise<ParsedMail[]> {
    return Promise.all(this.received.map(({ raw }) => simpleParser(raw)));
  }

  private judge(
    server: SMTPServer,
    raw: Buffer,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    this.handedOver += 1;
    const { mailFrom, rcptTo } = session.envelope;
    const mail = {
      raw,
      messageId: /^message-id: *<([^>]+)>/im.exec(raw.toString('latin1'))?.[1] ?? '',
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address).join(),
    };
    const conduct = this.conduct(mail);
    const take = (): void => {
      this.received.push(mail);
      done();
    };
    if (conduct === 'take') take();
    else if (conduct === 'drop') {
      for (const connection of server.connections) {
        if ((connection as { session?: SMTPServerSession }).session?.id === session.id) socketOf(connection).destroy();
      }
    } else if (conduct !== 'hang') {
      if ('slow' in conduct) setTimeout(take, conduct.slow);
      else if ('after' in conduct) void conduct.after.then(take);
      else done(refused(conduct));
    }
  }
}

const refused = ({ code, text }: { code: number; text: string }): Error =>
  Object.assign(new Error(text), { responseCode: code });

const socketOf = (connection: unknown): { destroy(): void } =>
  (connection as { _socket: { destroy(): void } })['_socket'];
