// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { findOpenOffice, namesOfKind } from '../people/index.ts';
import { circumstances, readBodySettings } from '../rules/index.ts';
import type { Surroundings } from './facts.ts';
import type { Post } from './post.ts';

/** What the registers say of the things that a post refers to, at an instant. */
export async function surroundingsOf(tx: Transaction, post: Post, at: Date): Promise<Surroundings> {
  const act = post.actId === null ? null : await findAct(tx, post.actId);
  const office = post.officeId === null ? null : await findOpenOffice(tx, post.officeId);
  const { electionPeriod } = await circumstances(tx, at);
  return {
    act: act && { citation: citeAct(act), publicFrom: act.inForceFrom },
    office: office?.name ?? null,
    signedForCorrectness: false,
    electionPeriod,
    electedNames: electionPeriod ? await namesOfKind(tx, 'elected') : [],
    domains: (await readBodySettings(tx)).domains,
    at,
  };
}
