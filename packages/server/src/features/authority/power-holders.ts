// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { reaches } from './authority.ts';
import { everybodysReaching, type Reach } from './authority-store.ts';
import { worksAt } from './standing.ts';

/** Who holds a power on an account by acts in force. Whether they still have to acknowledge the policy is another matter. */
export async function powerHolders(
  tx: Transaction,
  { network, at, ...reach }: Reach & { network: string; at: Date },
): Promise<Set<string>> {
  const all = await everybodysReaching(tx, reach);
  const working = all.filter((one) => reaches(one, { ...reach, network }) && worksAt(one, at));
  return new Set(working.map(({ personId }) => personId));
}
