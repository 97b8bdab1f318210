// SPDX-License-Identifier: EUPL-1.2
import type { Deed } from '../audit/index.ts';

/** Who does it, when, and by what right; `cites` names the act by which they govern. */
export type By = Pick<Deed, 'actor' | 'at' | 'cites'>;
