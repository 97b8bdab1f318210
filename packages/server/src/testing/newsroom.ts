// SPDX-License-Identifier: EUPL-1.2
// A newsroom in which posts are written, agreed to and sent through the server, to the practice network.
import assert from 'node:assert/strict';
import type { BodyInput, DeliveryView, PostView, routes } from '@arengo/contract';
import type { TestApp, TestClient, TestPerson } from './test-app.ts';
import type { BodyOptions, NewTestPerson, TestAccount } from './test-body.ts';

type Change = BodyInput<typeof routes.changePost>;
type Variant = Change['variants'][number];
export type Writing = Partial<Omit<Change, 'version' | 'variants'>> & { variants?: Partial<Variant>[] };

/** What each pack asks of a plain post, stated. */
const STATED: Record<string, Writing> = {
  cassino: { category: 'public-utility', stated: { 'confidential-information': 'È già sul sito.' } },
  'novi-di-modena': {
    category: 'public-utility',
    publicInterest: 'Riguarda tutti.',
    newsLink: 'https://comune.example/notizie/1',
    stated: {
      'public-domain': 'È già sul sito.',
      accuracy: 'Controllato con l’ufficio.',
      pertinence: 'È un servizio dell’ente.',
      'network-terms': 'Sì.',
      'unrelated-initiative': 'È dell’ente.',
    },
  },
  pero: { category: 'services', publicInterest: 'Riguarda tutti.' },
  cascina: { purpose: 'public-utility' },
};

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;
export type Colleague = TestPerson & { desk: Desk };
/** Signs in again when the session has ended: the clock of these tests goes on for days. */
type Desk = Pick<TestClient, 'ok' | 'refused'>;
const SESSION_MS = 10 * 60_000;

export const TEXT = 'Lunedì riapre la piscina comunale.';

export async function openNewsroom(tested: TestApp, options: BodyOptions = {}) {
  const body = await tested.addBody(options);
  const pack = options.pack ?? 'cassino';
  const hire = async (person: NewTestPerson): Promise<Colleague> => {
    const hired = await body.addPerson(person);
    let session: { client: TestClient; at: number } | null = null;
    const fresh = async () => {
      const now = tested.clock.now().getTime();
      if (session === null || now - session.at > SESSION_MS)
        session = { client: await tested.signIn(body, hired), at: now };
      return session.client;
    };
    const desk: Desk = {
      ok: async (...asked) => (await fresh()).ok(...asked),
      refused: async (...asked) => (await fresh()).refused(...asked),
    };
    return { ...hired, desk };
  };
  const editor = await hire({ powers: ['see', 'draft'] });
  const publisher = await hire({ powers: ['see', 'publish'] });
  const read = (postId: string, desk = editor.desk) => desk.ok('readPost', { params: { postId } });

  /** Begins a post and writes it whole; what the pack asks for is stated. */
  async function write({ variants = [{}], ...content }: Writing = {}, desk = editor.desk): Promise<PostView> {
    const { id } = await desk.ok('createPost', { body: { workingTitle: 'Piscina' } });
    return change(await read(id, desk), { ...STATED[pack], text: TEXT, ...content, variants }, desk);
  }

  /** Writes over a post; what is not named stays. */
  async function change(post: PostView, { variants, ...content }: Writing, desk = editor.desk): Promise<PostView> {
    const given = variants?.map((one) => ({ accountId: body.account.id, ...one })) ?? post.variants.map(formOf);
    const { version, workingTitle, text } = post;
    const written = { ...contentOf(post), ...{ workingTitle, text }, ...content, version, variants: given };
    return desk.ok('changePost', { params: { postId: post.id }, body: written });
  }

  const ask = (post: PostView, desk = editor.desk) => desk.ok('askApproval', { params: { postId: post.id } });

  async function say(
    desk: Desk,
    post: PostView,
    by: string,
    verdict: 'yes' | 'no' = 'yes',
    reason: string | null = verdict === 'no' ? 'Manca l’orario.' : null,
  ): Promise<PostView> {
    for (const { id: variantId, seal } of post.variants)
      await desk.ok('giveVerdict', { params: { variantId }, body: { by, verdict, seal, reason } });
    return read(post.id);
  }

  /** Written, asked for and let go by whoever may publish. */
  async function approve(post: PostView): Promise<PostView> {
    const approved = await say(publisher.desk, await ask(post), 'publisher');
    await tested.drain();
    return approved;
  }

  /** The delivery of the only variant. */
  async function delivery(post: Pick<PostView, 'id'>): Promise<DeliveryView> {
    const [variant] = (await read(post.id)).variants;
    assert.ok(variant?.delivery, 'nothing is planned');
    return variant.delivery;
  }

  return { body, editor, publisher, hire, read, write, change, ask, say, approve, delivery };
}

/** What is on the account's page, the newest first. */
export async function postsOn(tested: TestApp, account: TestAccount): Promise<string[]> {
  return (await tested.app.practice.posts.list(account.page.pageId)).map(({ text }) => text);
}

export const only = <T>(list: readonly T[]): T => {
  const [one] = list;
  assert.ok(one !== undefined && list.length === 1, `${list.length} instead of one`);
  return one;
};

function formOf({ accountId, text, title, link, media, plannedAt }: PostView['variants'][number]): Variant {
  return { accountId, text, title, link, media, plannedAt };
}

function contentOf(post: PostView): Omit<Change, 'version' | 'variants'> {
  const { workingTitle, text, language, link, category, purpose, publicInterest, officialSource, newsLink } = post;
  const { actId, officeId, thirdParty, licence, stated, dismissed, late, validUntil, offHoursReason, paidReach } = post;
  return {
    ...{ workingTitle, text, language, link, category, purpose, publicInterest, officialSource, newsLink },
    ...{ actId, officeId, thirdParty, licence, stated, dismissed, late, validUntil, offHoursReason, paidReach },
  };
}
