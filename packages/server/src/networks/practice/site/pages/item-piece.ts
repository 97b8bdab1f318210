// SPDX-License-Identifier: EUPL-1.2
// One item as its viewer sees it, with the page's replies and, for its author, the notices about it.
import { type Html, html } from '../../../../foundation/http/html.ts';
import { itemAnchor } from '../feed.ts';
import type { ItemView } from '../store/item-view.ts';
import type { Page } from '../store/page-store.ts';
import type { Notice, Reply } from '../store/spoken-store.ts';
import { face, moment, words, writeForm } from './pieces.ts';
import { seenBy } from './visibility.ts';
import type { Visit } from './visit.ts';
import { sayTime } from './words.ts';

/** What surrounds the items of one page: replies by item, notices to the viewer by item, and whether they may write. */
export type Around = {
  page: Page;
  replies: Map<string, Reply[]>;
  notices: Map<string, Notice[]>;
  mayWrite: boolean;
};

/** Null when this viewer sees nothing at all. `below` are the answers of other citizens, already drawn. */
export function itemPiece(visit: Visit, around: Around, item: ItemView, below: readonly Html[] = []): Html | null {
  const seen = seenBy(item, visit.citizen?.id ?? null);
  if (seen === 'absent') return null;
  const own = item.authorId === visit.citizen?.id;
  const notices = own ? (around.notices.get(item.id) ?? []) : [];
  if (seen === 'deleted' && below.length + notices.length === 0 && item.kind !== 'message') return null;
  const gone = seen === 'removed' || seen === 'deleted';
  return html`<li><article class="item${own && ' own'}${gone && ' gone'}" id="${itemAnchor(item)}" tabindex="-1">
${gone ? html`<p class="placeholder">${visit.words[seen][item.kind]}</p>` : body(visit, around, item, own)}
${seen === 'hidden-from-others' && html`<p class="mark">${visit.words.hidden}</p>`}
${seen === 'waiting' && html`<p class="mark">${visit.words.held}</p>`}
${notices.map((notice) => noticePiece(visit, around.page, notice))}
${seen !== 'removed' && (around.replies.get(item.id) ?? []).map((reply) => replyPiece(visit, around.page, reply))}
</article>
${below.length > 0 && html`<ol class="thread">${below}</ol>`}</li>`;
}

export function noticePiece(visit: Visit, page: Page, notice: Notice): Html {
  return html`<div class="notice" id="n-${notice.id}">
<p class="by"><strong>${visit.words.notice}</strong> · ${page.name} · ${moment(visit, notice.sentAt)} · ${visit.words.onlyYouSee}</p>
${words(notice.text)}</div>`;
}

function replyPiece(visit: Visit, page: Page, reply: Reply): Html {
  return html`<div class="reply" id="r-${reply.id}">
<p class="by"><strong>${page.name}</strong> <span class="badge">${visit.words.ofPage}</span> · ${moment(visit, reply.postedAt)}</p>
${words(reply.text)}</div>`;
}

function body(visit: Visit, around: Around, item: ItemView, own: boolean): Html {
  const said = visit.words;
  return html`<header class="by with-face">${face(item.authorName, item.authorId)}
<span><strong><bdi>${item.authorName}</bdi></strong>${own && html` <span class="badge">${said.you}</span>`}
 · ${moment(visit, item.postedAt)}${item.editedAt && html` · ${said.edited}`}</span></header>
${words(item.text)}
<div class="tools">${around.mayWrite && item.kind === 'comment' && answerForm(visit, around.page, item)}
${own && ownTools(visit, around, item)}</div>`;
}

function answerForm(visit: Visit, page: Page, item: ItemView): Html {
  const said = visit.words;
  return html`<details><summary>${said.answer}<span class="sr"> (<bdi>${item.authorName}</bdi>)</span></summary>
${writeForm(visit, {
  action: `${visit.site.base}/p/${page.handle}/posts/${item.postId}/comments`,
  label: said.yourAnswer(item.authorName),
  button: said.answerButton,
  field: `answer-${item.id}`,
  hidden: { parent: item.id },
})}</details>`;
}

function ownTools(visit: Visit, around: Around, item: ItemView): Html {
  const { words: said, site } = visit;
  const date = sayTime(item.postedAt, visit.language);
  return html`${around.mayWrite && html`<a href="${site.base}/items/${item.id}/edit" aria-label="${said.editOf(date)}">${said.edit}</a>`}
<form method="post" action="${site.base}/items/${item.id}/delete"><button class="quiet" aria-label="${said.removeOf(date)}">${said.remove}</button></form>`;
}
