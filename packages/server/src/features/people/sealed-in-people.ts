// SPDX-License-Identifier: EUPL-1.2
import type { SealedColumn } from '../../foundation/sealing/sealed-column.ts';
import { providerPlace } from './provider-place.ts';
import { attemptPlace } from './sign-in-attempt.ts';
import { totpPlace } from './totp-place.ts';

/** What this feature keeps sealed under the server's key. */
export const sealedInPeople: readonly SealedColumn[] = [
  {
    table: 'person',
    column: 'totp_secret',
    key: 'person_id',
    keyIs: 'uuid',
    perBody: true,
    place: ({ bodyId, key }) => totpPlace({ body_id: bodyId, person_id: key }),
  },
  {
    table: 'oidc_provider',
    column: 'client_secret',
    key: null,
    keyIs: 'uuid',
    perBody: true,
    place: ({ bodyId }) => providerPlace(bodyId),
  },
  {
    table: 'sign_in_attempt',
    column: 'content',
    key: 'attempt_hash',
    keyIs: 'bytes',
    perBody: false,
    place: ({ key }) => attemptPlace(Buffer.from(key, 'hex')),
  },
];
