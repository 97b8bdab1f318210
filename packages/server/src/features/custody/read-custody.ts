// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { listAccounts } from '../accounts/index.ts';
import { citeAct, stateOf } from '../acts/index.ts';
import { accountsWithPower, permissionsOf } from '../authority/index.ts';
import { viewEmergencyKey, viewEnvelope, viewHolding, viewRequest } from './custody-views.ts';
import { emergencyStateAt } from './emergency.ts';
import { listAnswers, listEmergencies } from './emergency-store.ts';
import { endOf, fits, holdsAt, mayOpen } from './office.ts';
import { keysToSealTo, type OfficeAtHand, officeAtHand } from './office-at-hand.ts';
import {
  findEmergencyKey,
  type Key,
  listKeys,
  listPeople,
  listRecentActs,
  listShares,
  nameOf as readNames,
} from './office-store.ts';
import { viewKey } from './open-envelope.ts';
import { causesOfShares, type EnvelopeStanding, readStandings } from './rotation.ts';

const SHOWN_REQUESTS = 10;
const SHOWN_PAST = 10;
const SHOWN_ACTS = 50;

/** The whole room: who keeps the envelopes, which there are and in what state, and what the caller may do. */
export async function readCustody({ database, clock }: Context, caller: Caller): Promise<CustodyView> {
  return database.readInBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const hand = await officeAtHand(tx, at);
    const keys = await listKeys(tx);
    const answer = mayOpen({ ...hand, personId: caller.personId }, at);
    const governs = (await permissionsOf(tx, caller.personId, at)).has('govern');
    const names = await readNames(tx);
    const standings = await readStandings(tx, hand.holdings, at);
    const emergency = await readEmergency(tx, names);
    const sealer = await sealerOf(tx, caller, { at, anywhere: governs || answer.granted });
    const past = hand.holdings.filter((one) => (endOf(one) ?? at) < at && !holdsAt(one, at)).toReversed();
    return {
      office: hand.office,
      holder: hand.holder && viewHolding(hand.holder, keys),
      next: hand.next && viewHolding(hand.next, keys),
      past: past.slice(0, SHOWN_PAST).map((one) => viewHolding(one, keys)),
      me: {
        isHolder: answer.granted,
        because: answer.granted ? null : answer.because,
        key: ownKey(keys, caller.personId),
        mayNotSeal: sealer.because,
        share: emergency.shareOf(caller.personId, keys),
      },
      sealTo: keysToSealTo(hand, keys).map(({ keyId, owner, recipient }) => ({ keyId, owner, recipient })),
      emergency: emergency.view,
      envelopes: standings.map((one) =>
        viewEnvelope(one, {
          nameOf: names,
          keys,
          holderKeyId: keyInUse(keys, hand.holder?.personId ?? null)?.key_id ?? null,
          emergencyKeyId: emergency.view?.id ?? null,
          accounts: sealer.all,
          mayReseal: sealer.may,
        }),
      ),
      requests: await readRequests(tx, { caller, at, standings, isHolder: answer.granted, names }),
      keyed: keys
        .filter((key) => key.replaced_at === null && key.left_at === null)
        .map((key) => ({ personId: key.person_id, name: key.name, keyId: key.key_id, recipient: key.recipient })),
      ...(governs ? await toAppoint(tx, hand, at) : { people: [], acts: [] }),
      accounts: sealer.accounts,
    };
  });
}

const keyInUse = (keys: readonly Key[], personId: string | null) =>
  keys.find((key) => key.person_id === personId && key.replaced_at === null);

function ownKey(keys: readonly Key[], personId: string) {
  const key = keyInUse(keys, personId);
  return key ? viewKey(key) : null;
}

const NO_SEALING: Because = {
  it: 'Una busta la sigilla chi ha la custodia, chi gestisce l’account o chi governa gli account dell’ente, per un atto.',
  en: 'An envelope is sealed by whoever keeps them, manages the account, or governs the body’s accounts, by an act.',
};

async function sealerOf(tx: Transaction, caller: Caller, { at, anywhere }: { at: Date; anywhere: boolean }) {
  const all = await listAccounts(tx);
  const ids = all.map((one) => one.account_id);
  const managed = anywhere
    ? ids
    : await accountsWithPower(tx, caller.personId, { power: 'manage', at, accountIds: ids });
  const may = (accountId: string | null) => anywhere || (accountId !== null && managed.includes(accountId));
  return {
    all,
    may,
    because: anywhere || managed.length > 0 ? null : NO_SEALING,
    accounts: all
      .filter((one) => may(one.account_id))
      .map((one) => ({ id: one.account_id, name: one.name, network: one.network })),
  };
}

async function readEmergency(tx: Transaction, names: (personId: string) => string) {
  const key = await findEmergencyKey(tx);
  if (!key) return { view: null, shareOf: () => null };
  const shares = await listShares(tx, key.emergency_key_id);
  const view = viewEmergencyKey(key, shares, await causesOfShares(tx, key, shares), names);
  return {
    view,
    shareOf(personId: string, keys: readonly Key[]): CustodyView['me']['share'] {
      const share = shares.find((one) => one.person_id === personId);
      const lock = keys.find((one) => one.key_id === share?.key_id);
      if (!share?.ciphertext || !lock) return null;
      return { emergencyKeyId: key.emergency_key_id, ciphertext: share.ciphertext, key: viewKey(lock) };
    },
  };
}

async function readRequests(
  tx: Transaction,
  asked: {
    caller: Caller;
    at: Date;
    standings: readonly EnvelopeStanding[];
    isHolder: boolean;
    names: (personId: string) => string;
  },
): Promise<CustodyView['requests']> {
  const rows = await listEmergencies(tx, SHOWN_REQUESTS);
  const answers = await listAnswers(
    tx,
    rows.map((row) => row.emergency_id),
  );
  const views: CustodyView['requests'] = [];
  for (const row of rows) {
    const shares = await listShares(tx, row.emergency_key_id);
    const state = emergencyStateAt({ state: row.state, expiresAt: row.expires_at }, asked.at);
    const about = asked.standings.find((one) => one.envelope.envelope_id === row.envelope_id);
    views.push(
      viewRequest(
        { row, state },
        {
          me: asked.caller.personId,
          isHolder: asked.isHolder,
          threshold: row.threshold,
          shareHolders: shares.map((one) => one.person_id),
          answers: answers.filter((one) => one.emergency_id === row.emergency_id),
          envelopeName: about?.envelope.name ?? null,
          nameOf: asked.names,
        },
      ),
    );
  }
  return views;
}

async function toAppoint(tx: Transaction, hand: OfficeAtHand, at: Date) {
  const acts = await listRecentActs(tx, SHOWN_ACTS);
  return {
    people: (await listPeople(tx)).map((one) => ({
      id: one.person_id,
      name: one.name,
      role: one.role,
      fits: fits(hand.office, one.role),
    })),
    acts: acts
      .filter((act) => ['in-force', 'not-yet-in-force'].includes(stateOf(act, at)))
      .map((act) => ({ id: act.actId, citation: citeAct(act), subject: act.subject })),
  };
}
