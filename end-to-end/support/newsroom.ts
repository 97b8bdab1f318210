// SPDX-License-Identifier: EUPL-1.2
// What people do in the newsroom, as who uses no mouse does it.
import type { Locator, Page } from 'playwright-core';
import type { Installation } from './installation.ts';

/** To the thing, and Enter. */
export async function press(page: Page, thing: Locator): Promise<void> {
  await thing.focus();
  await page.keyboard.press('Enter');
}

export async function type(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(words);
}

export async function tick(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('checkbox', { name }).focus();
  await page.keyboard.press('Space');
}

export const path = (page: Page) => page.locator('.approval');
export const deliveries = (page: Page) => page.locator('.delivery-panel');
export const approveButtons = (page: Page) => path(page).getByRole('button', { name: /Approva l’uscita/ });

/** Of one account after the other: each is its own agreement. */
export async function approveAll(page: Page): Promise<void> {
  await approveButtons(page).first().waitFor();
  for (let left = await approveButtons(page).count(); left > 0; left -= 1) {
    await press(page, approveButtons(page).first());
    await approveButtons(page)
      .nth(left - 1)
      .waitFor({ state: 'detached' });
  }
}

/** The texts on a page of the practice network, the newest first. */
export async function textsOn({ url }: Installation, handle: string): Promise<string[]> {
  const answer = await fetch(`${url}/practice/api/v1/crowd/${handle}/posts`);
  const { posts } = (await answer.json()) as { posts: { text: string }[] };
  return posts.map(({ text }) => text);
}
