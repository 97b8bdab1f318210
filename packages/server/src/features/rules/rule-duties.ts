// SPDX-License-Identifier: EUPL-1.2
// What the rules ask somebody to see to.
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { declarationDue } from './accessibility-declaration.ts';
import { askedBy } from './acknowledgement.ts';
import { findAcknowledgement } from './acknowledgement-store.ts';
import { understand } from './policy-in-force.ts';
import { periodEnd, statedReview } from './review-due.ts';
import { readBodySettings } from './rules-store.ts';
import { type PlacedVersion, placeVersions } from './version-history.ts';
import { listVersions, type VersionRow } from './version-store.ts';

type Placed = PlacedVersion<VersionRow>;

/** The acknowledgements that a person owes: of the version in force, and of one that is about to be. */
export async function ruleDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const duties: Duty[] = [];
  for (const placed of placeVersions(await listVersions(tx), at)) {
    if (placed.state !== 'in-force' && placed.state !== 'to-come') continue;
    const { policy } = await understand(tx, placed);
    if (askedBy(policy).clauses.length === 0) continue;
    if (await findAcknowledgement(tx, personId, placed.version)) continue;
    duties.push(toAcknowledge(placed));
  }
  return duties;
}

function toAcknowledge({ version, state, effectiveFrom }: Placed): Duty {
  const coming = state === 'to-come';
  return {
    code: 'acknowledge-policy',
    about: coming
      ? {
          it: `Leggi la versione ${version} della policy, che sta per entrare in vigore, e conferma la presa visione`,
          en: `Read version ${version} of the policy, which is about to enter into force, and acknowledge it`,
        }
      : {
          it: `Leggi la versione ${version} della policy in vigore e conferma la presa visione`,
          en: `Read version ${version} of the policy in force and acknowledge it`,
        },
    due: effectiveFrom,
    to: coming ? `/regole/prese-visione?versione=${version}` : '/regole/prese-visione',
  };
}

/** What whoever governs has to see to: acts to number or to publish, a review that is due where the policy says so. */
export async function governmentRuleDuties(tx: Transaction, at: Date): Promise<Duty[]> {
  const duties: Duty[] = [];
  for (const placed of placeVersions(await listVersions(tx), at)) {
    const { version, state } = placed;
    if (state === 'proposed' || state === 'awaiting-publication') {
      const act = await findAct(tx, placed.actId);
      if (act)
        duties.push(state === 'proposed' ? toNumber(version, act.actId) : toPublish(version, act.actId, citeAct(act)));
    }
    if (state === 'in-force') duties.push(...(await toReview(tx, placed)));
  }
  return [...duties, ...(await toDeclare(tx, at))];
}

/** The declaration of accessibility is made anew each September (law 4/2004). */
async function toDeclare(tx: Transaction, at: Date): Promise<Duty[]> {
  const { publicFace = {} } = await readBodySettings(tx);
  const due = declarationDue(publicFace.accessibilityDay ?? null, at);
  if (publicFace.accessibility === undefined || due === null) return [];
  const about = {
    it: 'Rinnova la dichiarazione di accessibilità su form.agid.gov.it e scrivi la nuova data nelle impostazioni: la precedente vale fino al 23 settembre',
    en: 'Renew the accessibility declaration on form.agid.gov.it and write its date in the settings: the last one holds until 23 September',
  };
  return [{ code: 'renew-accessibility', about, due, to: '/registri/ente' }];
}

const toNumber = (version: number, actId: string): Duty => ({
  code: 'number-adoption',
  about: {
    it: `Dai numero e data all’atto che adotta la versione ${version} della policy: finché è una bozza la versione non vale`,
    en: `Give number and date to the act that adopts version ${version} of the policy: while it is a draft the version does not hold`,
  },
  due: null,
  to: `/registri/atti/${actId}`,
});

const toPublish = (version: number, actId: string, act: string): Duty => ({
  code: 'publish-adoption',
  about: {
    it: `Registra la pubblicazione all’Albo di ${act}: la versione ${version} della policy entra in vigore da allora`,
    en: `Enter the publication on the Albo of ${act}: version ${version} of the policy enters into force from then`,
  },
  due: null,
  to: `/registri/atti/${actId}`,
});

async function toReview(tx: Transaction, placed: Placed): Promise<Duty[]> {
  const { policy } = await understand(tx, placed);
  const review = statedReview(policy);
  if (!review || !placed.effectiveFrom) return [];
  const about = {
    it: `Rivedi il testo della policy, come dice ${review.clause}`,
    en: `Review the text of the policy, as ${review.clause} says`,
  };
  return [{ code: 'review-policy', about, due: periodEnd(placed.effectiveFrom, review.every), to: '/regole/scrivi' }];
}
