// SPDX-License-Identifier: EUPL-1.2
// The 47 ways in which policies differ, and on which of them a policy is silent.
import type { Clause, Effect, Policy } from './schema.ts';
import type { Bilingual, Condition } from './shapes.ts';
import type { Category } from './vocabulary.ts';

export interface Dimension {
  dimension: string;
  label: Bilingual;
  state: 'stated' | 'not-stated';
  /** Ids of the clauses that state it; empty when it is not stated, or when the policy's own header states it. */
  clauses: string[];
}

type Test = (effect: Effect, clause: Clause) => boolean;
type Row = [dimension: string, it: string, en: string, states: Test, header?: (policy: Policy) => boolean];

/** The state of each dimension under a policy, in the order of the requirements. */
export function notStated(policy: Policy): Dimension[] {
  return ROWS.map(([dimension, it, en, states, header]) => {
    const clauses = policy.clauses
      .filter((clause) => clause.effects.some((effect) => states(effect, clause)))
      .map(({ id }) => id);
    const stated = clauses.length > 0 || (header?.(policy) ?? false);
    return { dimension, label: { it, en }, state: stated ? 'stated' : 'not-stated', clauses };
  });
}

function is(...kinds: Effect['effect'][]): Test {
  return (effect) => kinds.includes(effect.effect);
}

function ground(...categories: Category[]): Test {
  return (effect) => effect.effect === 'ground' && categories.some((one) => effect.categories.includes(one));
}

function rule(...rules: string[]): Test {
  return (effect) => effect.effect === 'enquiry-rule' && rules.includes(effect.rule);
}

const asksNotice: Test = (effect) => {
  if (effect.effect === 'no-notice') return true;
  if (effect.effect !== 'allow' && effect.effect !== 'require') return false;
  return effect.requires?.some((one) => one.startsWith('notice')) ?? false;
};

const asksAnother: Test = (effect) => {
  if (effect.effect !== 'allow' && effect.effect !== 'require') return false;
  return effect.requires?.some((one) => one.startsWith('co-approval:') || one === 'second-person') ?? false;
};

const byGravity: Test = (effect) => effect.effect === 'allow' && effect.when?.gravity !== undefined;

const limitsBlock: Test = (effect) => {
  if (effect.effect === 'forbid') return effect.actions.includes('block');
  if (effect.effect !== 'allow') return false;
  if (!effect.actions.includes('block')) return effect.exclusive ?? false;
  const { priorViolations, warned, gravity }: Condition = effect.when ?? {};
  return priorViolations !== undefined || warned !== undefined || gravity !== undefined;
};

const RARE: Category[] = [
  'denigration',
  'personal-attack',
  'provocation',
  'dignity',
  'unpatronised-promotion',
  'flood',
  'misleading',
  'alarmist',
  'obscene',
  'malware-link',
];

const ROWS: readonly Row[] = [
  [
    'policy.kind',
    'Natura del documento',
    'Nature of the document',
    (effect) => effect.effect === 'scope' && effect.parent !== undefined,
    ({ kind }) => kind !== 'other',
  ],
  ['effective', 'Entrata in vigore', 'Entry into force', is('entry-into-force')],
  ['audiences', 'Destinatari', 'Audiences', is('scope')],
  [
    'appointment.authority',
    'Chi nomina e con quale atto',
    'Who appoints, by which act',
    (effect) => effect.effect === 'appointment' && effect.acts !== undefined,
  ],
  [
    'publishers',
    'Chi può pubblicare',
    'Who may publish',
    (effect) =>
      effect.effect === 'appointment' &&
      (effect.appointees !== undefined || (effect.powers?.includes('publish') ?? false)),
  ],
  ['credentials.custodian', 'Custodia delle credenziali', 'Custody of credentials', is('custody')],
  [
    'channels.lifecycle',
    'Apertura e chiusura degli account',
    'Opening and closing of accounts',
    is('account-lifecycle'),
  ],
  [
    'channels.publication',
    'Elenco pubblico degli account',
    'Public list of accounts',
    (effect) => effect.effect === 'site-link' && effect.what === 'accounts',
  ],
  [
    'channels.types',
    'Tipi di account e account esterni',
    'Kinds of account, external accounts',
    (effect, clause) =>
      is('out-of-scope', 'inheritance', 'impersonation-case')(effect, clause) ||
      (effect.effect === 'account-lifecycle' && effect.kinds !== undefined),
  ],
  ['moderation.timing', 'Moderazione preventiva o successiva', 'Moderation before or after', is('timing')],
  [
    'moderation.actions',
    'Provvedimenti ammessi',
    'Allowed measures',
    (effect, clause) =>
      is('allow', 'forbid')(effect, clause) || (effect.effect === 'ground' && effect.measures !== undefined),
  ],
  [
    'moderation.ladder',
    'Gradualità dei provvedimenti',
    'Steps of measures',
    (effect, clause) => effect.effect === 'ladder' || byGravity(effect, clause),
  ],
  ['moderation.notice', 'Avviso all’autore', 'Notice to the author', asksNotice],
  ['moderation.approvals', 'Accordo di un’altra figura', 'Co-approval', asksAnother],
  ['moderation.list-kind', 'Elenco dei motivi chiuso o aperto', 'Closed or open list of grounds', is('list')],
  ['moderation.targets', 'Contenuti moderati', 'Items moderated', is('targets')],
  ['category.modality', 'Obbligo o facoltà di intervenire', 'Must or may', is('ground')],
  ['hours', 'Orari di presidio', 'Duty hours', is('duty-hours')],
  ['hours.reduced', 'Periodi ridotti', 'Reduced periods', is('reduced-periods')],
  ['hours.exceptions', 'Pubblicazione fuori orario', 'Publishing outside hours', is('off-hours-publishing')],
  ['inbox.mode', 'Canale di contatto', 'Contact channel', is('enquiry')],
  [
    'inbox.sla',
    'Tempi di risposta',
    'Answer times',
    (effect, clause) =>
      rule('varies-by-kind', 'best-effort')(effect, clause) || (effect.effect === 'enquiry' && effect.by !== undefined),
  ],
  [
    'inbox.personal',
    'Questioni personali',
    'Personal matters',
    (effect, clause) =>
      rule('move-to-private', 'discourage-personal-data')(effect, clause) ||
      (effect.effect === 'enquiry' && (effect.kinds?.includes('personal') ?? false)),
  ],
  ['inbox.anonymous', 'Segnalazioni anonime', 'Anonymous reports', rule('discourage-anonymous')],
  ['emergency.numbers', 'Numeri di emergenza', 'Emergency numbers', is('emergency-numbers')],
  ['categories.political', 'Contenuti politici', 'Political content', ground('political-promotion', 'electoral')],
  ['categories.commercial', 'Contenuti commerciali', 'Commercial content', ground('commercial')],
  ['categories.off-topic', 'Contenuti fuori tema', 'Off-topic content', ground('off-topic', 'off-topic-link')],
  ['categories.personal-data', 'Dati personali', 'Personal data', ground('personal-data', 'special-data')],
  ['categories.rare', 'Altri motivi particolari', 'Other particular grounds', ground(...RARE)],
  ['block.precondition', 'Condizioni del blocco', 'Conditions of a block', limitsBlock],
  ['appeal', 'Riesame', 'Reconsideration', is('reconsideration')],
  [
    'appointment.temporary',
    'Autorizzazioni temporanee',
    'Temporary authorisations',
    (effect) => effect.effect === 'appointment' && effect.temporary === true,
  ],
  ['appointment.review', 'Revisione degli accessi', 'Access review', is('access-review')],
  ['onboarding.census', 'Ricognizione iniziale', 'Initial census', is('census')],
  ['editorial.plan', 'Piano editoriale e incontri', 'Editorial plan and meetings', is('editorial-plan')],
  ['publication.sign-off', 'Visto sui contenuti', 'Content sign-off', is('sign-off')],
  ['publication.embargo', 'Divieto di anticipazioni', 'Embargo', is('embargo')],
  [
    'publication.third-party',
    'Contenuti di terzi',
    'Third-party content',
    is('third-party-content', 'external-request'),
  ],
  ['content.licence', 'Licenza dei contenuti', 'Licence of content', is('licence')],
  [
    'privacy.message-retention',
    'Conservazione dei messaggi privati',
    'Retention of messages',
    (effect) => effect.effect === 'privacy' && (effect.retention !== undefined || effect.until !== undefined),
  ],
  ['internal.rules', 'Uso privato da parte del personale', 'Private use by staff', is('staff-duty', 'conduct-case')],
  ['costs', 'Costi', 'Costs', is('costs')],
  ['policy.feedback', 'Contatto per osservazioni sulla policy', 'Feedback contact', is('feedback-contact')],
  ['policy.versioning', 'Revisioni e versioni', 'Reviews and versions', is('versioning')],
  ['policy.references', 'Norme citate', 'Norms cited', is('reference')],
  ['channels', 'Reti sociali in uso', 'Networks in use', is('accounts')],
];
