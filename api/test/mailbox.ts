// A world that sends its mails to a real server: what happens in it arrives as people would read it.

import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { test as base, expect } from 'vitest';
import type { EventDefinition } from '../platform/events/event.ts';
import { sendingTo } from './mails.ts';
import { MailServerForTests } from './smtp.ts';
import { openWorld, type World } from './world.ts';

const SECONDS = 15;

export class Mailbox {
  private readonly parsed = new WeakMap<object, Promise<ParsedMail>>();

  constructor(
    private readonly server: MailServerForTests,
    readonly world: World,
  ) {}

  /** The mails of this template to this address, in their order, once there are so many and no more under way. */
  async of(template: string, address: string, count = 1): Promise<ParsedMail[]> {
    const until = Date.now() + SECONDS * 1_000;
    for (;;) {
      const rows = await this.world.rows(
        'select message_id, status from mail_message where template = $1 and to_address = $2 order by id',
        [template, address],
      );
      if (rows.length >= count && rows.every(({ status }) => status === 'SENT')) {
        expect(rows).toHaveLength(count);
        return Promise.all(rows.map(({ message_id }) => this.read(message_id)));
      }
      if (Date.now() > until) throw new Error(`${template} to ${address}: ${JSON.stringify(rows)}`);
      await pause(25);
    }
  }

  /** The one mail of this template to this address. */
  async one(template: string, address: string): Promise<ParsedMail> {
    const [mail] = await this.of(template, address);
    return mail as ParsedMail;
  }

  /** The templates of this module's mails to this address, sent or not, in their order. */
  async queued(module: string, address: string): Promise<string[]> {
    const rows = await this.world.rows(
      'select template from mail_message where template like $1 and to_address = $2 order by id',
      [`${module}.%`, address],
    );
    return rows.map(({ template }) => template as string);
  }

  /** The payloads of the events of this kind, oldest first. */
  async payloads<P extends object>({ name }: EventDefinition<P>): Promise<P[]> {
    const rows = await this.world.rows('select payload from outbox_event where name = $1 order by id', [name]);
    return rows.map(({ payload }) => payload as P);
  }

  private read(messageId: string): Promise<ParsedMail> {
    const mails = this.server.received.filter((mail) => mail.messageId === messageId);
    expect(mails).toHaveLength(1);
    const [mail] = mails as [MailServerForTests['received'][number]];
    const known = this.parsed.get(mail) ?? simpleParser(mail.raw);
    this.parsed.set(mail, known);
    return known;
  }
}

/** Addresses that a mail leads to, each once, in their order; the same in both parts. */
export function linksOf({ html, text }: ParsedMail): string[] {
  const inHtml = [...String(html).matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  );
  const inText = [...(text ?? '').matchAll(/<(https?:[^>]*)>/g)].map(([, href = '']) => href);
  expect([...new Set(inText)]).toEqual([...new Set(inHtml)]);
  return [...new Set(inHtml)];
}

/** `test('…', async ({ world, mailbox }) => …)`: one world a file, with a job process that sends. */
export const test = base.extend<{ mailbox: Mailbox; world: World }>({
  mailbox: [
    async ({}, use) => {
      const server = await new MailServerForTests().start();
      const { world, close } = await openWorld(sendingTo(server.url));
      await world.worker();
      await use(new Mailbox(server, world));
      await close();
      await server.stop();
    },
    { scope: 'file' },
  ],
  world: [async ({ mailbox }, use) => use(mailbox.world), { scope: 'file' }],
});
