// An AI provider of our own for tests: a real HTTP server that speaks the protocols of OpenAI, Anthropic, Gemini and
// OpenAI-compatible servers, transcription included, and remembers what it was sent.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface AiRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** What the model was told, system and prompt together; empty for recordings. */
  readonly told: string;
}

/** An answer out of the ordinary. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
  /** Answered when this has happened. */
  readonly after?: Promise<unknown>;
}

export class AiServer {
  readonly requests: AiRequest[] = [];
  /** What the model writes, from what it was told. */
  writes: (told: string) => string = (told) => workedOn(told);
  /** What is heard in a recording. */
  hears = 'bonjour virgule je euh confirme le rendez-vous de demain';
  private scripted: Scripted[] = [];
  private readonly server = createServer((request, response) => {
    void this.take(request, response);
  });

  static async start(): Promise<AiServer> {
    const made = new AiServer();
    await new Promise<void>((done) => made.server.listen(0, '127.0.0.1', done));
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** The next requests are answered so, one after the other. */
  script(...answers: Scripted[]): void {
    this.scripted.push(...answers);
  }

  reset(): void {
    this.requests.length = 0;
    this.scripted = [];
    this.writes = (told) => workedOn(told);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts);
    const path = request.url ?? '';
    const told = path.endsWith('/audio/transcriptions') ? '' : toldIn(JSON.parse(body.toString()));
    this.requests.push({ path, headers: request.headers, body, told });
    const special = this.scripted.shift();
    if (special?.delayMs) await pause(special.delayMs, undefined, { ref: false });
    await special?.after;
    response.writeHead(special?.status ?? 200, { 'content-type': 'application/json', ...special?.headers });
    response.end(special?.body ?? JSON.stringify(this.answerTo(path, told)));
  }

  private answerTo(path: string, told: string): object {
    if (path.endsWith('/audio/transcriptions')) return { text: this.hears };
    const [, answer] = Object.entries(ANSWERS).find(([ending]) => path.endsWith(ending)) ?? [];
    if (!answer) return { error: { message: `Nothing answers at ${path}` } };
    return answer(this.writes(told));
  }
}

/** The tokens that every answer claims. */
export const USED = { input: 120, output: 30 } as const;

export const chatAnswer = (text: string, finish = 'stop'): object => ({
  id: 'chat-1',
  object: 'chat.completion',
  created: 1,
  model: 'test-model',
  choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
  usage: { prompt_tokens: USED.input, completion_tokens: USED.output, total_tokens: 150, cost: 0.0125 },
});

const ANSWERS: Readonly<Record<string, (text: string) => object>> = {
  '/chat/completions': (text) => chatAnswer(text),
  '/responses': (text) => ({
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    status: 'completed',
    model: 'test-model',
    output: [
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    ],
    usage: {
      input_tokens: USED.input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: USED.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 150,
    },
  }),
  '/messages': (text) => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'test-model',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: USED.input, output_tokens: USED.output },
  }),
  ':generateContent': (text) => ({
    candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: USED.input, candidatesTokenCount: USED.output, totalTokenCount: 150 },
  }),
};

/** Every text in a request of any of the protocols. */
function toldIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  const { system, instructions, systemInstruction, input, messages, contents, content, parts, text } = value as Record<
    string,
    unknown
  >;
  const inside = Array.isArray(value)
    ? value
    : [system, instructions, systemInstruction, input, messages, contents, content, parts, text];
  return inside
    .map(toldIn)
    .filter((found) => found !== '')
    .join('\n');
}

/** The text that stands between the tags of our prompts. */
export const workedOn = (told: string): string =>
  (/<(texte|text)>\n([\s\S]*)\n<\/\1>\s*$/.exec(told)?.[2] ?? told).trim();
