// A real server that stands for a service outside: it keeps what it is asked and answers as it is told.

import { once } from 'node:events';
import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

type Answer = (response: http.ServerResponse, asked: Asked) => void;

export interface OutsideServer {
  readonly url: string;
  readonly asked: Asked[];
  /** How the next requests are answered, each once; 200 "ok" to all others. */
  readonly answers: Answer[];
  close(): Promise<void>;
}

export const status =
  (code: number, text = '', headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end(text);

export async function openOutside(): Promise<OutsideServer> {
  const asked: Asked[] = [];
  const answers: Answer[] = [];
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const read: Buffer[] = [];
    for await (const chunk of request) read.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const one = { method, path: url, headers, body: Buffer.concat(read) };
    asked.push(one);
    (answers.shift() ?? status(200, 'ok'))(response, one);
  };
  const server = http.createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
