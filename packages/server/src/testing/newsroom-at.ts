// SPDX-License-Identifier: EUPL-1.2
// A newsroom with all that a policy asks for before a plain post can go out.
import { type Newsroom, openNewsroom, type Writing } from './newsroom.ts';
import { PNG } from './seed-accounts.ts';
import type { TestApp } from './test-app.ts';
import type { BodyOptions } from './test-body.ts';

export type FullNewsroom = Newsroom & {
  /** What every post there states besides. */
  also: Writing;
  /** Agrees to every step but the publisher's. */
  agree(post: Awaited<ReturnType<Newsroom['ask']>>): Promise<void>;
};

const STEP_ROLES: Record<string, string> = { 'novi-di-modena': 'social-media-manager' };

export async function openNewsroomAt(tested: TestApp, pack: string, options: BodyOptions = {}): Promise<FullNewsroom> {
  const room = await openNewsroom(tested, { pack, ...options });
  const role = STEP_ROLES[pack];
  const manager = role ? await room.hire({ role, powers: ['see', 'draft', 'approve', 'publish'] }) : null;
  const head = await room.hire({ powers: [] });
  const governor = await room.hire({ powers: ['manage'] });
  const office = { name: 'Sport', slug: null, headId: head.id, email: null, phone: null, hours: null };
  const { id: officeId } = await governor.desk.ok('addOffice', { body: office });
  await tested.administer('update account set responsible_id = $2 where account_id = $1', [
    room.body.account.id,
    head.id,
  ]);
  const agree: FullNewsroom['agree'] = async (post) => {
    for (const { by } of post.variants[0]?.approval.path ?? []) {
      if (by === 'social-media-manager' && manager) await room.say(manager.desk, post, by);
      if (by === 'head-of-requesting-service' || by === 'account-responsible') await room.say(head.desk, post, by);
    }
  };
  return { ...room, also: { officeId }, agree };
}

/** Adds an image to a post and states what is given of it. Answers its file's id. */
export async function addImage(room: Newsroom, postId: string): Promise<string> {
  const params = { postId };
  const { fileId } = await room.editor.desk.ok('addMedia', {
    params,
    body: { name: 'foto.png', bytes: Buffer.from(PNG, 'base64') },
  });
  return fileId;
}
