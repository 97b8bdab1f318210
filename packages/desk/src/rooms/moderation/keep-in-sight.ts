// SPDX-License-Identifier: EUPL-1.2

/** Scrolls the column that holds an element just enough to show it; the page itself stays where it is. */
export function keepInSight(element: HTMLElement): void {
  const column = scrollerOf(element);
  if (!column) return;
  const [box, around] = [element.getBoundingClientRect(), column.getBoundingClientRect()];
  if (box.top < around.top) column.scrollTop -= around.top - box.top;
  else if (box.bottom > around.bottom) column.scrollTop += box.bottom - around.bottom;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (above.scrollHeight > above.clientHeight && getComputedStyle(above).overflowY === 'auto') return above;
  }
  return null;
}
