// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, ReplyOf, routes } from '@arengo/contract';
import type { Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { discoverProvider, ProviderUnreachableError } from './identity-provider.ts';
import { countIdentities, deleteProvider, findProvider, forgetIdentities, putProvider } from './oidc-store.ts';
import { nameProvider } from './people-store.ts';
import { providerPlace } from './provider-place.ts';
import type { ProviderNeeds } from './sign-in-by-provider.ts';

type Needs = ProviderNeeds & Government;

export async function readProvider(needs: Needs, caller: Caller): Promise<ReplyOf<typeof routes.readProvider>> {
  return needs.database.readInBody(caller.bodyId, async (tx) => {
    const row = await findProvider(tx);
    const provider = row && {
      name: row.name ?? '',
      issuer: row.issuer,
      clientId: row.client_id,
      setAt: row.set_at.toISOString(),
      bound: await countIdentities(tx, row.issuer),
    };
    return { provider: provider ?? null, redirectUri: needs.redirectUri };
  });
}

/** Whoever is in the register may sign in through it from now on. A secret that is left out stays. */
export async function setProvider(
  needs: Needs,
  caller: Caller,
  input: BodyOf<typeof routes.setProvider>,
): Promise<void> {
  await needs.database.inBody(caller.bodyId, async (tx) => {
    const now = needs.clock.now();
    const act = await needs.requireGovernment(tx, caller.personId, now);
    const before = await findProvider(tx);
    const place = providerPlace(tx.bodyId);
    const clientSecret = input.clientSecret ? needs.sealer.seal(input.clientSecret, place) : before?.client_secret;
    if (!clientSecret) throw secretMissing();
    await putProvider(tx, { issuer: input.issuer, clientId: input.clientId, clientSecret, now });
    await nameProvider(tx, input.name);
    const data = { issuer: input.issuer, clientId: input.clientId, secretRenewed: Boolean(input.clientSecret) };
    note(tx, caller, { event: 'oidc-provider.set', at: now, act, data });
  });
}

export async function removeProvider(needs: Needs, caller: Caller): Promise<void> {
  await needs.database.inBody(caller.bodyId, async (tx) => {
    const now = needs.clock.now();
    const act = await needs.requireGovernment(tx, caller.personId, now);
    if (!(await deleteProvider(tx))) throw noProvider();
    await nameProvider(tx, null);
    note(tx, caller, { event: 'oidc-provider.removed', at: now, act });
  });
}

/** Whether the provider describes itself as one at the issuer's address. */
export async function checkProvider(needs: Needs, caller: Caller): Promise<ReplyOf<typeof routes.checkProvider>> {
  const row = await needs.database.readInBody(caller.bodyId, (tx) => findProvider(tx));
  if (!row) return { reachable: false, because: NOT_SET };
  try {
    await discoverProvider(needs.outgoing, { issuer: row.issuer, clientId: row.client_id, clientSecret: '' });
    return { reachable: true, because: null };
  } catch (error) {
    if (!(error instanceof ProviderUnreachableError)) throw error;
    return { reachable: false, because: UNREACHABLE };
  }
}

/** The next sign-in through the provider binds the person again, by the verified address. */
export async function removeIdentity(needs: Needs, caller: Caller, personId: string): Promise<void> {
  await needs.database.inBody(caller.bodyId, async (tx) => {
    const now = needs.clock.now();
    const act = await needs.requireGovernment(tx, caller.personId, now);
    if (!(await forgetIdentities(tx, personId))) {
      throw new NotFoundError({ it: 'Il legame con il fornitore di identità', en: 'The tie to the provider' });
    }
    recordDeed(tx, {
      at: now,
      event: 'person.identity-removed',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: personId },
      cites: [act],
    });
  });
}

const UNREACHABLE = {
  it: 'A questo indirizzo non risponde un fornitore di identità OpenID Connect. Controlla l’indirizzo; se è nella rete interna dell’ente, chi gestisce Arengo deve indicarlo in ARENGO_PRIVATE_ORIGINS.',
  en: 'No OpenID Connect provider answers at this address. Check it; if it is on the body’s inner network, whoever runs Arengo must name it in ARENGO_PRIVATE_ORIGINS.',
};
const NOT_SET = {
  it: 'Non c’è ancora un fornitore di identità. Scrivine i dati e salvali.',
  en: 'There is no provider of identities yet. Write and save what it is.',
};

const noProvider = () => new NotFoundError({ it: 'Il fornitore di identità', en: 'The provider of identities' });

const secretMissing = () =>
  new InvalidInputError(
    {
      it: 'Manca il segreto che il fornitore ha dato ad Arengo. Scrivilo.',
      en: 'The secret that the provider gave to Arengo is missing. Write it.',
    },
    { errors: [{ pointer: '/clientSecret', detail: 'required the first time' }] },
  );

type Note = { event: string; at: Date; act: string; data?: Record<string, unknown> };

function note(tx: Transaction, caller: Caller, { act, ...deed }: Note): void {
  const actor = { kind: 'person' as const, id: caller.personId };
  recordDeed(tx, { ...deed, actor, subject: { kind: 'body', id: tx.bodyId }, cites: [act] });
}
