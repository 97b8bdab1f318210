// SPDX-License-Identifier: EUPL-1.2
// Where the focus goes when what had it is gone, or when one asks to be brought somewhere.

/** Once what was just changed stands on the page. */
export const afterDrawing = (act: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act));
};

export const focusIn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** A heading, by its id: made able to hold the focus where it is not. */
export function focusOn(id: string): void {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
