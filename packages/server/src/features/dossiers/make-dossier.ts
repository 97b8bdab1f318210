// SPDX-License-Identifier: EUPL-1.2
// The file itself is not kept: it is made again, byte for byte, from what it was made of, or not at all.
import type { KeptFile } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { renderPdf } from '../../foundation/documents/render-pdf.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { chainHead } from '../audit/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { requireActs, ruleOfChosen } from './chosen.ts';
import { type Collected, collectDossier } from './collect-dossier.ts';
import { nextState } from './dossier.ts';
import { type AtHand, type By, dossierAtHand, editionAtHand, recordStep } from './dossier-at-hand.ts';
import { dossierDocument } from './dossier-document.ts';
import { type EditionRow, insertEdition } from './dossier-store.ts';
import { sha256Of } from './holdings.ts';
import { nameOf, packDossier, ZIP_TYPE } from './pack-dossier.ts';

type Who = Pick<Caller, 'bodyId' | 'personId'>;

/** Makes an edition from what is kept now, once everybody has agreed. Answers its hash, and forgets the bytes. */
export async function makeDossier(
  { database, clock }: Context,
  { bodyId, personId }: Who,
  dossierId: string,
): Promise<{ id: string; number: number; sha256: string }> {
  const by = { personId, at: clock.now() };
  const made = await database.readInBody(bodyId, async (tx) => {
    const hand = await dossierAtHand(tx, dossierId, { lock: false });
    await requireMaking(tx, hand, by);
    const anchor = await chainHead(tx);
    const making = { number: (hand.editions[0]?.number ?? 0) + 1, madeBy: personId, madeAt: by.at, link: anchor.link };
    return { anchor, number: making.number, collected: await collectDossier(tx, { ...hand, making }) };
  });
  const zip = await zipOf(made.collected);
  const sha256 = sha256Of(zip);
  const id = uuidv7();
  await database.inBody(bodyId, async (tx) => {
    const hand = await dossierAtHand(tx, dossierId, { lock: true });
    const acts = await requireMaking(tx, hand, by);
    if ((hand.editions[0]?.number ?? 0) + 1 !== made.number) throw new ConflictError(AT_ONCE);
    const { anchor } = made;
    await insertEdition(tx, {
      ...{ edition_id: id, dossier_id: dossierId, number: made.number, made_by: personId, made_at: by.at },
      ...{ sha256: Buffer.from(sha256, 'hex'), size: zip.length, missing: made.collected.data.erased },
      ...{ link: anchor.link, head_hash: Buffer.from(anchor.hash, 'hex') },
    });
    recordStep(tx, by, {
      ...{ dossierId, event: 'dossier.made', cites: [...acts, ...hand.dossier.clauses] },
      data: { edition: made.number, sha256, anchor, erased: made.collected.data.erased },
    });
  });
  return { id, number: made.number, sha256 };
}

/** May it be made now, by this person; answers the acts. What was agreed to is asked of the policy again. */
async function requireMaking(tx: Transaction, { dossier, chosen, editions }: AtHand, by: By): Promise<string[]> {
  const acts = await requireActs(tx, chosen, by);
  nextState(dossier.state, 'made', editions.length > 0);
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const rule = ruleOfChosen(policy, chosen, dossier.recipient);
  if (rule.refused) throw new RefusedError(rule.refused, { code: 'dossier-not-allowed', cites: rule.clauses });
  const asked = rule.requires.filter(({ requirement }) => !dossier.requires.includes(requirement));
  if (asked.length > 0) throw new ConflictError(ASKS_MORE, { cites: asked.map(({ clause }) => clause) });
  return acts;
}

/** The very bytes of an edition; that somebody opened it stands in the record. Throws ConflictError when they are gone. */
export async function openDossier(
  { database, clock }: Context,
  { bodyId, personId }: Who,
  editionId: string,
): Promise<KeptFile> {
  const by = { personId, at: clock.now() };
  const { collected, edition } = await database.readInBody(bodyId, async (tx) => {
    const { edition: found, hand } = await editionAtHand(tx, editionId, { lock: false });
    await requireActs(tx, hand.chosen, by);
    const { number, made_by: madeBy, made_at: madeAt, link } = found;
    const making = { number, madeBy, madeAt, link };
    return { edition: found, collected: await collectDossier(tx, { ...hand, making }) };
  });
  const bytes = await zipOf(collected);
  if (sha256Of(bytes) !== edition.sha256.toString('hex')) throw new ConflictError(CHANGED, { code: 'dossier-changed' });
  await database.inBody(bodyId, (tx) => recordOpening(tx, edition, by));
  return { name: `${nameOf(collected.data)}.zip`, mediaType: ZIP_TYPE, bytes };
}

async function recordOpening(tx: Transaction, edition: EditionRow, by: By): Promise<void> {
  const { hand } = await editionAtHand(tx, edition.edition_id, { lock: true });
  const acts = await requireActs(tx, hand.chosen, by);
  recordStep(tx, by, {
    ...{ dossierId: edition.dossier_id, event: 'dossier.opened', cites: acts },
    data: { edition: edition.number, sha256: edition.sha256.toString('hex') },
  });
}

// Outside every transaction: it takes as long as it takes.
const zipOf = async (collected: Collected): Promise<Buffer> =>
  packDossier(collected, await renderPdf(dossierDocument(collected.data)));

const AT_ONCE = {
  it: 'Qualcun altro ha appena fatto un’edizione di questo fascicolo. Guarda se basta quella, poi riprova.',
  en: 'Somebody else has just made an edition of this file. See whether that one will do, then try again.',
};
const ASKS_MORE = {
  it: 'La policy ora chiede anche un altro consenso. Chiedi un nuovo fascicolo: aspetterà chi deve essere d’accordo.',
  en: 'The policy now asks for another agreement too. Ask for a new file: it will wait for whoever has to agree.',
};
const CHANGED = {
  it: 'Questa edizione non si può più rifare identica: qualcosa di ciò che conteneva è stato cancellato o è cambiato. La sua impronta resta nel registro. Fai un’altra edizione: dirà che cosa manca.',
  en: 'This edition can no longer be made the same again: something that it held was erased or has changed. Its hash stays in the register. Make another edition: it will say what is missing.',
};
