// SPDX-License-Identifier: EUPL-1.2
// What a social network can do for us, as small capabilities. An adapter offers those it truly has; the rest becomes
// a task for a person. Features know this file and no adapter.

/** An account of the body, opened for one conversation with its network. Credentials are decrypted just before use. */
export type NetworkSession = {
  readonly accountId: string;
  /** The account's own id on the network (page id, channel id, DID). */
  readonly remoteId: string;
  readonly handle: string;
  /** Where the network answers, e.g. the URL of the PDS. */
  readonly origin: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

export type RemoteAuthor = { remoteId: string; handle: string; displayName: string };

/** Something a citizen wrote, or a new form of it. `revision` changes when the content does. */
export type IncomingItem = {
  kind: 'item';
  remoteId: string;
  itemType: 'comment' | 'visitor-post' | 'message';
  /** The post of the body under which it stands; null for visitor posts and messages. */
  postRemoteId: string | null;
  /** What it answers, when that is another item. */
  parentRemoteId: string | null;
  author: RemoteAuthor;
  text: string;
  media: { url: string; alt: string }[];
  /** RFC 3339. */
  postedAt: string;
  revision: string;
  permalink: string | null;
  /** The network keeps it from the public until we approve it. */
  held: boolean;
};
/** The author, or the network, took it away. */
export type IncomingDeletion = { kind: 'deletion'; remoteId: string; at: string };
/** A post of the body itself, kept as the context of comments. */
export type IncomingPost = { kind: 'post'; remoteId: string; text: string; postedAt: string; permalink: string | null };
export type IncomingEvent = IncomingItem | IncomingDeletion | IncomingPost;

export type ReadPage = {
  events: IncomingEvent[];
  /** Opaque; handed back at the next read, also after a crash. The same events may then come again. */
  cursor: string | null;
  more: boolean;
};

/** Polling. Events come at least once and oldest first within a page. */
export type ReadsItems = {
  read(session: NetworkSession, cursor: string | null, limit: number): Promise<ReadPage>;
  /** The past of an account, newest page first; `estimate` is the number of items in all, when the network tells. */
  readPast(
    session: NetworkSession,
    cursor: string | null,
    limit: number,
  ): Promise<ReadPage & { estimate: number | null }>;
};

/** Webhooks. `verify` is constant-time over the raw bytes; `parse` throws NetworkRefused on anything malformed. */
export type ReceivesWebhooks = {
  verify(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>, secret: string): boolean;
  parse(rawBody: Buffer): IncomingEvent[];
};

export type ItemTarget = {
  remoteId: string;
  itemType: IncomingItem['itemType'];
  postRemoteId: string | null;
  author: RemoteAuthor;
};

/** One order to the network. The key is the same at every try, and unique to the effect. */
export type Order = { key: string; text?: string; reason?: string };

export type InForce = 'in-force' | 'not-in-force' | 'cannot-tell';

/** Something that can be done to an item or its author. `apply` of what is already in force succeeds. */
export type Effect = {
  /** The longest text that an order may carry, in graphemes; absent = longer than any notice. */
  readonly limit?: number;
  /** Resolves when the network confirmed it; answers the network's own reference, if any. */
  apply(session: NetworkSession, target: ItemTarget, order: Order): Promise<{ reference: string | null }>;
  /** Looks whether it took effect; asked before anything is sent again. */
  look(session: NetworkSession, target: ItemTarget, order: Order): Promise<InForce>;
  reverse?(session: NetworkSession, target: ItemTarget, order: Order): Promise<void>;
};

export type OutgoingImage = { bytes: Uint8Array; mediaType: string; alt: string };
export type OutgoingPost = { text: string; language: string; images: OutgoingImage[]; link: string | null };
export type PublishedPost = { remoteId: string; permalink: string | null };

export type PublishesPosts = {
  limits: { graphemes: number; images: number; imageBytes: number };
  publish(session: NetworkSession, post: OutgoingPost, key: string): Promise<PublishedPost>;
  /** The post that an earlier `publish` with this key left on the network, or null. */
  find(session: NetworkSession, key: string): Promise<PublishedPost | null>;
  withdraw(session: NetworkSession, remoteId: string): Promise<void>;
};

/** Capabilities by name. A missing one is a fact about the network, not an error. */
export type Capabilities = {
  readsItems?: ReadsItems;
  receivesWebhooks?: ReceivesWebhooks;
  publishesPosts?: PublishesPosts;
  hides?: Effect;
  removes?: Effect;
  blocks?: Effect;
  /** Lets a held item appear. */
  approves?: Effect;
  /** Tells the author alone. */
  notifies?: Effect;
  /** Answers in public, under the item. */
  replies?: Effect;
  reports?: Effect;
  reportsUsers?: Effect;
};
export type EffectName = Exclude<keyof Capabilities, 'readsItems' | 'receivesWebhooks' | 'publishesPosts'>;

export type Network = {
  readonly id: string;
  readonly name: string;
  readonly capabilities: Capabilities;
};

/** The network said no, and will say no again. `code` says why in one word. */
export class NetworkRefused extends Error {
  override readonly name = 'NetworkRefused';
  readonly code: 'credentials' | 'forbidden' | 'gone' | 'invalid';
  constructor(code: NetworkRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The network did nothing and may do it later (rate limit, maintenance, no connection was made). */
export class NetworkBusy extends Error {
  override readonly name = 'NetworkBusy';
  readonly retryAfterSeconds: number | null;
  constructor(message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The order left and no answer came back: it may or may not have taken effect. */
export class NetworkOutcomeUnknown extends Error {
  override readonly name = 'NetworkOutcomeUnknown';
}
