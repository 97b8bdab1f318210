// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createOutgoingFetch, type OutgoingOptions } from './http.ts';
import { NetworkBusy, NetworkOutcomeUnknown, NetworkRefused } from './network.ts';

const maxBytes = 64 * 1024;
let hits: string[] = [];
let server: Server;
let origin = '';
let port = 0;

const answers: Record<string, RequestListener> = {
  '/plain': (_request, response) => response.end('hello'),
  '/echo': (request, response) => {
    response.setHeader('content-type', request.headers['content-type'] ?? 'none');
    request.pipe(response);
  },
  '/nothing': (_request, response) => response.writeHead(204).end(),
  '/refused': (_request, response) =>
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"x"}'),
  '/busy': (_request, response) => response.writeHead(429, { 'retry-after': '17' }).end(),
  '/resting': (_request, response) => response.writeHead(503, { 'retry-after': '5' }).end(),
  '/down': (_request, response) => response.writeHead(503).end(),
  '/broken': (_request, response) => response.writeHead(502).end(),
  '/huge': (_request, response) => response.end(Buffer.alloc(maxBytes + 1)),
  '/endless': (_request, response) => {
    const flood = () => {
      while (response.write(Buffer.alloc(16 * 1024)));
    };
    response.on('drain', flood);
    flood();
  },
  '/slow-body': (_request, response) => {
    response.write('a');
  },
  '/cut': (request) => {
    request.resume().on('end', () => request.socket.destroy());
  },
  '/silent': () => undefined,
  '/to-loopback': (_request, response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/plain` }).end(),
  '/to-metadata': (_request, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-plain': (_request, response) => response.writeHead(302, { location: '/plain' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
};

before(async () => {
  server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function outgoing(options: Partial<OutgoingOptions> = {}) {
  hits = [];
  return createOutgoingFetch({ allowedOrigins: [origin], timeoutMs: 5000, maxBytes, ...options });
}

describe('what an answer becomes', () => {
  it('is a Response as fetch gives it', async () => {
    const fetch = outgoing();
    const response = await fetch(`${origin}/plain`);
    assert.equal(response.status, 200);
    assert.equal(await response.text(), 'hello');
    assert.equal((await fetch(`${origin}/nothing`)).body, null);
    assert.deepEqual(await (await fetch(`${origin}/refused`, { method: 'POST' })).json(), { error: 'x' });
    assert.equal((await fetch(`${origin}/unknown`)).status, 404);
  });

  it('carries bodies of any kind with their type', async () => {
    const fetch = outgoing();
    const bytes = new Uint8Array([0, 255, 128]);
    const echoed = await fetch(`${origin}/echo`, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'image/png' },
    });
    assert.deepEqual(new Uint8Array(await echoed.arrayBuffer()), bytes);
    assert.equal(echoed.headers.get('content-type'), 'image/png');
    const form = await fetch(`${origin}/echo`, { method: 'POST', body: new URLSearchParams({ q: 'perché' }) });
    assert.equal(await form.text(), 'q=perch%C3%A9');
  });

  const unknown = NetworkOutcomeUnknown;
  const table: [string, string, typeof NetworkBusy | typeof NetworkOutcomeUnknown, number | null][] = [
    ['GET', '/busy', NetworkBusy, 17],
    ['POST', '/busy', NetworkBusy, 17],
    ['POST', '/resting', NetworkBusy, 5],
    ['GET', '/down', NetworkBusy, null],
    ['POST', '/down', unknown, null],
    ['GET', '/broken', NetworkBusy, null],
    ['POST', '/broken', unknown, null],
    ['GET', '/cut', NetworkBusy, null],
    ['POST', '/cut', unknown, null],
  ];
  for (const [method, path, kind, wait] of table) {
    it(`${method} ${path} is ${kind.name}`, async () => {
      const fetch = outgoing();
      await assert.rejects(fetch(`${origin}${path}`, { method, ...(method === 'POST' && { body: '{}' }) }), (error) => {
        assert.ok(error instanceof kind, String(error));
        if (error instanceof NetworkBusy) assert.equal(error.retryAfterSeconds, wait);
        return true;
      });
      assert.equal(hits.length, 1, 'an order is sent once');
    });
  }

  it('is busy when nobody listens, also for an order: nothing left', async () => {
    const vacant = createServer();
    await new Promise<void>((listening) => vacant.listen(0, '127.0.0.1', listening));
    const nobody = `http://127.0.0.1:${(vacant.address() as AddressInfo).port}`;
    await new Promise((closed) => vacant.close(closed));
    await assert.rejects(outgoing({ allowedOrigins: [nobody] })(nobody, { method: 'POST', body: 'x' }), NetworkBusy);
  });

  it('is busy when the name is unknown', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    await assert.rejects(outgoing({ resolve })('https://pds.example/', { method: 'POST' }), NetworkBusy);
  });

  it('sends a read again when the server had closed the idle connection', async () => {
    const fetch = outgoing();
    await (await fetch(`${origin}/plain`)).text();
    server.closeIdleConnections();
    assert.equal(await (await fetch(`${origin}/plain`)).text(), 'hello');
  });
});

describe('limits', () => {
  const table: [string, string, string, unknown][] = [
    ['a silent server', 'GET', '/silent', NetworkBusy],
    ['a silent server after an order', 'POST', '/silent', NetworkOutcomeUnknown],
    ['a body that never ends coming', 'GET', '/slow-body', NetworkBusy],
    ['a body that never ends coming after an order', 'POST', '/slow-body', NetworkOutcomeUnknown],
    ['a body one byte too large', 'GET', '/huge', NetworkRefused],
    ['an endless body', 'GET', '/endless', NetworkRefused],
    ['an endless body after an order', 'POST', '/endless', NetworkOutcomeUnknown],
  ];
  for (const [name, method, path, kind] of table) {
    it(`${name} is ${(kind as { name: string }).name}`, async () => {
      await assert.rejects(outgoing({ timeoutMs: 300 })(`${origin}${path}`, { method }), kind as typeof NetworkBusy);
    });
  }

  it('gives up when the caller does', async () => {
    await assert.rejects(outgoing()(`${origin}/plain`, { signal: AbortSignal.abort() }), NetworkBusy);
    assert.deepEqual(hits, []);
  });
});

describe('places where no request goes', () => {
  const forbidden = { name: 'NetworkRefused', code: 'forbidden' };
  const places = [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.100.100.200/',
    'https://169.254.169.254/latest/meta-data/',
    'https://168.63.129.16/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::7f00:1]/',
    'http://example.com/',
  ];
  for (const place of places) {
    it(place, async () => {
      await assert.rejects(outgoing()(place), forbidden);
    });
  }

  it('another port of an allowed host', async () => {
    await assert.rejects(outgoing()(`http://127.0.0.1:${port === 80 ? 81 : 80}/`), forbidden);
  });

  it('a name of a private address, even among public ones', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    await assert.rejects(outgoing({ resolve })(`https://rebind.example:${port}/plain`), forbidden);
    assert.deepEqual(hits, []);
  });

  it('a name that turns private after it was looked at: each connection uses the address that was checked', async () => {
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '93.184.216.34', family: 4 }];
    await assert.rejects(outgoing({ resolve })(`https://rebind.example:${port}/plain`), forbidden);
    assert.equal(asked, 1);
    assert.deepEqual(hits, []);
  });

  it('what is not the web', async () => {
    await assert.rejects(outgoing()('file:///etc/passwd'), { name: 'NetworkRefused', code: 'invalid' });
  });
});

describe('redirects', () => {
  it('are followed for a read, within what is allowed', async () => {
    assert.equal(await (await outgoing()(`${origin}/to-plain`)).text(), 'hello');
  });
  it('never lead to a private address', async () => {
    for (const path of ['/to-loopback', '/to-metadata']) {
      const fetch = outgoing();
      await assert.rejects(fetch(`${origin}${path}`), { name: 'NetworkRefused', code: 'forbidden' });
      assert.deepEqual(hits, [`GET ${path}`]);
    }
  });
  it('never lead to another protocol', async () => {
    await assert.rejects(outgoing()(`${origin}/to-file`), { name: 'NetworkRefused', code: 'invalid' });
  });
  it('end', async () => {
    await assert.rejects(outgoing()(`${origin}/round`), { name: 'NetworkRefused', code: 'invalid' });
    assert.equal(hits.length, 6);
  });
  it('are refused for an order', async () => {
    const fetch = outgoing();
    await assert.rejects(fetch(`${origin}/to-plain`, { method: 'POST', body: 'x' }), { code: 'invalid' });
    assert.deepEqual(hits, ['POST /to-plain']);
  });
});
