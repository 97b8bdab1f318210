// SPDX-License-Identifier: EUPL-1.2
// The private address where a requester sees the request.
import { privateKeys } from '../../foundation/sealing/private-keys.ts';

export const requestKeys = privateKeys(32);

/** `home`: the public address of the installation. */
export const addressOf = (home: string, slug: string, key: string) => `${home}/enti/${slug}/privacy/richiesta/${key}`;
