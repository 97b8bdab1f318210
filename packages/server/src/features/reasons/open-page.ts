// SPDX-License-Identifier: EUPL-1.2
import { fillReasons, REASONS_BLANK } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { DecisionWithReasons, ReasonsPages } from '../moderation/index.ts';
import { findBody } from '../people/index.ts';
import { addressOf, expiryOf, pageKeys, placeOfKey } from './reasons-page.ts';
import { findPage, savePage } from './reasons-store.ts';

export type Making = { sealer: Sealer; publicUrl: string };
type Made = DecisionWithReasons & { madeAt: Date; renewedBy: string | null; expiresAt: Date };

/** What moderation is handed: pages made in its transactions, addresses put into its notices. */
export function reasonsPages(making: Making): ReasonsPages {
  const { sealer, publicUrl } = making;
  return {
    async addressLength(tx) {
      return (await addressHere(tx, publicUrl, pageKeys.make().key)).length;
    },
    async openPage(tx, decision) {
      const page = { ...decision, madeAt: decision.decidedAt, renewedBy: null, expiresAt: expiryOf(decision) };
      await makePage(tx, making, page);
    },
    async fillNotice(tx, decisionId, text) {
      if (!text.includes(REASONS_BLANK)) return text;
      const page = await findPage(tx, decisionId);
      const key = page?.key_sealed ? sealer.open(page.key_sealed, placeOfKey(tx.bodyId, decisionId)) : null;
      // Without a page the notice leads to the policy rather than to a hole in the text.
      const address = key === null ? await policyHere(tx, publicUrl) : await addressHere(tx, publicUrl, key);
      return fillReasons(text, address);
    },
  };
}

/** Makes the page of a decision, in place of the one it had. Answers its address, which is nowhere else. */
export async function makePage(tx: Transaction, { sealer, publicUrl }: Making, page: Made): Promise<string> {
  const { key, sha256: keySha256 } = pageKeys.make();
  const { decisionId, detected, madeAt, renewedBy, expiresAt } = page;
  const keySealed = sealer.seal(key, placeOfKey(tx.bodyId, decisionId));
  await savePage(tx, { decisionId, keySha256, keySealed, detected, madeAt, renewedBy, expiresAt });
  return addressHere(tx, publicUrl, key);
}

async function addressHere(tx: Transaction, publicUrl: string, key: string): Promise<string> {
  return addressOf(publicUrl, await slugOf(tx), key);
}

async function policyHere(tx: Transaction, publicUrl: string): Promise<string> {
  return `${publicUrl}/enti/${await slugOf(tx)}/policy`;
}

async function slugOf(tx: Transaction): Promise<string> {
  return (await findBody(tx, tx.bodyId))?.slug ?? '';
}
