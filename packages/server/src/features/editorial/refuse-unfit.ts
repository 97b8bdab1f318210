// SPDX-License-Identifier: EUPL-1.2
import { RefusedError } from '../../foundation/errors.ts';
import type { SeenVariant } from './look-at-post.ts';

/** Throws RefusedError, with the clauses and norms that stand in the way, where a variant can't be approved as it stands. */
export function refuseUnfit({ remarks, misfits, fit }: Pick<SeenVariant, 'remarks' | 'misfits' | 'fit'>): void {
  if (fit) return;
  const stopping = remarks.filter(({ severity }) => severity !== 'advises');
  const [first] = [...stopping, ...misfits.filter(({ stops }) => stops)];
  const remedy = stopping[0]?.remedy;
  throw new RefusedError(
    {
      it: ['Così non si può approvare.', first?.say.it, remedy?.it].filter(Boolean).join(' '),
      en: ['As it stands it cannot be approved.', first?.say.en, remedy?.en].filter(Boolean).join(' '),
    },
    { code: 'not-lawful', cites: [...new Set(stopping.flatMap(({ clause, norm }) => clause ?? norm ?? []))] },
  );
}
