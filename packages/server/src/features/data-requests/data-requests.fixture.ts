// SPDX-License-Identifier: EUPL-1.2
// A citizen at the portal, and the desk beside it.
import assert from 'node:assert/strict';
import type { TestApp, TestBody } from '../../testing/test-app.ts';

export type Citizen = Awaited<ReturnType<typeof askOnPortal>>;
type Asked = { cosa?: string; rete?: string; account?: string; nome?: string; recapito?: string; parole?: string };

let addresses = 0;
/** Each from an address of its own, unless one is given: how many forms one may send is limited. */
export const send = (tested: TestApp, url: string, fields: Record<string, string>, remoteAddress = newAddress()) =>
  tested.fastify.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'it' },
    payload: new URLSearchParams(fields).toString(),
  });

function newAddress(): string {
  addresses += 1;
  return `10.0.${addresses >> 8}.${addresses % 256}`;
}

export const see = async (tested: TestApp, url: string) => {
  const reply = await tested.fastify.inject({ url, headers: { 'accept-language': 'it' } });
  return { status: reply.statusCode, page: reply.body, headers: reply.headers };
};

/** Sends the form; answers the private page, and what can be done there. */
export async function askOnPortal(tested: TestApp, body: TestBody, asked: Asked = {}) {
  const fields = { cosa: 'access', rete: 'practice', account: 'furio', ...asked };
  const reply = await send(tested, `/enti/${body.slug}/privacy/richiesta`, fields);
  assert.equal(reply.statusCode, 303, reply.body);
  const address = reply.headers.location ?? '';
  const [row] = await tested.administer<{ request_id: string }>(
    'select request_id from data_request where body_id = $1 order by request_id desc limit 1',
    [body.id],
  );
  return {
    address,
    id: row?.request_id ?? '',
    see: (under = '') => see(tested, address + under),
    press: (button: 'codice' | 'ritiro') => send(tested, `${address}/${button}`, {}),
    async code() {
      const { page } = await see(tested, address);
      return /<code>([A-Z0-9-]{9})<\/code>/.exec(page)?.[1] ?? '';
    },
    async state() {
      const [found] = await tested.administer<{ state: string }>(
        'select state from data_request where request_id = $1',
        [row?.request_id],
      );
      return found?.state;
    },
  };
}
