// SPDX-License-Identifier: EUPL-1.2
// An alert from an approved template to every account, and the ordinary queue stopped at the same moment: all of it, or nothing.
import { mayBeApproved } from '@arengo/composer';
import type { AlertPreview, BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Network } from '../../networks/network.ts';
import { recordDeed } from '../audit/index.ts';
import { requirePower } from '../authority/index.ts';
import {
  type AlertPart,
  type AlertWords,
  faultsOfFilling,
  fillTemplate,
  findTemplate,
  foreseeAlert,
  isInUse,
  lastInstant,
  lockTemplate,
  type Template,
  viewRemark,
  writeAlertPost,
} from '../editorial/index.ts';
import { endAlertRow, findAlert, insertAlert, lockAlert, queueToRaise } from './alert-store.ts';
import { findEmergencyOn } from './emergency-store.ts';
import { freezeQueue } from './freeze-queue.ts';
import { openFreezes } from './freeze-store.ts';
import { reachAccount } from './reach-account.ts';
import type { By } from './see-to-delivery.ts';

type Asked = BodyOf<typeof routes.previewAlert>;
type Raising = BodyOf<typeof routes.raiseAlert>;

/** What the alert would say on each account, and where it would not go. Throws NotFoundError for a template that is not in use. */
export async function previewAlert(
  tx: Transaction,
  networks: ReadonlyMap<string, Network>,
  asked: Asked,
  by: By,
): Promise<AlertPreview> {
  const template = await findTemplate(tx, asked.templateId);
  if (template === null || !isInUse(template)) throw new NotFoundError(THE_TEMPLATE);
  const words = { template, blanks: asked.blanks, validUntil: validUntilOf(template, asked, by.at) };
  const faults = faultsOfFilling(template.text, asked.blanks);
  const parts = await foreseeAlert(tx, words, by);
  const accounts: AlertPreview['accounts'] = [];
  for (const part of parts) accounts.push(await viewPart(tx, networks, part, by.at));
  const because = whyNot(parts) ?? (Object.keys(faults).length > 0 ? TO_FILL : null);
  return {
    text: fillTemplate(template.text, asked.blanks),
    validUntil: words.validUntil.toISOString(),
    accounts,
    may: { granted: because === null, because: because ?? NOTHING },
    faults,
  };
}

async function viewPart(
  tx: Transaction,
  networks: ReadonlyMap<string, Network>,
  { account, accountId, content, short, misfits, remarks, leftOut }: AlertPart,
  at: Date,
): Promise<AlertPreview['accounts'][number]> {
  const reach = await reachAccount(tx, networks, accountId, at);
  return {
    accountId,
    accountName: account.name,
    network: account.network,
    text: content.text,
    short,
    misfits: misfits.map((one) => ({ ...one })),
    remarks: remarks.map(viewRemark),
    included: leftOut === null,
    because: leftOut,
    byHand: !reach.reached && reach.because === 'by-hand',
  };
}

/** Why nothing can be raised at all, or null. */
function whyNot(parts: readonly AlertPart[]): { it: string; en: string } | null {
  const going = parts.filter(({ leftOut }) => leftOut === null);
  if (going.length === 0) return parts[0]?.leftOut ?? NO_ACCOUNT;
  const remark = going.flatMap(({ remarks }) => remarks).find((one) => !mayBeApproved([one]));
  return remark ? { it: `${remark.say.it} ${remark.remedy.it}`, en: `${remark.say.en} ${remark.remedy.en}` } : null;
}

/** Raises an alert; asked again with the same key, answers the one that was raised. */
export async function raiseAlert(tx: Transaction, asked: Raising, by: By): Promise<{ id: string; postId: string }> {
  await queueToRaise(tx, asked.key);
  const known = await findAlert(tx, asked.key);
  if (known) return { id: known.alert_id, postId: known.post_id };
  const words = await wordsOf(tx, asked, by.at);
  const { template, validUntil } = words;
  const parts = await foreseeAlert(tx, words, by);
  const going = parts.filter(({ leftOut }) => leftOut === null);
  if (going.length === 0) throw new RefusedError(whyNot(parts) ?? NO_ACCOUNT, { code: 'no-account' });
  await takePlaceOf(tx, asked.endsAlert, template, by);
  const { postId, cites } = await writeAlertPost(tx, words, going, by);
  const leftOut = parts.flatMap((part) =>
    part.leftOut === null ? [] : [{ accountId: part.accountId, because: part.leftOut }],
  );
  const { kind, level } = template;
  await insertAlert(tx, {
    ...{ alert_id: asked.key, post_id: postId, kind, level, ends_alert: asked.endsAlert, left_out: leftOut },
    emergency_id: (await findEmergencyOn(tx))?.emergency_id ?? null,
    ...{ raised_by: by.personId, raised_at: by.at, valid_until: validUntil },
  });
  recordDeed(tx, {
    at: by.at,
    event: 'alert.raised',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'alert', id: asked.key },
    cites,
    data: { postId, level, kind, template: template.templateId, seal: template.seal, endsAlert: asked.endsAlert },
  });
  if (level !== 'green') await stopOrdinary(tx, template, by);
  await announceLive(tx, { kind: 'queue' });
  return { id: asked.key, postId };
}

async function wordsOf(tx: Transaction, asked: Raising, at: Date): Promise<AlertWords> {
  const template = await lockTemplate(tx, asked.templateId);
  if (template === null) throw new NotFoundError(THE_TEMPLATE);
  if (!isInUse(template)) throw new ConflictError(NOT_IN_USE, { code: 'template-not-in-use' });
  if (template.seal !== asked.seal) throw new ConflictError(CHANGED, { code: 'template-changed' });
  const faults = Object.entries(faultsOfFilling(template.text, asked.blanks));
  refuseFaults(
    faults.map(([name, because]) => ({
      field: `/blanks/${name}`,
      because: { it: `«${name}»: ${because.it}`, en: `“${name}”: ${because.en}` },
    })),
  );
  return { template, blanks: asked.blanks, validUntil: validUntilOf(template, asked, at) };
}

/** Throws InvalidInputError for an end that has passed, or is later than the template holds. */
function validUntilOf(template: Template, { validUntil }: Pick<Asked, 'validUntil'>, at: Date): Date {
  const last = lastInstant(template, at);
  if (validUntil === null) return last;
  const end = new Date(validUntil);
  if (end > at && end <= last) return end;
  const say = end > at ? tooLong(template.validHours) : PAST;
  throw new InvalidInputError(say, { errors: [{ pointer: '/validUntil', detail: say.en, detailIt: say.it }] });
}

/** The alert that this one ends: from now on nothing of it leaves any more. */
async function takePlaceOf(tx: Transaction, alertId: string | null, { name }: Template, by: By): Promise<void> {
  if (alertId === null) return;
  const before = await lockAlert(tx, alertId);
  if (!before) throw new NotFoundError(THE_ALERT);
  if (before.over_at !== null) throw new ConflictError(ENDED, { code: 'alert-ended' });
  await endAlertRow(tx, alertId, { ...by, because: name });
}

async function stopOrdinary(tx: Transaction, { name }: Template, by: By): Promise<void> {
  if ((await openFreezes(tx)).some(({ because }) => because === 'emergency')) return;
  await freezeQueue(tx, { because: 'emergency', reason: name }, by);
}

/** A person says that an alert is over, with the reason; nothing is published. */
export async function endAlert(tx: Transaction, alertId: string, reason: string, by: By): Promise<void> {
  const alert = await lockAlert(tx, alertId);
  if (!alert) throw new NotFoundError(THE_ALERT);
  const act = await requirePower(tx, by.personId, { power: 'publish', at: by.at });
  if (alert.over_at !== null) throw new ConflictError(ENDED, { code: 'alert-ended' });
  await endAlertRow(tx, alertId, { ...by, because: reason });
  recordDeed(tx, {
    at: by.at,
    event: 'alert.ended',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'alert', id: alertId },
    cites: [act],
    data: { postId: alert.post_id },
  });
  await announceLive(tx, { kind: 'queue' });
}

const NOTHING = { it: '', en: '' };
const THE_TEMPLATE = { it: 'Il modello', en: 'The template' };
const THE_ALERT = { it: 'L’allerta', en: 'The alert' };
const TO_FILL = { it: 'Riempi i dati che mancano.', en: 'Fill in what is missing.' };
const NO_ACCOUNT = {
  it: 'L’ente non ha account aperti: l’allerta non andrebbe da nessuna parte.',
  en: 'The body has no open account: the alert would go nowhere.',
};
const NOT_IN_USE = {
  it: 'Questo modello non è in uso: non è approvato, o è stato ritirato. Scegline un altro.',
  en: 'This template is not in use: it is not approved, or was put out of use. Choose another.',
};
const CHANGED = {
  it: 'Il modello è cambiato dopo che l’hai letto. Rileggi l’anteprima e invia di nuovo.',
  en: 'The template changed after you read it. Read the preview again and send it again.',
};
const ENDED = {
  it: 'Questa allerta è già finita. Ricarica la pagina.',
  en: 'This alert is over already. Load the page again.',
};
const PAST = {
  it: 'L’ora in cui finisce è già passata: un’allerta scaduta non si invia. Indica un’ora che deve venire.',
  en: 'The hour of its end has passed: an alert that is over is not sent. Give an hour to come.',
};
const tooLong = (hours: number) => ({
  it: `Il modello è approvato per un’allerta di ${hours} ore al massimo. Indica un’ora entro quel termine; se dura di più, rinnovala.`,
  en: `The template is approved for an alert of ${hours} hours at most. Give an hour within them; if it lasts longer, raise it again.`,
});
