// SPDX-License-Identifier: EUPL-1.2
// What somebody has to see to, as each feature tells it and Oggi shows it.
import type { Because } from './errors.ts';

export type Duty = {
  /** `acknowledge-policy`, `check-identity`, `rotate-credentials`... */
  code: string;
  about: Because;
  due: Date | null;
  /** The desk's address where it is seen to: `/registri/buste`. */
  to: string;
};
