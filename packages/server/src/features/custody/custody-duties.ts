// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import type { Because } from '../../foundation/errors.ts';
import { accountsWithPower, permissionsOf } from '../authority/index.ts';
import { emergencyStateAt } from './emergency.ts';
import { findEmergencyUnderWay, listAnswers } from './emergency-store.ts';
import { emergencyCover, opensTo } from './envelope.ts';
import { mayOpen } from './office.ts';
import { type OfficeAtHand, officeAtHand } from './office-at-hand.ts';
import { findEmergencyKey, listKeys, listShares } from './office-store.ts';
import { causesOfShares, type EnvelopeStanding, readStandings } from './rotation.ts';

const ROOM = '/registri/buste';

/** What a person has to see to about the envelopes: to make a key, to renew, to hand over, to answer an emergency. */
export async function custodyDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const hand = await officeAtHand(tx, at);
  const isHolder = mayOpen({ ...hand, personId }, at).granted;
  const governs = (await permissionsOf(tx, personId, at)).has('govern');
  const standings = await readStandings(tx, hand.holdings, at);
  return [
    ...dutiesOfOffice(hand, { personId, governs, at, any: standings.length > 0 }),
    ...(await dutyOfKey(tx, hand, personId)),
    ...(await dutiesOfRotation(tx, standings, { personId, at, all: isHolder || governs })),
    ...(isHolder ? await dutiesOfHolder(tx, hand, standings) : []),
    ...(await dutyOfShare(tx, personId, at)),
  ];
}

const duty = (code: string, about: Because, due: Date | null, to = ROOM): Duty => ({ code, about, due, to });

function dutiesOfOffice(
  { office, holder }: OfficeAtHand,
  asked: { personId: string; governs: boolean; at: Date; any: boolean },
): Duty[] {
  // Custody is imposed only where the policy says so; elsewhere it is offered.
  if (holder || !asked.governs || (office.clause === null && !asked.any)) return [];
  const why = office.clause === null ? { it: '', en: '' } : { it: ` (${office.clause})`, en: ` (${office.clause})` };
  return [
    duty(
      'appoint-custodian',
      {
        it: `Nessuno ha la custodia delle credenziali${why.it}: affidala con un atto`,
        en: `Nobody keeps the credentials${why.en}: give the custody by an act`,
      },
      null,
      `${ROOM}/custodia`,
    ),
  ];
}

async function dutyOfKey(tx: Transaction, { holder, next }: OfficeAtHand, personId: string): Promise<Duty[]> {
  if (holder?.personId !== personId && next?.personId !== personId) return [];
  const keys = await listKeys(tx);
  if (keys.some((key) => key.person_id === personId && key.replaced_at === null)) return [];
  const about = {
    it: 'Crea la tua chiave: senza, nessuno può affidarti le buste',
    en: 'Make your key: without it nobody can entrust the envelopes to you',
  };
  return [
    duty(
      'make-custody-key',
      about,
      holder?.personId === personId ? holder.from : (next?.from ?? null),
      `${ROOM}/chiave`,
    ),
  ];
}

async function dutiesOfRotation(
  tx: Transaction,
  standings: readonly EnvelopeStanding[],
  asked: { personId: string; at: Date; all: boolean },
): Promise<Duty[]> {
  const accountIds = standings.flatMap(({ envelope }) => (envelope.account_id ? [envelope.account_id] : []));
  const managed = asked.all
    ? accountIds
    : await accountsWithPower(tx, asked.personId, { power: 'manage', at: asked.at, accountIds });
  return standings.flatMap(({ envelope, state, causes }) => {
    const mine = asked.all || (envelope.account_id !== null && managed.includes(envelope.account_id));
    if (!mine || state === 'sealed') return [];
    const { name } = envelope;
    const about =
      state === 'rotation-due'
        ? {
            it: `Cambia le credenziali di «${name}» sulla rete e sigilla le nuove`,
            en: `Change the credentials of “${name}” on the network and seal the new ones`,
          }
        : {
            it: `Conferma che le credenziali di «${name}» sono cambiate sulla rete`,
            en: `Confirm that the credentials of “${name}” were changed on the network`,
          };
    return [duty('rotate-credentials', about, causes[0]?.at ?? null, `${ROOM}/busta/${envelope.envelope_id}`)];
  });
}

async function dutiesOfHolder(
  tx: Transaction,
  { holder }: OfficeAtHand,
  standings: readonly EnvelopeStanding[],
): Promise<Duty[]> {
  const key = (await listKeys(tx)).find((one) => one.person_id === holder?.personId && one.replaced_at === null);
  const emergency = await findEmergencyKey(tx);
  const sealings = standings.flatMap(({ sealings: [newest] }) => (newest ? [newest] : []));
  const view = (one: (typeof sealings)[number]) => ({
    sealedAt: one.sealed_at,
    content: one.content,
    keyIds: one.key_ids,
    emergencyKeyId: one.emergency_key_id,
  });
  const foreign = sealings.filter((one) => opensTo(view(one), key?.key_id ?? null) === 'other').length;
  const bare = sealings.filter(
    (one) => emergencyCover(view(one), emergency?.emergency_key_id ?? null) !== 'covered',
  ).length;
  const shares = emergency ? await listShares(tx, emergency.emergency_key_id) : [];
  const [stale] = emergency ? await causesOfShares(tx, emergency, shares) : [];
  return [
    ...(foreign > 0
      ? [
          duty(
            'hand-over-envelopes',
            {
              it: `Completa il passaggio di consegne: ${foreign} buste non si aprono con la tua chiave`,
              en: `Complete the handover: ${foreign} envelopes do not open with your key`,
            },
            holder?.from ?? null,
            `${ROOM}/consegne`,
          ),
        ]
      : []),
    ...(stale
      ? [
          duty(
            'renew-shares',
            { it: 'Distribuisci nuove quote d’emergenza', en: 'Give out new emergency shares' },
            stale.at,
            `${ROOM}/quote`,
          ),
        ]
      : []),
    ...(emergency && bare > 0 && foreign === 0
      ? [
          duty(
            'reseal-for-shares',
            {
              it: `Risigilla ${bare} buste: le quote d’emergenza di adesso non le aprono`,
              en: `Seal ${bare} envelopes again: the present emergency shares do not open them`,
            },
            null,
            `${ROOM}/consegne`,
          ),
        ]
      : []),
  ];
}

async function dutyOfShare(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const row = await findEmergencyUnderWay(tx);
  if (!row || emergencyStateAt({ state: row.state, expiresAt: row.expires_at }, at) !== 'waiting') return [];
  const shares = await listShares(tx, row.emergency_key_id);
  const answered = (await listAnswers(tx, [row.emergency_id])).some((one) => one.person_id === personId);
  if (answered || !shares.some((one) => one.person_id === personId)) return [];
  const about = {
    it: 'Rispondi alla richiesta di un’apertura d’emergenza',
    en: 'Answer the request for an emergency opening',
  };
  return [duty('answer-emergency', about, row.expires_at, `${ROOM}/emergenza`)];
}
