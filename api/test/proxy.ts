// A TCP proxy that a test can make a black hole: it takes connections and answers nothing, as a broken network does.

import { createServer, type Server, type Socket, connect as tcpConnect } from 'node:net';

export class BlackHoleProxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private swallowing = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    public target: number,
  ) {}

  static async start(target: number): Promise<BlackHoleProxy> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const proxy = new BlackHoleProxy(server, typeof address === 'object' && address ? address.port : 0, target);
    server.on('connection', (near) => proxy.join(near));
    return proxy;
  }

  /** From now on nothing arrives, on neither side. */
  swallow(): void {
    this.swallowing = true;
  }

  /** New connections work again; those of before never will, and never say so. */
  release(): void {
    this.swallowing = false;
    this.pairs.clear();
  }

  async close(): Promise<void> {
    for (const [near, far] of this.pairs) {
      near.destroy();
      far.destroy();
    }
    await new Promise((done) => this.server.close(done));
  }

  private join(near: Socket): void {
    near.on('error', () => undefined);
    if (this.swallowing) {
      near.resume();
      return;
    }
    const far = tcpConnect(this.target, '127.0.0.1');
    const pair = [near, far] as const;
    this.pairs.add(pair);
    const open = (): boolean => !this.swallowing && this.pairs.has(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => open() && to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => {
        if (!open()) return;
        this.pairs.delete(pair);
        to.destroy();
      });
    }
  }
}
