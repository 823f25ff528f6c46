// Who asks: the person, partner key or nobody behind a request, and what they may do.
// Owns the questions "may they?" and "what do two viewers share?"; never loads anything itself.

/** A right that roles and partner keys carry, "<resource>.<verb>", declared by the module it belongs to. */
export type Permission = `${string}.${string}`;

export type ViewerKind = 'PUBLIC' | 'USER' | 'KEY' | 'SYSTEM';

/** How a person came to be believed, and who really acts. */
export interface Proof {
  /** When the person last showed who they are, by password, code or passkey; null for whoever never does. */
  readonly provenAt: Date | null;
  /** The administrator who acts as the person; null for the person themselves. */
  readonly impersonatorId: string | null;
  /** The administrator's own session, with which this one ends. */
  readonly impersonatorSessionId?: string | null;
}

const NO_PROOF: Proof = { provenAt: null, impersonatorId: null };

export class Viewer implements Proof {
  static readonly public = new Viewer('PUBLIC', null, null, [], new Set());
  /** The house itself, in jobs and the operator's commands: may everything, is nobody. */
  static readonly system = new Viewer('SYSTEM', null, null, [], new Set());

  readonly provenAt: Date | null;
  readonly impersonatorId: string | null;
  readonly impersonatorSessionId: string | null;

  constructor(
    readonly kind: ViewerKind,
    /** The person acting; for a partner key, the person who created it. */
    readonly userId: string | null,
    /** The session or key that proves it, checked again for every event of a subscription. */
    readonly credentialId: string | null,
    readonly roles: readonly string[],
    readonly permissions: ReadonlySet<Permission>,
    { provenAt, impersonatorId, impersonatorSessionId = null }: Proof = NO_PROOF,
  ) {
    this.provenAt = provenAt;
    this.impersonatorId = impersonatorId;
    this.impersonatorSessionId = impersonatorSessionId;
  }

  get signedIn(): boolean {
    return this.kind !== 'PUBLIC';
  }

  get isPerson(): boolean {
    return this.kind === 'USER';
  }

  /** The account or key that limits are counted for; null for nobody in particular. */
  get callerId(): string | null {
    return this.kind === 'KEY' ? this.credentialId : this.userId;
  }

  may(permission: Permission): boolean {
    return this.kind === 'SYSTEM' || this.permissions.has(permission);
  }

  /** Equal for two viewers exactly when every rule that does not name a person treats them alike. */
  get rightsKey(): string {
    const keys = rightsKeys.get(this.permissions) ?? new Map<ViewerKind, string>();
    rightsKeys.set(this.permissions, keys);
    const key = keys.get(this.kind) ?? numberOf(`${this.kind}:${[...this.permissions].sort().join(',')}`);
    keys.set(this.kind, key);
    return key;
  }
}

const numbers = new Map<string, string>();

/** Short, because it is part of many keys; a number of its own for every set of rights. */
function numberOf(rights: string): string {
  const known = numbers.get(rights) ?? String(numbers.size);
  numbers.set(rights, known);
  return known;
}

/** Viewers of the same roles share one set of permissions, and so one key. */
const rightsKeys = new WeakMap<ReadonlySet<Permission>, Map<ViewerKind, string>>();
