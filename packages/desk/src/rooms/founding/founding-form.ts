// SPDX-License-Identifier: EUPL-1.2
import type { FoundingDraft, FoundingPlan } from '@arengo/contract';

export const EMPTY_PLAN: FoundingPlan = {
  name: '',
  slug: '',
  kind: 'municipality',
  coatOfArms: '',
  organ: 'mayor',
  actKind: 'decree',
  number: '',
  date: '',
  subject: 'Affidamento del governo degli account istituzionali sulle reti sociali',
  personName: '',
  email: '',
  role: 'general-secretary',
};

/** What was kept, over what an empty form begins with. */
export function planOf(draft: FoundingDraft): FoundingPlan {
  const kept = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  return { ...EMPTY_PLAN, ...kept };
}
