// SPDX-License-Identifier: EUPL-1.2
// What policy and law say of a template, before anybody needs it.
import { checkPost, NO_FACTS, type Remark } from '@arengo/composer';
import { inspect } from '@arengo/triage';
import type { Transaction } from '../../foundation/database/database.ts';
import { findOpenOffice } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { settingsAt } from './surroundings.ts';
import type { Template } from './templates-store.ts';

export type TemplateRemark = Remark & { inElections: boolean };

/** The remarks of an ordinary day, and those that an election period adds. */
export async function remarksOnTemplate(
  tx: Transaction,
  { text, content }: Pick<Template, 'text' | 'content'>,
  at: Date,
): Promise<TemplateRemark[]> {
  const policy = (await policyInForceIfAny(tx, at))?.policy;
  if (!policy) return [];
  const office = content.officeId === null ? null : await findOpenOffice(tx, content.officeId);
  const { settings } = await settingsAt(tx, at);
  const { category, purpose, publicInterest, officialSource, newsLink, stated } = content;
  const facts = {
    ...NO_FACTS,
    ...{ text, category, purpose, publicInterest, officialSource, newsLink, stated },
    requestingOffice: office?.name ?? null,
    findings: inspect(text, {
      network: '',
      itemType: 'comment',
      authorRecent: [],
      at: at.toISOString(),
      domainsOfTheBody: [...settings.domains],
    }),
  };
  const ordinary = checkPost(policy, facts);
  const known = new Set(ordinary.map(({ check, clause, norm }) => JSON.stringify([check, clause, norm])));
  const added = checkPost(policy, { ...facts, electionPeriod: true }).filter(
    ({ check, clause, norm }) => !known.has(JSON.stringify([check, clause, norm])),
  );
  return [
    ...ordinary.map((one) => ({ ...one, inElections: false })),
    ...added.map((one) => ({ ...one, inElections: true })),
  ];
}
