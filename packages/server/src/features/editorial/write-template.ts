// SPDX-License-Identifier: EUPL-1.2
// Templates are written in calm. One that is approved never changes: another takes its place, and is approved in its turn.
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { By } from './create-post.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { faultsOfTemplate, sealOfTemplate } from './template.ts';
import { insertTemplate, keepRetirement, lockTemplate, rewriteTemplate, type Template } from './templates-store.ts';

/** Answers its id. Throws InvalidInputError with every fault, ConflictError where what it would replace is not in use. */
export async function writeTemplate(
  tx: Transaction,
  { replaces, ...given }: BodyOf<typeof routes.writeTemplate>,
  by: By,
): Promise<string> {
  refuseFaults(faultsOfTemplate(given));
  await refuseUnknown(tx, { actId: null, officeId: given.content.officeId });
  if (replaces !== null && !isInUse(await templateAtHand(tx, replaces))) throw new ConflictError(NOT_IN_USE);
  const templateId = uuidv7();
  const seal = sealOfTemplate(given);
  const state = { approvedAt: null, retiredAt: null, retiredBecause: null };
  await insertTemplate(tx, {
    ...given,
    templateId,
    seal,
    replaces,
    ...state,
    createdBy: by.personId,
    createdAt: by.at,
  });
  recordDeed(tx, deedOn('template.written', templateId, by, { seal, replaces }));
  return templateId;
}

/** Changes one that is not approved yet: it is theirs who changed it last, and what was agreed to is asked again. */
export async function changeTemplate(
  tx: Transaction,
  templateId: string,
  given: BodyOf<typeof routes.changeTemplate>,
  by: By,
): Promise<void> {
  const template = await templateAtHand(tx, templateId);
  refuseSettled(template);
  refuseFaults(faultsOfTemplate(given));
  await refuseUnknown(tx, { actId: null, officeId: given.content.officeId });
  const seal = sealOfTemplate(given);
  await rewriteTemplate(tx, { ...template, ...given, seal }, by.at);
  recordDeed(tx, deedOn('template.changed', templateId, by, { seal }));
}

/** Puts a template out of use. */
export async function retireTemplate(tx: Transaction, templateId: string, because: string, by: By): Promise<void> {
  const template = await templateAtHand(tx, templateId);
  if (template.retiredAt !== null) throw new ConflictError(RETIRED);
  await keepRetirement(tx, templateId, { because, ...by });
  recordDeed(tx, deedOn('template.retired', templateId, by, { seal: template.seal }));
}

/** The template, locked. Throws NotFoundError. */
export async function templateAtHand(tx: Transaction, templateId: string): Promise<Template> {
  const template = await lockTemplate(tx, templateId);
  if (template) return template;
  throw new NotFoundError({ it: 'Il modello', en: 'The template' });
}

export const isInUse = ({ approvedAt, retiredAt }: Pick<Template, 'approvedAt' | 'retiredAt'>): boolean =>
  approvedAt !== null && retiredAt === null;

/** Throws ConflictError for what is approved or out of use: it stays as it is. */
export function refuseSettled({ approvedAt, retiredAt }: Template): void {
  if (retiredAt !== null) throw new ConflictError(RETIRED);
  if (approvedAt !== null) throw new ConflictError(APPROVED);
}

/** A deed on a template by a person. */
export function deedOn(event: string, templateId: string, by: By, data: Deed['data'] = {}): Deed {
  const subject = { kind: 'template', id: templateId };
  return { at: by.at, event, actor: { kind: 'person', id: by.personId }, subject, data };
}

const NOT_IN_USE = {
  it: 'Il modello da sostituire non è in uso. Ricarica la pagina: forse ne è già stato approvato un altro al suo posto.',
  en: 'The template to replace is not in use. Load the page again: perhaps another has taken its place already.',
};
const RETIRED = {
  it: 'Questo modello è fuori uso: resta nel registro com’è. Se serve ancora, scrivine uno nuovo.',
  en: 'This template is out of use: it stays on record as it is. If it is still needed, write a new one.',
};
const APPROVED = {
  it: 'Questo modello è già approvato e non cambia più. Scrivi una nuova versione: prende il suo posto quando è approvata.',
  en: 'This template is approved already and changes no more. Write a new version: it takes its place once it is approved.',
};
