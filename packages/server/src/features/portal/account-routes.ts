// SPDX-License-Identifier: EUPL-1.2
// The accounts of a body for programs and for other sites: anybody may read them, from anywhere.
import type { FastifyInstance } from 'fastify';
import { renderSVG } from 'uqr';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { accountsCsv, accountsFragment, accountsJson, accountsJsonLd, type Listed } from './account-data.ts';
import type { AccountSeen, AccountsKnown } from './read-accounts.ts';
import { readAccountsPage } from './read-portal.ts';
import { sendOpenly } from './send-openly.ts';

type Needs = Pick<Context, 'database' | 'clock'> & { publicUrl: string };
type Params = { body?: string; accountId?: string };

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
