// SPDX-License-Identifier: EUPL-1.2
import type { SealedColumn } from '../../foundation/sealing/sealed-column.ts';
import { placeOfKey } from './reasons-page.ts';

/** What this feature keeps sealed under the server's key. */
export const sealedInReasons: readonly SealedColumn[] = [
  {
    table: 'reasons_page',
    column: 'key_sealed',
    key: 'decision_id',
    keyIs: 'uuid',
    perBody: true,
    place: ({ bodyId, key }) => placeOfKey(bodyId, key),
  },
];
