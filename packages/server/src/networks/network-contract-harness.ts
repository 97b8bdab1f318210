// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { EffectName, ItemTarget, Network, NetworkSession, Order } from './network.ts';

/** The citizen's hand. Each promise resolves once the network shows the result to everybody. */
export type Citizen = {
  comment(postRemoteId: string, text: string): Promise<{ remoteId: string }>;
  remove(remoteId: string): Promise<void>;
  /** Left out where a text cannot be changed. */
  edit?(remoteId: string, text: string): Promise<void>;
  /** A post of the citizen's own that reaches the body: a mention, a post on its page. */
  visit?(text: string): Promise<{ remoteId: string }>;
};

/** An account of the body on a real or practice network, with somebody who plays the citizen. */
export type NetworkHarness = {
  network: Network;
  citizen: Citizen;
  /** A session that works. Called once per test. */
  session(): NetworkSession;
  sessionWithWrongCredentials(): NetworkSession;
  /** The network cannot be reached: nobody listens there. */
  sessionWithNetworkAway(): NetworkSession;
  /** The next order takes effect and its answer never arrives; later ones are answered. Left out if it can't be provoked. */
  sessionThatLosesTheNextAnswer?(): NetworkSession;
  /** How many posts of the body with this text the public sees, learnt without the adapter. */
  countPosts(text: string): Promise<number>;
  /** Whether an effect is in force, learnt without the adapter. Name by name, where there is such a way. */
  witness: Partial<Record<EffectName, (target: ItemTarget, order: Order) => Promise<boolean>>>;
  /** Effects of which the network tells nothing afterwards: `look` answers 'cannot-tell'. */
  untold: readonly EffectName[];
  /** A held item, for networks that hold; needed by `approves`. */
  hold?(postRemoteId: string, text: string): Promise<{ remoteId: string }>;
  close(): Promise<void>;
};

let counter = 0;
/** A text, or key, that no other test used. */
export function unique(words: string): string {
  counter += 1;
  return `${words} ${process.pid.toString(36)}-${counter}`;
}

/** Puts a post of the body on the network, for citizens to comment on. */
export async function publishSomething(harness: NetworkHarness): Promise<string> {
  const publishes = harness.network.capabilities.publishesPosts;
  assert.ok(publishes, 'the contract needs a network that publishes');
  const text = unique('Domani il mercato si sposta in piazza');
  const post = { text, language: 'it', images: [], link: null };
  return (await publishes.publish(harness.session(), post, unique('post'))).remoteId;
}
