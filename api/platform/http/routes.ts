// Addresses besides /graphql that modules answer: what other systems call, or what is no GraphQL by its nature.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';

export interface Door {
  readonly http: FastifyInstance;
  /** Who asks; throws UNAUTHENTICATED for a token that proves nothing. */
  context(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
  /** For requests that prove themselves in their own way, as a signed link does: the house itself. */
  system(): Context;
}

/** Adds a module's routes: below `/api/`, and those of OpenID Connect below `/oidc/`. Each checks access itself. */
export type Routes = (door: Door) => void | Promise<void>;
