import { describe, expect, test } from 'vitest';
import { complaint, deliveryReport } from '../../test/reports.ts';
import { readReport } from './report.ts';

const ID = '0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
const read = (text: string) => readReport(Buffer.from(text));

describe('reports of mail servers', () => {
  test('a delivery report says who was not reached, why, and which mail it is about', async () => {
    const report = deliveryReport(
      [
        {
          address: 'Gone@Example.org',
          status: '5.1.1 (no such user)',
          diagnostic: 'smtp; 550 5.1.1 <gone>:\r\n Nobody',
        },
        { address: 'late@example.org', action: 'delayed', status: '4.4.1' },
        { address: 'full@example.org', status: '4.2.2' },
      ],
      { to: `bounce+${ID}@passerelle.example`, envelopeId: ID, messageId: `${ID}@passerelle.example` },
    );

    expect(await read(report)).toEqual({
      kind: 'BOUNCE',
      ids: [ID],
      messageIds: [`${ID}@passerelle.example`],
      recipients: [
        { address: 'gone@example.org', status: '5.1.1', diagnostic: '550 5.1.1 <gone>: Nobody' },
        { address: 'full@example.org', status: '4.2.2', diagnostic: '550 5.1.1 No such user' },
      ],
    });
  });

  test('a complaint says who complains, and of which mail', async () => {
    expect(await read(complaint('eve@example.org', { messageId: 'a@b' }))).toEqual({
      kind: 'COMPLAINT',
      ids: [],
      messageIds: ['a@b'],
      recipients: [{ address: 'eve@example.org', status: null, diagnostic: 'abuse' }],
    });
    expect(await read(complaint('eve@example.org', { messageId: 'a@b' }, 'not-spam'))).toBeNull();
  });

  test('a report that was forwarded is found inside', async () => {
    const inner = deliveryReport([{ address: 'gone@example.org' }], { messageId: 'a@b' });
    const outer = `From: a@b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--x--\r\n`;
    expect(await read(outer)).toMatchObject({ kind: 'BOUNCE', messageIds: ['a@b'] });
  });

  const delayed = deliveryReport([{ address: 'a@b.fr', action: 'delayed', status: '4.4.1' }], { envelopeId: ID });
  const noAction = deliveryReport([{ address: 'a@b.fr', action: '', status: '4.4.1' }], { envelopeId: ID });
  const nobody = deliveryReport([], { envelopeId: ID });
  test.each([
    ['a delay', delayed],
    ['a state without an action that is no failure', noAction],
    ['no recipient', nobody],
    ['an ordinary mail', `From: a@b\r\nTo: bounce+${ID}@c.fr\r\nSubject: Absent\r\n\r\nJe suis absent.`],
    ['nothing', ''],
    ['bytes', '\u0000\u0001\u0002'.repeat(1_000)],
    ['half a report', delayed.slice(0, 300)],
    ['parts in parts without end', 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(2_000)],
    ['headers without end', `${'X: y\r\n'.repeat(100_000)}\r\n`],
  ])('%s is no report', async (_, text) => {
    expect(await read(text)).toBeNull();
  });

  test('a report with very many recipients, very long words and odd signs is read in part', async () => {
    const recipients = Array.from({ length: 500 }, (_, n) => ({
      address: `r${n}@example.org`,
      diagnostic: `smtp; \u0000${'x'.repeat(5_000)}`,
    }));
    const report = await read(deliveryReport(recipients, { envelopeId: ID }));
    expect(report?.recipients).toHaveLength(100);
    expect(report?.recipients[0]?.diagnostic).toHaveLength(2_000);
    expect(report?.ids).toEqual([ID]);
  });
});
