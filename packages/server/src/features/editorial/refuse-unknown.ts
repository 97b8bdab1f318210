// SPDX-License-Identifier: EUPL-1.2
import type { PostContent } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { findAct } from '../acts/index.ts';
import { findOpenOffice } from '../people/index.ts';

/** Throws NotFoundError where the post refers to an act or an office that the registers do not have. */
export async function refuseUnknown(
  tx: Transaction,
  { actId, officeId }: Pick<PostContent, 'actId' | 'officeId'>,
): Promise<void> {
  if (actId !== null && !(await findAct(tx, actId))) throw new NotFoundError({ it: 'L’atto', en: 'The act' });
  if (officeId !== null && !(await findOpenOffice(tx, officeId)))
    throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
}
