// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

// A colour halfway through a transition is nobody's colour; what turns for ever is not waited for.
const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
  .map((animation) => animation.finished)).then(() => undefined)`;

type Found = { violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[] };

/** What axe finds on the page as it stands, one line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script: the page's own policy allows none from elsewhere.
  await page.evaluate(await readFile(SOURCE, 'utf8'));
  await page.evaluate(AT_REST);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`)) as Found;
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`,
    ),
  );
}
