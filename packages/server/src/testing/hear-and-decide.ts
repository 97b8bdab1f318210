// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, routes } from '@arengo/contract';
import type { Action, Category } from '@arengo/policy';
import type { TestApp, TestBody } from './test-app.ts';

type Decision = BodyInput<typeof routes.takeDecision>;

export const INSULT = 'Sei un idiota.';

/** A decision of violation for an insult (or other categories), with a reason and a notice. */
export function violation(measures: Action[], change: Partial<Decision> & { categories?: Category[] } = {}): Decision {
  const { categories = ['insult'], ...rest } = change;
  return {
    itemVersion: 1,
    outcome: 'violation',
    grounds: categories.map((category) => ({ category })),
    measures,
    reason: 'Motivazione della scelta.',
    notice: 'Avviso: il tuo contenuto viola la policy.',
    ...rest,
  };
}

/** A citizen writes on the wall of the body's page; answers the item there and its case here. */
export async function hear(
  tested: TestApp,
  body: TestBody,
  { author = 'Furio', text = INSULT, account = body.account } = {},
): Promise<{ itemId: string; caseId: string }> {
  const itemId = await account.page.visitorPost(author, text);
  await tested.drain();
  return { itemId, caseId: await body.caseOf(itemId, account) };
}
