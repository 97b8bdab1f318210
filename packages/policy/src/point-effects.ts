// SPDX-License-Identifier: EUPL-1.2
// For each of the 47 points, the effect by which a clause begins to speak of it. To be changed by whoever writes.
import type { Effect } from './schema.ts';

const EFFECTS: Readonly<Record<string, Effect>> = {
  effective: { effect: 'entry-into-force', on: 'act' },
  audiences: { effect: 'scope', audiences: ['external', 'internal'] },
  'appointment.authority': { effect: 'appointment', acts: [{ organ: 'mayor', kind: 'decree' }] },
  publishers: { effect: 'appointment', powers: ['publish'], appointees: ['employee'] },
  'credentials.custodian': { effect: 'custody', custodian: 'mayor' },
  'channels.lifecycle': { effect: 'account-lifecycle', opening: { organ: 'giunta', kind: 'resolution' } },
  'channels.publication': { effect: 'site-link', what: 'accounts' },
  'channels.types': { effect: 'inheritance', newAccounts: true },
  'moderation.timing': { effect: 'timing', timing: 'publish' },
  'moderation.actions': { effect: 'allow', actions: ['remove'] },
  'moderation.ladder': { effect: 'ladder', steps: [['warn'], ['remove'], ['block']], skipping: 'needs-reason' },
  'moderation.notice': { effect: 'require', actions: 'all', requires: ['notice'] },
  'moderation.approvals': { effect: 'require', actions: ['block'], requires: ['second-person'] },
  'moderation.list-kind': { effect: 'list', kind: 'closed' },
  'moderation.targets': { effect: 'targets', itemTypes: ['comment', 'visitor-post'] },
  'category.modality': { effect: 'ground', categories: ['insult'] },
  hours: {
    effect: 'duty-hours',
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '13:00' }],
  },
  'hours.reduced': { effect: 'reduced-periods', periods: ['summer-break'] },
  'hours.exceptions': { effect: 'off-hours-publishing', requires: 'reason' },
  'inbox.mode': { effect: 'enquiry', mode: 'contact', answerDue: true },
  'inbox.sla': { effect: 'enquiry-rule', rule: 'varies-by-kind' },
  'inbox.personal': { effect: 'enquiry-rule', rule: 'move-to-private' },
  'inbox.anonymous': { effect: 'enquiry-rule', rule: 'discourage-anonymous' },
  'emergency.numbers': { effect: 'emergency-numbers', numbers: ['112'] },
  'categories.political': { effect: 'ground', categories: ['political-promotion', 'electoral'] },
  'categories.commercial': { effect: 'ground', categories: ['commercial'] },
  'categories.off-topic': { effect: 'ground', categories: ['off-topic'] },
  'categories.personal-data': { effect: 'ground', categories: ['personal-data'] },
  'categories.rare': { effect: 'ground', categories: ['misleading'] },
  'block.precondition': { effect: 'allow', actions: ['block'], when: { priorViolations: { atLeast: 1 } } },
  appeal: { effect: 'reconsideration', within: 'P30D' },
  'appointment.temporary': { effect: 'appointment', temporary: true },
  'appointment.review': { effect: 'access-review', revokeWhenNotEntitled: true },
  'onboarding.census': { effect: 'census', of: ['accounts', 'authorisations'] },
  'editorial.plan': { effect: 'editorial-plan', perAccount: true },
  'publication.sign-off': { effect: 'sign-off', by: 'head-of-office', of: 'content-of-the-office' },
  'publication.embargo': { effect: 'embargo', until: ['official-publication'] },
  'publication.third-party': { effect: 'third-party-content', allowedWhen: ['source-cited'] },
  'content.licence': { effect: 'licence', licence: 'cc-by-4-0' },
  'privacy.message-retention': { effect: 'privacy', duty: 'private-messages', retention: 'P1Y' },
  'internal.rules': { effect: 'staff-duty', topic: 'private-use', acknowledge: true },
  costs: { effect: 'costs', free: true },
  'policy.feedback': { effect: 'feedback-contact', channel: 'communication-office' },
  'policy.versioning': { effect: 'versioning', review: 'P2Y' },
  'policy.references': { effect: 'reference', norms: ['Legge 7 giugno 2000, n. 150'] },
  channels: { effect: 'accounts', networks: ['facebook'] },
};

/** A first effect on a point; null for the nature of the document, which the heading states. */
export function effectForPoint(dimension: string): Effect | null {
  return EFFECTS[dimension] ?? null;
}
