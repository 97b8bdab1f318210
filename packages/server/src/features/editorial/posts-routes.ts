// SPDX-License-Identifier: EUPL-1.2
import { type PostView, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { askApproval } from './ask-approval.ts';
import { changePost } from './change-post.ts';
import { createPost } from './create-post.ts';
import { discardPost } from './discard-post.ts';
import { giveVerdict } from './give-verdict.ts';
import { addCaptions, addMedia, changeMedia, cleanFile, mediaAtHand, removeMedia } from './keep-media.ts';
import { listPosts } from './list-posts.ts';
import { moveHour } from './move-hour.ts';
import type { Outbox } from './outbox.ts';
import { readPostView, viewMedia } from './posts-views.ts';
import { readComposer } from './read-composer.ts';
import { redactPost } from './redact-post.ts';
import { seePost } from './see-post.ts';

type Routed = Context & { outbox: Outbox };

export function postsRoutes(door: Doorway, context: Routed): void {
  writingRoutes(door, context);
  mediaRoutes(door, context);
  approvalRoutes(door, context);
}

function writingRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.listPosts, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => listPosts(tx, outbox, query, by)),
  );
  mountRoute(door, routes.readComposer, ({ caller }) => readAs(context, caller, readComposer));
  mountRoute(door, routes.createPost, async ({ caller, body }) => ({
    id: await writeAs(context, caller, (tx, by) => createPost(tx, outbox, body, by)),
  }));
  mountRoute(door, routes.readPost, ({ caller, params }) => view(context, caller, params.postId));
  mountRoute(door, routes.changePost, async ({ caller, params, body }) => {
    await writeAs(context, caller, (tx, by) => changePost(tx, outbox, params.postId, body, by));
    return view(context, caller, params.postId);
  });
  mountRoute(door, routes.redactPost, async ({ caller, params, body }) => {
    await writeAs(context, caller, (tx, by) => redactPost(tx, outbox, params.postId, body, by));
    return view(context, caller, params.postId);
  });
  mountRoute(door, routes.discardPost, ({ caller, params }) =>
    orderAs(context, caller, (tx, by) => discardPost(tx, outbox, params.postId, by)),
  );
  mountRoute(door, routes.moveHour, async ({ caller, params, body }) =>
    view(context, caller, await writeAs(context, caller, (tx, by) => moveHour(tx, outbox, params.variantId, body, by))),
  );
}

function mediaRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.addMedia, async ({ caller, params, body }) => {
    const file = await cleanFile(body);
    return viewMedia(await writeAs(context, caller, (tx, by) => addMedia(tx, outbox, params.postId, file, by)));
  });
  mountRoute(door, routes.changeMedia, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => changeMedia(tx, outbox, params, body, by)),
  );
  mountRoute(door, routes.addCaptions, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => addCaptions(tx, outbox, params, body, by)),
  );
  mountRoute(door, routes.removeMedia, ({ caller, params }) =>
    orderAs(context, caller, (tx, by) => removeMedia(tx, outbox, params, by)),
  );
  mountRoute(door, routes.readMedia, ({ caller, params }) =>
    readAs(context, caller, async (tx, by) => {
      await seePost(tx, params.postId, by);
      const { fileId } = await mediaAtHand(tx, params.postId, params.fileId);
      const file = await readFile(tx, fileId);
      if (file) return file;
      throw new NotFoundError({ it: 'L’immagine', en: 'The image' });
    }),
  );
}

function approvalRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.askApproval, async ({ caller, params }) => {
    await writeAs(context, caller, (tx, by) => askApproval(tx, outbox, params.postId, by));
    return view(context, caller, params.postId);
  });
  mountRoute(door, routes.giveVerdict, async ({ caller, params, body }) =>
    view(
      context,
      caller,
      await writeAs(context, caller, (tx, by) => giveVerdict(tx, outbox, params.variantId, body, by)),
    ),
  );
}

const view = (context: Routed, caller: Caller, postId: string): Promise<PostView> =>
  readAs(context, caller, (tx, by) => readPostView(tx, context.outbox, postId, by));
