// SPDX-License-Identifier: EUPL-1.2
// The pages that one reads: the list, a page, a post with its thread, a private conversation.
import { type Html, html } from '../../../../foundation/http/html.ts';
import type { PostView } from '../feed.ts';
import { SHOWN } from '../store/item-store.ts';
import type { ItemView } from '../store/item-view.ts';
import type { Page } from '../store/page-store.ts';
import { itemPiece, noticePiece } from './item-piece.ts';
import { layout } from './layout.ts';
import { blockedBox, excerpt, moment, postBody, writeForm } from './pieces.ts';
import type { Surroundings } from './surroundings.ts';
import { drawThread } from './thread.ts';
import type { Visit } from './visit.ts';

export function homeView(visit: Visit, pages: Page[]): string {
  const { words, site } = visit;
  const list = html`<ul class="pages">${pages.map(
    (page) => html`<li><a href="${site.base}/p/${page.handle}">${page.name}</a><p>${page.about}</p></li>`,
  )}</ul>`;
  return layout(
    visit,
    words.pages,
    html`<h1>${words.pages}</h1>
<p class="lead">${words.homeIntro}</p>
${pages.length > 0 ? list : html`<p>${words.noPages}</p>`}
<p><a class="door" href="${site.base}/new">${words.openTitle}</a></p>`,
  );
}

export type PageContent = {
  posts: (PostView & { comments: number })[];
  visitorPosts: ItemView[];
  around: Surroundings;
};

export function pageView(visit: Visit, page: Page, { posts, visitorPosts, around }: PageContent): string {
  const { words, site } = visit;
  const home = `${site.base}/p/${page.handle}`;
  const form = { action: `${home}/visitor-posts`, label: words.yourVisitorPost, button: words.visitorPostButton };
  const visitors = visitorPosts.flatMap((item) => itemPiece(visit, around, item) ?? []);
  const count = around.allNotices.length;
  return layout(
    visit,
    page.name,
    html`<h1>${page.name}</h1>
<p class="lead">${page.about}</p>
<p><a class="door" href="${home}/messages">${words.writePrivately}</a></p>
${count > 0 && html`<p class="notice"><a href="${home}/messages">${words.noticesWait(count)}</a></p>`}
${around.block && blockedBox(visit, around.block)}
<section aria-labelledby="posts"><h2 id="posts">${words.posts}</h2>
${posts.length === 0 && html`<p>${words.noPosts}</p>`}
${posts.map((post) => postCard(visit, page, post))}</section>
<section aria-labelledby="visitors"><h2 id="visitors">${words.visitorPosts}</h2>
${page.holdVisitorPosts && html`<p>${words.visitorPostHeld}</p>`}
${around.mayWrite && writeForm(visit, { ...form, field: 'visitor-post' })}
<div data-live="visitors">${visitors.length > 0 ? html`<ol class="items">${visitors}</ol>` : html`<p>${words.noVisitorPosts}</p>`}</div>
</section>`,
  );
}

function postCard(visit: Visit, page: Page, post: PostView & { comments: number }): Html {
  const { words, site } = visit;
  return html`<article class="post">
<p class="by"><strong>${page.name}</strong> · ${moment(visit, post.postedAt)}</p>
${postBody(visit, post)}
<p><a href="${site.base}/p/${page.handle}/posts/${post.id}" aria-label="${words.readAndComment}: ${excerpt(post.text)}">${words.readAndComment}</a> (${words.comments(post.comments)})</p>
</article>`;
}

export function postView(visit: Visit, page: Page, post: PostView, comments: ItemView[], around: Surroundings): string {
  const { words, site } = visit;
  const home = `${site.base}/p/${page.handle}`;
  const form = { action: `${home}/posts/${post.id}/comments`, label: words.yourComment, button: words.comment };
  const pieces = drawThread(comments, (item, below: Html[]) => itemPiece(visit, around, item, below));
  return layout(
    visit,
    `${excerpt(post.text)} · ${page.name}`,
    html`<p><a href="${home}">${words.backToPage(page.name)}</a></p>
<article class="post"><h1>${page.name}</h1><p class="by">${moment(visit, post.postedAt)}</p>${postBody(visit, post)}</article>
<section aria-labelledby="comments"><h2 id="comments">${words.commentsTitle}</h2>
<div data-live="comments">${around.block && blockedBox(visit, around.block)}
${comments.length === SHOWN && html`<p>${words.shownLast(SHOWN)}</p>`}
${pieces.length > 0 ? html`<ol class="items">${pieces}</ol>` : html`<p>${words.noComments}</p>`}</div>
${around.mayWrite && writeForm(visit, { ...form, field: 'comment' })}
</section>`,
  );
}

export function conversationView(visit: Visit, page: Page, messages: ItemView[], around: Surroundings): string {
  const { words, site } = visit;
  const home = `${site.base}/p/${page.handle}`;
  const shown = new Set(messages.map((message) => message.id));
  const lines = [
    ...messages.map((message) => ({ at: message.postedAt, piece: itemPiece(visit, around, message) })),
    ...around.allNotices
      .filter((notice) => notice.itemId === null || !shown.has(notice.itemId))
      .map((notice) => ({ at: notice.sentAt, piece: html`<li>${noticePiece(visit, page, notice)}</li>` })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  return layout(
    visit,
    words.messagesWith(page.name),
    html`<p><a href="${home}">${words.backToPage(page.name)}</a></p>
<h1>${words.messagesWith(page.name)}</h1>
<div data-live="conversation">${around.block && blockedBox(visit, around.block)}
${lines.length > 0 ? html`<ol class="items">${lines.map((line) => line.piece)}</ol>` : html`<p>${words.noMessages}</p>`}</div>
${around.mayWrite && writeForm(visit, { action: `${home}/messages`, label: words.yourMessage, button: words.messageButton, field: 'message' })}`,
  );
}
