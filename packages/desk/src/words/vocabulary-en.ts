// SPDX-License-Identifier: EUPL-1.2
import type * as italian from './vocabulary-it.ts';

type Of<K extends keyof typeof italian> = (typeof italian)[K];

export const things: Of<'things'> = { comment: 'the comment', 'visitor-post': 'the post', message: 'the message' };
export const actions: Of<'actions'> = {
  warn: () => 'Warn the author',
  hide: (thing) => `Hide ${thing}`,
  remove: (thing) => `Remove ${thing}`,
  block: () => 'Block the author',
  'report-to-network': (thing) => `Report ${thing} to the network`,
  'report-user-to-network': () => 'Report the author to the network',
  'refer-to-authority': (thing) => `Refer ${thing} to the authority`,
  notice: () => 'Send the notice to the author',
  approve: (thing) => `Publish ${thing}`,
};
export const measures: Of<'measures'> = {
  warn: 'Warning',
  hide: 'Item hidden',
  remove: 'Removal',
  block: 'Block of the author',
  'report-to-network': 'Report of the content to the network',
  'report-user-to-network': 'Report of the author to the network',
  'refer-to-authority': 'Referral to the authority',
  notice: 'Notice to the author',
  approve: 'Publication',
};
export const measureStates: Of<'measureStates'> = {
  'awaiting-approval': 'awaiting approval',
  waiting: 'waiting',
  sending: 'sent',
  confirmed: 'confirmed by the network',
  unconfirmed: 'outcome unknown',
  refused: 'refused',
  'by-hand': 'to be done by hand',
  withdrawn: 'taken back',
  reversed: 'lifted',
};
export const measureStateHelp: Of<'measureStateHelp'> = {
  'awaiting-approval': 'It leaves when whoever must approve agrees.',
  waiting: 'It leaves as soon as the time to undo is over.',
  sending: 'The content stays visible until the network confirms.',
  confirmed: 'The network has confirmed.',
  unconfirmed: 'The network did not answer. Arengo checks before trying again: nothing for you to do.',
  refused: 'The network said no. Read why, then try again or do it by hand.',
  'by-hand': 'The network does not let programs do this: do it on the network’s site, then confirm it here.',
  withdrawn: 'Taken back before it left: nothing happened.',
  reversed: 'The measure was lifted.',
};
export const caseStates: Of<'caseStates'> = {
  quiet: 'no findings',
  open: 'to decide',
  'awaiting-approval': 'awaiting approval',
  decided: 'decided',
  gone: 'no longer there',
};
export const itemTypes: Of<'itemTypes'> = { comment: 'comment', 'visitor-post': 'visitor post', message: 'message' };
export const enquiries: Of<'enquiries'> = {
  information: 'request for information',
  report: 'report',
  complaint: 'complaint',
  personal: 'personal case',
  emergency: 'emergency',
};
export const modalities: Of<'modalities'> = {
  must: 'must',
  may: 'may',
  invite: 'invitation',
  'not-stated': 'not stated',
};
export const audiences: Of<'audiences'> = { external: 'citizens', internal: 'staff', both: 'everybody' };
export const powers: Of<'powers'> = {
  public: 'anybody',
  'signed-in': 'whoever has signed in',
  see: 'see',
  draft: 'write drafts',
  publish: 'publish',
  approve: 'approve',
  moderate: 'moderate',
  answer: 'answer',
  'read-messages': 'read messages',
  manage: 'manage the account',
  govern: 'govern the body’s accounts',
};
export const events: Of<'events'> = {
  'act.registered': 'act registered',
  'act.drafted': 'act drafted',
  'act.changed': 'draft of an act changed',
  'act.discarded': 'draft of an act discarded',
  'act.numbered': 'act given number and date',
  'act.revoked': 'act revoked',
  'act.superseded': 'act superseded',
  'act.ending-withdrawn': 'revocation or supersession withdrawn',
  'act.published-on-albo': 'publication on the Albo entered',
  'act.file-attached': 'file of the act kept',
  'person.signed-in': 'sign-in',
  'person.signed-out': 'sign-out',
  'person.preferences-set': 'language changed',
  'person.totp-started': 'authenticator to be confirmed',
  'person.totp-confirmed': 'authenticator confirmed',
  'person.added': 'person added',
  'person.changed': 'person’s entry corrected',
  'people.imported': 'people imported from a file',
  'person.invited': 'invitation to choose a password',
  'person.invitation-withdrawn': 'invitation withdrawn',
  'person.identity-removed': 'tie to the identity provider removed',
  'office.added': 'office added',
  'office.changed': 'office’s entry corrected',
  'office.closed': 'office closed',
  'person.password-set': 'password chosen by invitation',
  'person.password-changed': 'password changed',
  'person.session-ended': 'session ended',
  'person.passkey-added': 'passkey added',
  'person.passkey-removed': 'passkey removed',
  'oidc-provider.set': 'identity provider set',
  'oidc-provider.removed': 'identity provider removed',
  'case.claimed': 'case taken in hand',
  'case.released': 'case left',
  'decision.taken': 'decision taken',
  'decision.undone': 'decision taken back',
  'decision.approval-given': 'approval given or denied',
  'measure.reversal-asked': 'reinstatement asked for',
  'measure.done-by-hand': 'measure done by hand',
  'measure.retried': 'measure tried again',
  'account.past-asked': 'reading of earlier items asked for',
};
export const networks: Of<'networks'> = {
  practice: 'Practice network',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  x: 'X',
  twitter: 'Twitter',
  telegram: 'Telegram',
  mastodon: 'Mastodon',
};

/** Events that no route leaves: of jobs, of set-up. */
export const otherEvents: Of<'otherEvents'> = {
  'act.revoked-later': 'revocation of the act prepared',
  'act.superseded-later': 'supersession of the act prepared',
  'person.identity-bound': 'person tied to the identity provider',
  'person.passkey-suspected': 'passkey suspended: it looks copied',
  'account.opened': 'account opened',
  'authorisation.granted': 'authorisation granted',
  'cases.assessed': 'items assessed',
  'decision.void': 'decision void: the item changed',
  'items.heard': 'items heard from the network',
  'measure.sent': 'measure sent',
  'measure.confirmed': 'measure confirmed by the network',
  'measure.refused': 'measure refused by the network',
  'measure.reversed': 'measure lifted',
  'measure.outcome-lost': 'measure without an answer of the network',
  'measure.postponed': 'measure put off by the network',
  'measure.not-in-force': 'measure not found in force on the network',
  'measure.needs-a-person': 'measure to be done by hand',
  'measure.impossible': 'measure that cannot be done',
  'measure.approved': 'measure approved',
  'measure.undone': 'measure taken back',
  'policy.adopted': 'policy adopted',
};

/** Titles of the roles that policies name; others are shown by their name. */
export const roles: Of<'roles'> = {
  staff: 'staff',
  'social-media-manager': 'social media manager',
  moderator: 'moderator',
  'head-of-macro-structure': 'head of macro-structure',
  mayor: 'mayor',
  editor: 'editor',
  'second-person': 'second person',
};
