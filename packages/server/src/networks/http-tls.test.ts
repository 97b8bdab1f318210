// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { createOutgoingFetch } from './http.ts';
import { NetworkBusy, NetworkOutcomeUnknown } from './network.ts';

/** Made for this test, for localhost; it guards nothing. */
const certificate = `
-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUbGbkwoWaT3oFGR4bUxkqCBodOLcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIxMjMwNVoYDzIxMjYxMDI4
MjEyMzA1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARp/jOUL2OWg4Qwubv+vXEBzeg42UZR9mAj6wTXBsU89AdV0ErLpPul
1k9Tl8z9QSxuXsGeIwGKOKQKqb1MyvhNo2kwZzAdBgNVHQ4EFgQU64yIXWOxciGH
64bM4tJLXLAR3twwHwYDVR0jBBgwFoAU64yIXWOxciGH64bM4tJLXLAR3twwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAJlmIRn476EqoEV7iSGk0X8myH31mahb6/r9Nl+qferkAiEAv32sFUud
eJ0CQh6JgUgv21NGcM8MH2LZbu//jqPLvxU=
-----END CERTIFICATE-----
`;
const key = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6bpVftDGGIDNiBWs
KXZhYpR2oZ3kV/yUz10CnfiiEPihRANCAARp/jOUL2OWg4Qwubv+vXEBzeg42UZR
9mAj6wTXBsU89AdV0ErLpPul1k9Tl8z9QSxuXsGeIwGKOKQKqb1MyvhN
-----END PRIVATE KEY-----
`;

let server: Server;
let origin = '';
const hits: string[] = [];

before(async () => {
  server = createServer({ cert: certificate, key }, (request, response) => {
    hits.push(`${request.method} ${request.url}`);
    if (request.url === '/cut') request.resume().on('end', () => request.socket.destroy());
    else response.end('hello');
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  origin = `https://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const outgoing = () => createOutgoingFetch({ allowedOrigins: [origin], timeoutMs: 5000, maxBytes: 1000 });

describe('over TLS', () => {
  it('a server without a trusted certificate gets nothing: the order did not leave', async () => {
    await assert.rejects(outgoing()(`${origin}/plain`, { method: 'POST', body: 'secret' }), NetworkBusy);
    assert.deepEqual(hits, []);
  });

  it('a trusted one answers, and an order that it cuts off is unknown', async () => {
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, certificate]);
    try {
      const fetch = outgoing();
      assert.equal(await (await fetch(`${origin}/plain`)).text(), 'hello');
      assert.equal(await (await fetch(`${origin}/plain`)).text(), 'hello');
      await assert.rejects(fetch(`${origin}/cut`, { method: 'POST', body: 'x' }), NetworkOutcomeUnknown);
      await assert.rejects(fetch(`${origin}/cut`), NetworkBusy);
    } finally {
      setDefaultCACertificates(trusted);
    }
  });

  it('the public name of a private address is refused before the handshake', async () => {
    hits.length = 0;
    const fetch = createOutgoingFetch({ allowedOrigins: [], timeoutMs: 5000, maxBytes: 1000 });
    await assert.rejects(fetch(origin), { name: 'NetworkRefused', code: 'forbidden' });
    assert.deepEqual(hits, []);
  });
});
