// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../../foundation/http/html.ts';
import { HOME_ORIGIN } from '../../home-origin.ts';
import { layout } from './layout.ts';
import type { Visit } from './visit.ts';

export function openingView(visit: Visit): string {
  const { words, site } = visit;
  return layout(
    visit,
    words.openTitle,
    html`<h1>${words.openTitle}</h1><p class="lead">${words.openIntro}</p>
<form class="write" method="post" action="${site.base}/new">
<label for="name">${words.pageName}</label><input id="name" name="name" maxlength="60" required>
<button>${words.openButton}</button></form>`,
  );
}

type Opened = { pageId: string; token: string; webhookSecret: string; handle: string; name: string };

/** What its owner needs to connect it, shown this once. */
export function openedView(visit: Visit, opened: Opened): string {
  const { words, site } = visit;
  const row = (term: string, value: string): Html => html`<dt>${term}</dt><dd><code>${value}</code></dd>`;
  return layout(
    visit,
    opened.name,
    html`<h1>${opened.name}</h1><p class="notice" role="status">${words.opened}</p>
<dl>${row(words.openedAddress, `${site.publicUrl}/p/${opened.handle}`)}${row(words.openedServer, `${HOME_ORIGIN}${site.base}`)}${row(words.openedId, opened.pageId)}${row(words.openedToken, opened.token)}${row(words.openedSecret, opened.webhookSecret)}</dl>
<p><a class="door" href="${site.base}/p/${opened.handle}">${words.openedGo}</a></p>`,
  );
}
