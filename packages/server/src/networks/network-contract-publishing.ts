// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutgoingPost } from './network.ts';
import { type NetworkHarness, unique } from './network-contract-harness.ts';

/** A post with nothing but a text. */
export function plainPost(text: string): OutgoingPost {
  return { text, language: 'it', images: [], link: null };
}

export function describePublishing(harness: NetworkHarness): void {
  const publishes = harness.network.capabilities.publishesPosts;
  if (!publishes) return;
  describe('publishing', () => {
    it('leaves the post where the public sees it, and finds it by its key', async () => {
      const text = unique('Allerta gialla: perché, dove e fino a quando');
      const key = unique('key');
      assert.equal(await publishes.find(harness.session(), key), null);
      const published = await publishes.publish(harness.session(), plainPost(text), key);
      assert.equal(await harness.countPosts(text), 1);
      assert.deepEqual(await publishes.find(harness.session(), key), published);
      assert.equal(await publishes.find(harness.session(), unique('key')), null);
    });

    it('leaves one post when the same key is published again, also at once', async () => {
      const text = unique('Il ponte riapre');
      const key = unique('key');
      const [once, ...again] = await Promise.all(
        [1, 2, 3].map(() => publishes.publish(harness.session(), plainPost(text), key)),
      );
      again.push(await publishes.publish(harness.session(), plainPost(text), key));
      for (const published of again) assert.equal(published.remoteId, once?.remoteId);
      assert.equal(await harness.countPosts(text), 1);
    });

    it('leaves two posts of the same text under two keys', async () => {
      const text = unique('Mercato come ogni settimana');
      for (const key of [unique('key'), unique('key')])
        await publishes.publish(harness.session(), plainPost(text), key);
      assert.equal(await harness.countPosts(text), 2);
    });

    it('withdraws a post, and does not mind to be asked twice', async () => {
      const text = unique('Errata');
      const key = unique('key');
      const { remoteId } = await publishes.publish(harness.session(), plainPost(text), key);
      await publishes.withdraw(harness.session(), remoteId);
      await publishes.withdraw(harness.session(), remoteId);
      assert.equal(await harness.countPosts(text), 0);
      assert.equal(await publishes.find(harness.session(), key), null);
    });

    it('refuses what is longer than the network takes, before anything leaves', async () => {
      const key = unique('key');
      const post = plainPost('è'.repeat(publishes.limits.graphemes + 1));
      await assert.rejects(publishes.publish(harness.session(), post, key), {
        name: 'NetworkRefused',
        code: 'invalid',
      });
      assert.equal(await publishes.find(harness.session(), key), null);
    });
  });
}
