// SPDX-License-Identifier: EUPL-1.2

/** Brings the focus to the first thing of a form that has to be mended, once it is marked. */
export function focusFirstWrong(form: HTMLElement): void {
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid], .field-wrong input, .field-wrong button')?.focus(),
  );
}
