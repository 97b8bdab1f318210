// SPDX-License-Identifier: EUPL-1.2
// The accounts of a body for programs and for other sites: anybody may read them, from anywhere.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderSVG } from 'uqr';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { accountsCsv, accountsFragment, accountsJson, accountsJsonLd, type Listed } from './account-data.ts';
import type { AccountSeen, AccountsKnown } from './read-accounts.ts';
import { readAccountsPage } from './read-portal.ts';

type Needs = Pick<Context, 'database' | 'clock'> & { publicUrl: string };
type Params = { body?: string; accountId?: string };

const SECONDS = 300;
const FORMS: readonly [path: string, type: string, write: (listed: Listed) => string][] = [
  ['elenco.csv', 'text/csv; charset=utf-8; header=present', accountsCsv],
  ['elenco.json', 'application/json; charset=utf-8', accountsJson],
  ['elenco.jsonld', 'application/ld+json; charset=utf-8', accountsJsonLd],
  ['frammento', 'text/html; charset=utf-8', accountsFragment],
];

export function accountDataRoutes(fastify: FastifyInstance, needs: Needs): void {
  for (const [path, type, write] of FORMS) {
    fastify.get<{ Params: Params }>(`/:body/account/${path}`, async (request, reply) => {
      const { body, known } = await readAccountsPage(needs, request.params.body);
      return sendOpenly(request, reply, type, write({ body, known, publicUrl: needs.publicUrl }));
    });
  }
  fastify.get<{ Params: Params }>('/:body/account/:accountId/qr.svg', async (request, reply) => {
    const { body, known } = await readAccountsPage(needs, request.params.body);
    const { accountId } = findSeen(known, request.params.accountId);
    const address = `${needs.publicUrl}/enti/${body.slug}/account/${accountId}`;
    return sendOpenly(request, reply, 'image/svg+xml', renderSVG(address, { border: 4 }));
  });
}

/** The account that a permanent address names. Throws NotFoundError. */
export function findSeen({ open, closed, outside }: AccountsKnown, accountId: unknown): AccountSeen {
  const found = [...open, ...closed, ...outside].find((one) => one.accountId === accountId);
  if (!found) throw new NotFoundError({ it: 'Questo account', en: 'This account' });
  return found;
}

function sendOpenly(request: FastifyRequest, reply: FastifyReply, type: string, content: string) {
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': `public, max-age=${SECONDS}`,
    // Opened by itself it must not be able to run anything.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
    etag: tag,
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(tag)) return reply.code(304).send();
  return reply.type(type).send(content);
}
