// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { EffectName, ItemTarget } from '../network.ts';
import { describeNetworkContract, type NetworkHarness } from '../network-contract.ts';
import { createPracticeNetwork } from './practice-network.ts';
import { freePort, startTestSite } from './testing/start-test-site.ts';

const AUTHOR = 'Nonna Tecla';

const away = `http://127.0.0.1:${await freePort()}`;
const site = await startTestSite({ allowedOrigins: [away] });
const { store, page } = site;
let faultSet: Promise<void> = Promise.resolve();

const network = createPracticeNetwork({
  fetch: async (input, init) => {
    await faultSet;
    return site.fetch(input, init);
  },
});

/** What a browser gets: as a stranger, or as the author. */
async function see(path: string, citizenId?: string): Promise<string> {
  const headers = citizenId ? { cookie: `practice-citizen=${citizenId}` } : undefined;
  const answer = await fetch(`${site.url}${path}`, { headers });
  assert.equal(answer.status, 200);
  return answer.text();
}

const home = `/p/${page.handle}`;
const placeOf = (target: ItemTarget) => (target.itemType === 'comment' ? `${home}/posts/${target.postRemoteId}` : home);
const anchorOf = ({ itemType, remoteId }: ItemTarget) => `id="${itemType === 'comment' ? 'c' : 'v'}-${remoteId}"`;
const isReported: NetworkHarness['witness'][EffectName] = async (_target, { key }) =>
  (await store.measures.reportByKey(page.pageId, encodeURIComponent(key))) !== null;

describeNetworkContract('practice', {
  network,
  citizen: {
    comment: async (post, text) => {
      const { id } = await site.crowd('POST', `/${page.handle}/comments`, { author: AUTHOR, post, text });
      return { remoteId: id };
    },
    remove: async (remoteId) => {
      await site.crowd('DELETE', `/items/${remoteId}`, { author: AUTHOR });
    },
    edit: async (remoteId, text) => {
      await site.crowd('PATCH', `/items/${remoteId}`, { author: AUTHOR, text });
    },
    visit: async (text) => {
      const { id } = await site.crowd('POST', `/${page.handle}/visitor-posts`, { author: AUTHOR, text });
      return { remoteId: id };
    },
  },
  session: () => site.session(),
  sessionWithWrongCredentials: () => site.session({ credentials: { token: 'practice_wrong' } }),
  sessionWithNetworkAway: () => site.session({ origin: `${away}/practice` }),
  sessionThatLosesTheNextAnswer: () => {
    const once = { kind: 'lost', scope: 'orders', remaining: 1, delayMs: 0, retryAfterSeconds: 1 } as const;
    faultSet = store.pages.setFault(page.pageId, once);
    return site.session();
  },
  countPosts: async (text) => (await see(home)).split(`>${text}</p>`).length - 1,
  witness: {
    hides: async (target) => !(await see(placeOf(target))).includes(anchorOf(target)),
    removes: async (target) => (await see(placeOf(target))).includes(`class="item gone" ${anchorOf(target)}`),
    approves: async (target) => (await see(placeOf(target))).includes(anchorOf(target)),
    notifies: async (target, { text = '' }) => {
      assert.ok(!(await see(placeOf(target))).includes(text), 'nobody else sees a notice');
      return (await see(placeOf(target), target.author.remoteId)).includes(text);
    },
    replies: async (target, { text = '' }) => (await see(placeOf(target))).includes(text),
    blocks: async (target) => (await see(home, target.author.remoteId)).includes('ti ha bloccato'),
    reports: isReported,
    reportsUsers: isReported,
  },
  untold: [],
  hold: async (_post, text) => {
    const habits = { ratePerMinute: null };
    await store.pages.setHabits(page.pageId, { ...habits, holdVisitorPosts: true });
    const { id } = await site.crowd('POST', `/${page.handle}/visitor-posts`, { author: AUTHOR, text });
    await store.pages.setHabits(page.pageId, { ...habits, holdVisitorPosts: false });
    return { remoteId: id };
  },
  close: site.close,
});
