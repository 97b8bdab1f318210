// SPDX-License-Identifier: EUPL-1.2
// An emergency begins and ends with a person, a reason and the act or order that establishes it. Rules change only by an act.
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { type Act, actInForce, citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { permissionsOf, requireGovernment, requirePower } from '../authority/index.ts';
import { policyInForceIfAny, switchProfilesOff, switchProfilesOn } from '../rules/index.ts';
import { joinEmergency } from './alert-store.ts';
import { closeEmergency, findEmergencyOn, insertEmergency, lockEmergency } from './emergency-store.ts';
import type { By } from './see-to-delivery.ts';

type Asked = BodyOf<typeof routes.declareEmergency>;
type End = BodyOf<typeof routes.liftEmergency>;

/** Answers its id. Throws ConflictError while another goes on. */
export async function beginEmergency(tx: Transaction, asked: Asked, by: By): Promise<string> {
  const authority = await requireDeclaring(tx, by);
  if (await findEmergencyOn(tx)) throw new ConflictError(ALREADY, { code: 'emergency-on' });
  const act = await actOf(tx, asked.actId, by.at);
  const cites = act ? citeAct(act) : asked.order?.trim();
  if (!cites)
    throw new InvalidInputError(NO_ORDER, {
      errors: [{ pointer: '/order', detail: NO_ORDER.en, detailIt: NO_ORDER.it }],
    });
  const profiles = await profilesOf(tx, asked, act, by.at);
  const emergencyId = uuidv7();
  await insertEmergency(tx, {
    ...{ emergency_id: emergencyId, reason: asked.reason, act_id: act?.actId ?? null, cites, profiles },
    ...{ begun_by: by.personId, begun_at: by.at },
  });
  await joinEmergency(tx, emergencyId, by.at);
  await switchProfilesOn(tx, profiles, by.at);
  recordDeed(tx, {
    at: by.at,
    event: 'state-of-emergency.begun',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'emergency', id: emergencyId },
    cites: [...new Set([cites, authority])],
    data: { profiles },
  });
  await announceLive(tx, { kind: 'queue' });
  return emergencyId;
}

/** The policy's ordinary rules hold again. What was stopped stays so: each post is looked at. */
export async function endEmergency(tx: Transaction, emergencyId: string, end: End, by: By): Promise<void> {
  const emergency = await lockEmergency(tx, emergencyId);
  if (!emergency) throw new NotFoundError({ it: 'Questa emergenza', en: 'This emergency' });
  const authority = await requireDeclaring(tx, by);
  if (emergency.ended_at !== null) throw new ConflictError(ENDED, { code: 'emergency-ended' });
  await closeEmergency(tx, emergencyId, {
    ...{ ended_by: by.personId, ended_at: by.at, end_reason: end.reason, end_cites: end.cites },
  });
  await switchProfilesOff(tx, by.at);
  recordDeed(tx, {
    at: by.at,
    event: 'state-of-emergency.ended',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'emergency', id: emergencyId },
    cites: [...new Set([end.cites, authority])],
    data: { profiles: emergency.profiles },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** Whoever governs the body, or may publish on some account. */
export async function mayDeclare(tx: Transaction, { personId, at }: By): Promise<boolean> {
  const permissions = await permissionsOf(tx, personId, at);
  return permissions.has('govern') || permissions.has('publish');
}

/** Answers the citation of the act by which the person may. */
async function requireDeclaring(tx: Transaction, by: By): Promise<string> {
  if (!(await mayDeclare(tx, by))) throw new RefusedError(MAY_NOT_DECLARE, { code: 'no-authority' });
  const { personId, at } = by;
  const governs = (await permissionsOf(tx, personId, at)).has('govern');
  return governs ? requireGovernment(tx, personId, at) : requirePower(tx, personId, { power: 'publish', at });
}

async function actOf(tx: Transaction, actId: string | null, at: Date): Promise<Act | null> {
  if (actId === null) return null;
  const act = await findAct(tx, actId);
  if (!act) throw new NotFoundError({ it: 'L’atto', en: 'The act' });
  if (actInForce(act, at)) return act;
  throw new RefusedError(notInForce(citeAct(act)), { code: 'act-not-in-force', cites: [citeAct(act)] });
}

async function profilesOf(tx: Transaction, { profiles }: Asked, act: Act | null, at: Date): Promise<string[]> {
  const known = (await policyInForceIfAny(tx, at))?.policy.profiles ?? [];
  const unknown = profiles.findIndex((id) => !known.some((one) => one.id === id));
  if (unknown >= 0)
    throw new InvalidInputError(NO_PROFILE, {
      errors: [{ pointer: `/profiles/${unknown}`, detail: NO_PROFILE.en, detailIt: NO_PROFILE.it }],
    });
  if (profiles.length > 0 && act === null) throw new RefusedError(RULES_BY_ACT, { code: 'no-act' });
  return [...new Set(profiles)];
}

const ALREADY = {
  it: 'Un’emergenza è già in corso: continua quella. Se è un’altra, dichiara prima la fine della prima.',
  en: 'An emergency is on already: go on with it. If it is another, declare the end of the first one first.',
};
const ENDED = { it: 'Questa emergenza è già finita.', en: 'This emergency has ended already.' };
const NO_ORDER = {
  it: 'Indica l’atto o l’ordine che stabilisce l’emergenza: senza, non si dichiara.',
  en: 'Name the act or order that establishes the emergency: without one it is not declared.',
};
const NO_PROFILE = {
  it: 'La policy in vigore non ha questo stato particolare.',
  en: 'The policy in force has no such state.',
};
const RULES_BY_ACT = {
  it: 'Le regole della policy per l’emergenza valgono solo con un atto in vigore nel registro. Registra l’ordinanza e sceglila, oppure dichiara l’emergenza senza cambiare le regole.',
  en: 'The policy’s rules for an emergency hold only by an act in force in the register. Register the order and choose it, or declare the emergency without changing the rules.',
};
export const MAY_NOT_DECLARE = {
  it: 'Dichiara l’emergenza chi, per atto, governa gli account dell’ente o può pubblicare su uno di essi.',
  en: 'An emergency is declared by whoever, by an act, governs the body’s accounts or may publish on one of them.',
};
const notInForce = (cite: string) => ({
  it: `${cite} non è in vigore: non può reggere l’emergenza. Scegli un atto in vigore, o indica l’ordine a parole.`,
  en: `${cite} is not in force: no emergency can rest on it. Choose an act in force, or name the order in words.`,
});
