// SPDX-License-Identifier: EUPL-1.2
// Effects that leave a record under the order's key: notices, replies and reports. `look` asks for the record by the key.
import { z } from 'zod';
import { type Effect, type ItemTarget, NetworkRefused, type NetworkSession, type Order } from '../network.ts';
import { type Converse, keyOf, nothing } from './conversation.ts';
import { wireMade } from './wire.ts';

type KeyedEffect = {
  /** Where the records of this kind are, and where one is made. */
  collection: '/notices' | '/replies' | '/reports';
  path(target: ItemTarget): string;
  body(target: ItemTarget, order: Order): unknown;
};

/** Tells the author alone, in their conversation with the page and beside the item. */
export const createNotifies = (converse: Converse): Effect =>
  keyedEffect(converse, {
    collection: '/notices',
    path: () => '/notices',
    body: ({ author, remoteId }, order) => ({ author: author.remoteId, item: remoteId, text: textOf(order) }),
  });

/** Answers under the item; to a message, in the conversation. */
export const createReplies = (converse: Converse): Effect => ({
  ...keyedEffect(converse, {
    collection: '/replies',
    path: ({ remoteId }) => `/items/${encodeURIComponent(remoteId)}/replies`,
    body: (_target, order) => ({ text: textOf(order) }),
  }),
  async reverse(session, _target, order) {
    await converse(session).order('DELETE', `/replies?${keyQuery(order)}`, nothing);
  },
});

export const createReports = (converse: Converse): Effect =>
  keyedEffect(converse, {
    collection: '/reports',
    path: () => '/reports',
    body: ({ remoteId }, order) => ({ item: remoteId, reason: order.reason ?? textOf(order) }),
  });

export const createReportsUsers = (converse: Converse): Effect =>
  keyedEffect(converse, {
    collection: '/reports',
    path: () => '/reports',
    body: ({ author }, order) => ({ author: author.remoteId, reason: order.reason ?? textOf(order) }),
  });

function keyedEffect(converse: Converse, { collection, path, body }: KeyedEffect): Effect {
  const name = { '/notices': 'notice', '/replies': 'reply', '/reports': 'report' }[collection];
  const wireFound = z.object({ [name]: wireMade.nullable() });
  return {
    async apply(session: NetworkSession, target, order) {
      const sent = { body: body(target, order), key: keyOf(order) };
      const { id } = await converse(session).order('POST', path(target), wireMade, sent);
      return { reference: id };
    },
    async look(session, _target, order) {
      const found = await converse(session).look(`${collection}?${keyQuery(order)}`, wireFound);
      return found[name] ? 'in-force' : 'not-in-force';
    },
  };
}

function keyQuery(order: Order): URLSearchParams {
  return new URLSearchParams({ key: keyOf(order) });
}

function textOf({ text }: Order): string {
  if (text) return text;
  throw new NetworkRefused('invalid', 'The order has no text.');
}
