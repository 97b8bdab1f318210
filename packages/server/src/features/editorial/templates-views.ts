// SPDX-License-Identifier: EUPL-1.2
// From templates to what the desk shows: the only way out.
import type { TemplatesReply, TemplateView } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { permissionsOf } from '../authority/index.ts';
import { findOffices } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { mayTakeTemplateStep, standingOfTemplate } from './approve-template.ts';
import { choicesOf } from './choices.ts';
import type { By } from './create-post.ts';
import { remarksOnTemplate } from './look-at-template.ts';
import { viewMay, viewRemark } from './posts-views.ts';
import { blanksOf } from './template.ts';
import { findTemplates, type Template, type TemplateVerdict, templateVerdicts } from './templates-store.ts';

/** Every template, with how far its path is gone and what stands against it. */
export async function listTemplates(tx: Transaction, by: By): Promise<TemplatesReply> {
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const templates = await findTemplates(tx);
  const verdicts = await templateVerdicts(
    tx,
    templates.map(({ templateId }) => templateId),
  );
  const people = [...templates.map(({ createdBy }) => createdBy), ...verdicts.map(({ personId }) => personId)];
  const names = await namesOf(tx, people);
  const views: TemplateView[] = [];
  for (const template of templates) {
    const own = verdicts.filter(({ templateId }) => templateId === template.templateId);
    views.push(await viewTemplate(tx, template, own, { policy, names, by }));
  }
  const { categories, purposes } = choicesOf(policy);
  const offices = await findOffices(tx, 'open');
  const mayWrite = (await permissionsOf(tx, by.personId, by.at)).has('draft');
  return {
    templates: views,
    choices: { categories, purposes, offices: offices.map((one) => ({ id: one.office_id, name: one.name })) },
    mayWrite: { granted: mayWrite, because: mayWrite ? NOTHING : MAY_NOT_WRITE },
  };
}

type Known = { policy: Policy | null; names: ReadonlyMap<string, string>; by: By };

async function viewTemplate(
  tx: Transaction,
  template: Template,
  verdicts: readonly TemplateVerdict[],
  { policy, names, by }: Known,
): Promise<TemplateView> {
  const { templateId, approvedAt, retiredAt, createdBy, createdAt, ...said } = template;
  const standing = standingOfTemplate(policy, template, verdicts, by.at);
  const path: TemplateView['path'] = [];
  for (const { step, state, verdict } of standing.path) {
    path.push({
      ...step,
      // What is approved stays so, whatever the policy asks later.
      state: approvedAt !== null && verdict?.verdict === 'yes' ? 'agreed' : state,
      person: verdict && { id: verdict.personId, name: names.get(verdict.personId) ?? '' },
      at: verdict?.at.toISOString() ?? null,
      seal: verdict?.seal ?? null,
      reason: verdicts.findLast((one) => one.by === step.by)?.reason ?? null,
      may: viewMay(await mayTakeTemplateStep(tx, template, standing, step, by)),
    });
  }
  const remarks = await remarksOnTemplate(tx, template, by.at);
  return {
    ...said,
    id: templateId,
    state: stateOf(template, standing.state === 'refused'),
    blanks: blanksOf(template.text),
    createdBy: { id: createdBy, name: names.get(createdBy) ?? '' },
    createdAt: createdAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
    path,
    remarks: remarks.map(({ inElections, ...remark }) => ({ ...viewRemark(remark), inElections })),
  };
}

function stateOf({ approvedAt, retiredAt }: Template, refused: boolean): TemplateView['state'] {
  if (retiredAt !== null) return 'retired';
  if (approvedAt !== null) return 'approved';
  return refused ? 'refused' : 'to-approve';
}

const NOTHING = { it: '', en: '' };
const MAY_NOT_WRITE = {
  it: 'Scrive i modelli chi, per atto, può scrivere i post di almeno un account.',
  en: 'Templates are written by whoever may, by an act, write posts of at least one account.',
};
