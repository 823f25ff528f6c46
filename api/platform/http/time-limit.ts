// How long a request may take: fifteen seconds, unless what carries it out says that it waits for another server.

import type { FastifyRequest } from 'fastify';

const LIMIT_MS = 15_000;
/** What is left for the work beside the waiting. */
const MARGIN_MS = 10_000;

const extensions = new WeakMap<FastifyRequest, (milliseconds: number) => void>();

/** Fails when the work takes too long. Fastify's own limit costs an abort signal, and so an exception, a request. */
export function inTime<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const startTimer = (milliseconds: number) =>
    setTimeout(() => late.reject(new Error('The handler took too long')), milliseconds);
  let timer = startTimer(LIMIT_MS);
  extensions.set(request, (milliseconds) => {
    clearTimeout(timer);
    timer = startTimer(milliseconds + MARGIN_MS);
  });
  return Promise.race([work().finally(() => clearTimeout(timer)), late.promise]);
}

/** Lets the request take so much longer from now on, and its connection be silent meanwhile. */
export function allowTime(request: FastifyRequest, milliseconds: number): void {
  request.raw.socket.setTimeout(milliseconds + MARGIN_MS);
  extensions.get(request)?.(milliseconds);
}
