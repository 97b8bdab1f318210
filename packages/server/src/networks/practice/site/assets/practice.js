// SPDX-License-Identifier: EUPL-1.2
// Nothing here is needed. It fetches the parts marked `data-live` again every few seconds, so that a measure is seen
// without reloading; never while somebody is in them, and only when the page is in view.
const EVERY_MS = 4000;

function isBusy(part) {
  return part.contains(document.activeElement) || part.querySelector('details[open]') !== null;
}

async function refresh() {
  const parts = [...document.querySelectorAll('[data-live]')];
  if (document.hidden || parts.length === 0 || parts.every(isBusy)) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of parts) {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (next && !isBusy(part) && next.innerHTML !== part.innerHTML) part.replaceWith(next);
  }
}

function keepFresh() {
  setTimeout(() => refresh().catch(console.debug).finally(keepFresh), EVERY_MS);
}

keepFresh();
