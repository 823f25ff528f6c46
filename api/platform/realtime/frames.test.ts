import { expect, test } from 'vitest';
import * as ws from 'ws';
import { frames, ownPart, sharedPart } from './frames.ts';

// Exported by the library, unknown to its types.
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };

const around = (length: number): string => JSON.stringify('é'.repeat(Math.floor(length / 2)).padEnd(length - 2, 'x'));

test('frames are those of the ws library, for every size of header', () => {
  const payloads = [0, 60, 61, 62, 63, 64, 65, 66, 67, 68, 300, 65_400, 65_480, 65_500, 65_536, 70_000, 200_000].map(
    around,
  );
  const message = (payload: string) => Buffer.from(`{"id":"un \\"id\\"","type":"next","payload":${payload}}`);
  const expected = payloads.flatMap((payload) =>
    Sender.frame(message(payload), { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false }),
  );
  expect(frames(ownPart('un "id"'), payloads.map(sharedPart)).equals(Buffer.concat(expected))).toBe(true);
  expect(new Set(payloads.map((payload) => message(payload).length < 126))).toEqual(new Set([true, false]));
});
