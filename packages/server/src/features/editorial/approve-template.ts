// SPDX-License-Identifier: EUPL-1.2
// A template is agreed to once, exactly as it is seen, by whoever the policy asks of an ordinary post: alerts then need no more.
import { mayBeApproved } from '@arengo/composer';
import type { BodyOf, routes, TemplateWords } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { listAccounts } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { accountsWithPower, type Power } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { PUBLISHER, pathOfTemplate, refusalOf, type Standing, type Step, standingOf } from './approval.ts';
import type { By } from './create-post.ts';
import { remarksOnTemplate } from './look-at-template.ts';
import { signsFor } from './office-parts.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { type May, mayByPower, NOT_HEAD, NOT_RESPONSIBLE, notRole, OWN, TWICE } from './step-takers.ts';
import {
  insertTemplateVerdict,
  keepApproval,
  keepRetirement,
  type Template,
  type TemplateVerdict,
  templateVerdicts,
} from './templates-store.ts';
import { deedOn, refuseSettled, templateAtHand, writeTemplate } from './write-template.ts';

/** How far the path of a template is gone, under a policy. */
export function standingOfTemplate(
  policy: Policy | null,
  { seal }: Pick<Template, 'seal'>,
  verdicts: readonly TemplateVerdict[],
  at: Date,
): Standing {
  return standingOf(pathOfTemplate(policy), verdicts, { seal, at, lastsMs: null });
}

/** A person agrees to a template, or says why not. With the last agreement it comes into use, and takes the place of another. */
export async function giveTemplateVerdict(
  tx: Transaction,
  templateId: string,
  { by: name, verdict, seal, reason: given }: BodyOf<typeof routes.giveTemplateVerdict>,
  by: By,
): Promise<void> {
  const template = await templateAtHand(tx, templateId);
  refuseSettled(template);
  if (template.seal !== seal) throw new ConflictError(CHANGED, { code: 'template-changed' });
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const before = await templateVerdicts(tx, [templateId]);
  const standing = standingOfTemplate(policy, template, before, by.at);
  const step = standing.path.find((one) => one.step.by === name)?.step;
  if (!step) throw new NotFoundError({ it: 'Questo passaggio dell’approvazione', en: 'This step of the approval' });
  const may = await mayTakeTemplateStep(tx, template, standing, step, by);
  const asks = [step.clause ?? step.norm].filter((one) => one !== null);
  if (!may.granted) throw new RefusedError(may.because, { code: 'no-authority', cites: asks });
  const reason = given?.trim() || null;
  if (verdict === 'yes') await refuseUnlawful(tx, template, by.at);
  else if (reason === null)
    throw new InvalidInputError(NO_REASON, { errors: [{ pointer: '/reason', detail: 'required with a no' }] });
  const said = { templateId, by: step.by, personId: by.personId, verdict, seal, reason, at: by.at };
  await insertTemplateVerdict(tx, said);
  const approved = standingOfTemplate(policy, template, [...before, said], by.at).state === 'approved';
  if (approved) await putIntoUse(tx, template, by);
  const data = { step: step.by, verdict, seal, approved };
  recordDeed(tx, { ...deedOn('template.verdict-given', templateId, by, data), cites: [...asks, ...may.cites] });
}

async function putIntoUse(tx: Transaction, { templateId, replaces, name }: Template, by: By): Promise<void> {
  await keepApproval(tx, templateId, by);
  if (replaces === null) return;
  const replaced = await templateAtHand(tx, replaces);
  if (replaced.retiredAt === null) await keepRetirement(tx, replaces, { because: `→ ${name}`, ...by });
}

/** Writes a template and agrees to it at once, as one person may where the policy asks for nobody else. Answers its id. */
export async function approveTemplate(tx: Transaction, words: TemplateWords, by: By): Promise<string> {
  const templateId = await writeTemplate(tx, { ...words, replaces: null }, by);
  const { seal } = await templateAtHand(tx, templateId);
  await giveTemplateVerdict(tx, templateId, { by: PUBLISHER.by, verdict: 'yes', seal, reason: null }, by);
  return templateId;
}

async function refuseUnlawful(tx: Transaction, template: Template, at: Date): Promise<void> {
  const remarks = (await remarksOnTemplate(tx, template, at)).filter(({ inElections }) => !inElections);
  refuseUnfit({ remarks, misfits: [], fit: mayBeApproved(remarks) });
}

/** Whether the person may take this step of a template's path: on some account, since a template is for all. */
export async function mayTakeTemplateStep(
  tx: Transaction,
  { createdBy, content }: Template,
  standing: Standing,
  step: Step,
  { personId, at }: By,
): Promise<May> {
  const refusal = refusalOf(step, personId, { authors: [createdBy], standing });
  if (refusal !== null) return { granted: false, because: refusal === 'own' ? OWN : TWICE };
  const accounts = await listAccounts(tx);
  const byPower = async (power: Extract<Power, 'publish' | 'approve'>): Promise<May> => {
    const accountIds = accounts.map((one) => one.account_id);
    const [held] = await accountsWithPower(tx, personId, { power, at, accountIds });
    const accountId = held ?? accountIds[0];
    if (accountId === undefined) return { granted: false, because: NO_ACCOUNT };
    return mayByPower(tx, { personId, at, accountId, power });
  };
  const YES: May = { granted: true, cites: [] };
  switch (step.by) {
    case PUBLISHER.by:
      return byPower('publish');
    case 'head-of-requesting-service':
      return (await signsFor(tx, content.officeId, { personId, at })) ? YES : { granted: false, because: NOT_HEAD };
    case 'account-responsible': {
      const answers = accounts.some((one) => one.responsible_id === personId);
      return answers ? YES : { granted: false, because: NOT_RESPONSIBLE };
    }
    default: {
      const isRole = (await findPerson(tx, personId))?.role === step.by;
      return isRole ? byPower('approve') : { granted: false, because: notRole(step.by) };
    }
  }
}

const CHANGED = {
  it: 'Il modello è cambiato dopo che l’hai letto. Rileggilo e decidi di nuovo.',
  en: 'The template changed after you read it. Read it again and decide again.',
};
const NO_REASON = {
  it: 'Un rifiuto dice il perché: chi ha scritto deve sapere che cosa correggere.',
  en: 'A refusal says why: who wrote it has to know what to mend.',
};
const NO_ACCOUNT = {
  it: 'L’ente non ha ancora account: aprine uno in Registri.',
  en: 'The body has no account yet: open one in Registers.',
};
