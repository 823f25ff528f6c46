// An authenticator in software (WebAuthn Level 3): makes passkeys and signs with them as a security key does, ECDSA P-256
// and no attestation. It lies where a test asks it to.

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Creation {
  challenge: string;
  rpId: string;
  userHandle: string;
}
interface Request {
  challenge: string;
  rpId: string;
}

interface Behaviour {
  origin?: string;
  /** Whether the person was recognised, by PIN or finger. */
  userVerified?: boolean;
  type?: string;
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** CBOR (RFC 8949) of what an attestation is made of. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
  if (typeof value === 'string') return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([cborHead(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([cborHead(5, entries.length), ...entries.flatMap(([key, held]) => [cbor(key), cbor(held)])]);
}

function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

export class Authenticator {
  readonly credentialId = randomBytes(32).toString('base64url');
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private userHandle: string | null = null;

  constructor(readonly origin: string) {
    ({ privateKey: this.privateKey, publicKey: this.publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  }

  /** A new passkey, as `PasskeyAttestationInput`. */
  create(
    { challenge, rpId, userHandle }: Creation,
    {
      attestation = new Map(),
      format = 'none',
      ...behaviour
    }: Behaviour & { attestation?: Map<unknown, unknown>; format?: string } = {},
  ) {
    this.userHandle = userHandle;
    const id = Buffer.from(this.credentialId, 'base64url');
    const { x, y } = this.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 255]), id, key]);
    const authData = this.data(rpId, FLAGS.attested, attested, behaviour);
    const object = new Map<string, unknown>([
      ['fmt', format],
      ['attStmt', attestation],
      ['authData', authData],
    ]);
    return {
      credentialId: this.credentialId,
      clientData: this.clientData('webauthn.create', challenge, behaviour).toString('base64url'),
      attestationObject: cbor(object).toString('base64url'),
      transports: ['internal'],
    };
  }

  /** Signs in, as `PasskeyAssertionInput`. */
  sign({ challenge, rpId }: Request, behaviour: Behaviour = {}) {
    this.counter++;
    const clientData = this.clientData('webauthn.get', challenge, behaviour);
    const authenticatorData = this.data(rpId, 0, Buffer.alloc(0), behaviour);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), this.privateKey);
    return {
      credentialId: this.credentialId,
      clientData: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: this.userHandle,
    };
  }

  private clientData(type: string, challenge: string, behaviour: Behaviour): Buffer {
    const origin = behaviour.origin ?? this.origin;
    return Buffer.from(JSON.stringify({ type: behaviour.type ?? type, challenge, origin, crossOrigin: false }));
  }

  private data(rpId: string, flags: number, attested: Buffer, { userVerified = true }: Behaviour): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = flags | FLAGS.present | (userVerified ? FLAGS.verified : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([all]), counter, attested]);
  }
}
