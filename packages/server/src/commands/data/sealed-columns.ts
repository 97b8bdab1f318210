// SPDX-License-Identifier: EUPL-1.2
import { sealedInAccounts } from '../../features/accounts/index.ts';
import { sealedInPeople } from '../../features/people/index.ts';
import { sealedInReasons } from '../../features/reasons/index.ts';
import type { Database } from '../../foundation/database/database.ts';
import { sealedOfBodies } from '../../foundation/sealing/body-secret.ts';
import { countSealed, type SealedColumn } from '../../foundation/sealing/sealed-column.ts';
import { placeOfCode } from '../../founding/invitation.ts';

/** Every column that is sealed under the server's key. A test holds it against the schema. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  ...sealedInAccounts,
  ...sealedInPeople,
  ...sealedInReasons,
  ...sealedOfBodies,
  {
    table: 'founding_invitation',
    column: 'code_sealed',
    key: 'invitation_id',
    keyIs: 'uuid',
    perBody: false,
    place: ({ key }) => placeOfCode(key),
  },
];

/** Values under each key, by its id, over all bodies. */
export async function countAllSealed(database: Database, bodyIds: readonly string[]): Promise<Map<string, number>> {
  const total = new Map<string, number>();
  const add = (counts: ReadonlyMap<string, number>) => {
    for (const [under, values] of counts) total.set(under, (total.get(under) ?? 0) + values);
  };
  for (const column of SEALED_COLUMNS) {
    if (!column.perBody) add(await database.acrossBodies((tx) => countSealed(tx, column, '')));
    else for (const bodyId of bodyIds) add(await database.readInBody(bodyId, (tx) => countSealed(tx, column, bodyId)));
  }
  return total;
}
