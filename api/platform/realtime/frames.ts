// "next" messages as WebSocket text frames (RFC 6455, 5.2: one frame a message, never masked by a server). What all
// receivers share is encoded once; only the subscription's id is each one's own.

/** Of a message with this payload, what follows the subscription's id. */
export const sharedPart = (payload: string): Buffer => Buffer.from(`,"type":"next","payload":${payload}}`);

/** Of every message of a subscription, what comes first. */
export const ownPart = (id: string): Buffer => Buffer.from(`{"id":${JSON.stringify(id)}`);

/** The frames of a subscription's messages, one after the other. */
export function frames(own: Buffer, shared: readonly Buffer[]): Buffer {
  let size = 0;
  for (const part of shared) size += headerSize(own.length + part.length) + own.length + part.length;
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of shared) {
    at = writeHeader(bytes, at, own.length + part.length);
    at += own.copy(bytes, at);
    at += part.copy(bytes, at);
  }
  return bytes;
}

const WHOLE_TEXT = 0x81;
const headerSize = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

/** Writes what precedes a text of this length; gives where the text begins. */
function writeHeader(bytes: Buffer, at: number, length: number): number {
  bytes[at] = WHOLE_TEXT;
  if (length < 126) {
    bytes[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    bytes[at + 1] = 126;
    return bytes.writeUInt16BE(length, at + 2);
  }
  bytes[at + 1] = 127;
  return bytes.writeBigUInt64BE(BigInt(length), at + 2);
}
