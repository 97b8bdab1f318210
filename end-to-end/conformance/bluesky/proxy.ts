// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const orders = ['putRecord', 'deleteRecord', 'createReport'];

export type CuttingProxy = {
  origin: string;
  /** The next order reaches the server; its answer is cut off. */
  loseNextAnswer(): void;
  /** The connection breaks before the next order reaches the server. */
  dropNextOrder(): void;
  /** The next `count` answers of any kind break in the middle of their body. */
  breakNextAnswers(count: number): void;
  /** Cuts every connection that is open now. */
  cutAll(): void;
  close(): Promise<void>;
};

/** Stands between the adapter and the server, and drops connections when told. */
export async function startProxy(target: string): Promise<CuttingProxy> {
  let losing = false;
  let dropping = false;
  let breaking = 0;
  const isOrder = ({ method, url }: IncomingMessage) => method === 'POST' && orders.some((name) => url?.includes(name));
  const server = createServer((incoming, outgoing) => {
    if (dropping && isOrder(incoming)) {
      dropping = false;
      outgoing.destroy();
      return;
    }
    forward(target, incoming, (answer, body) => {
      if (losing && isOrder(incoming)) {
        losing = false;
        outgoing.destroy();
      } else if (breaking > 0) {
        breaking -= 1;
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.destroy());
      } else pass(answer, body, outgoing);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextAnswer: () => {
      losing = true;
    },
    dropNextOrder: () => {
      dropping = true;
    },
    breakNextAnswers: (count) => {
      breaking = count;
    },
    cutAll: () => server.closeAllConnections(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function forward(target: string, incoming: IncomingMessage, answered: (answer: IncomingMessage, body: Buffer) => void) {
  const { method, url, headers } = incoming;
  const sending = request(new URL(url ?? '/', target), { method, headers, agent: false }, async (answer) => {
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part);
    answered(answer, Buffer.concat(parts));
  });
  incoming.pipe(sending);
}

function pass(answer: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  outgoing.end(body);
}
