// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { recordDeed } from '../audit/index.ts';
import { askProvider, discoverProvider, type Identity, type Outgoing, redeemCode } from './identity-provider.ts';
import { bindIdentity, findIdentity, findIdentityOf, findProvider } from './oidc-store.ts';
import { type Entry, maySignIn, openSession } from './open-session.ts';
import { findBodyBySlug, findPersonByEmail, lockPerson } from './people-store.ts';
import { providerPlace } from './provider-place.ts';
import { startAttempt, takeAttempt } from './sign-in-attempt.ts';

export type ProviderNeeds = Context & { sealer: Sealer; outgoing: Outgoing; redirectUri: string };

/** Why nobody was let in; the sign-in page says it in words. */
export type Obstacle = 'no-provider' | 'unreachable' | 'refused' | 'attempt-over' | 'not-known';
export type Arrival = { entry: Entry } | { obstacle: Obstacle };

/** Where the browser goes, and the secret with which it must come back. */
export async function leaveForProvider(
  needs: ProviderNeeds,
  slug: string,
): Promise<{ to: URL; attempt: string } | { obstacle: Obstacle }> {
  const body = await needs.database.acrossBodies((tx) => findBodyBySlug(tx, slug));
  const provider = body && (await openProvider(needs, body.body_id));
  if (!body || !provider) return { obstacle: 'no-provider' };
  try {
    const configuration = await discoverProvider(needs.outgoing, provider);
    const { url, state, nonce, verifier } = await askProvider(configuration, needs.redirectUri);
    const { issuer } = provider;
    const content = { for: 'oidc' as const, bodyId: body.body_id, issuer, state, nonce, verifier };
    return { to: url, attempt: await startAttempt(needs, content) };
  } catch {
    // Whatever keeps the provider from being asked, the person can only try later or come in another way.
    return { obstacle: 'unreachable' };
  }
}

/** The browser is back with a code. Nobody is created: whom the register does not know is not let in. */
export async function arriveFromProvider(
  needs: ProviderNeeds,
  { secret, cameBackTo, device }: { secret: string; cameBackTo: URL; device: string },
): Promise<Arrival> {
  const attempt = await takeAttempt(needs, secret, 'oidc');
  if (!attempt || cameBackTo.searchParams.get('state') !== attempt.state) return { obstacle: 'attempt-over' };
  const provider = await openProvider(needs, attempt.bodyId);
  if (provider?.issuer !== attempt.issuer) return { obstacle: 'attempt-over' };
  const identity = await askWho(needs, provider, cameBackTo, attempt);
  if (!identity) return { obstacle: 'refused' };
  const entry = await needs.database.inBody(attempt.bodyId, (tx) =>
    admit(tx, { ...identity, issuer: attempt.issuer }, { device, now: needs.clock.now() }),
  );
  return entry ? { entry } : { obstacle: 'not-known' };
}

async function askWho(
  { outgoing }: ProviderNeeds,
  provider: NonNullable<Awaited<ReturnType<typeof openProvider>>>,
  cameBackTo: URL,
  question: { state: string; nonce: string; verifier: string },
): Promise<Identity | null> {
  try {
    return await redeemCode(await discoverProvider(outgoing, provider), cameBackTo, question);
  } catch {
    // Which check failed would help only whoever forges an answer.
    return null;
  }
}

async function admit(
  tx: Transaction,
  identity: Identity,
  { device, now }: { device: string; now: Date },
): Promise<Entry | null> {
  const bound = await findIdentity(tx, identity.issuer, identity.subject);
  const personId = bound?.person_id ?? (await personByAddress(tx, identity));
  const person = personId ? await lockPerson(tx, personId) : undefined;
  if (!person || !maySignIn(person, now)) return null;
  if (!bound) {
    await bindIdentity(tx, { issuer: identity.issuer, subject: identity.subject, personId: person.person_id, now });
    const who = { kind: 'person' as const, id: person.person_id };
    recordDeed(tx, { at: now, event: 'person.identity-bound', actor: who, subject: who });
  }
  return openSession(tx, person, { way: 'oidc', device, now });
}

/** A verified address finds its person once: with another subject later, it may be the address of somebody who came after. */
async function personByAddress(tx: Transaction, { issuer, email }: Identity): Promise<string | null> {
  const person = email === null ? undefined : await findPersonByEmail(tx, email);
  if (!person || (await findIdentityOf(tx, issuer, person.person_id))) return null;
  return person.person_id;
}

async function openProvider({ database, sealer }: ProviderNeeds, bodyId: string) {
  const row = await database.readInBody(bodyId, (tx) => findProvider(tx));
  return row
    ? {
        issuer: row.issuer,
        clientId: row.client_id,
        clientSecret: sealer.open(row.client_secret, providerPlace(bodyId)),
      }
    : null;
}
