// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from '@arengo/contract';

/** Who calls, as the session says. Powers on the account at hand are checked again by the use case. */
export type Caller = {
  bodyId: string;
  personId: string;
  sessionHash: Buffer;
  sessionEndsAt: Date;
  /** Permissions held on at least one account now. */
  permissions: ReadonlySet<Permission>;
};
