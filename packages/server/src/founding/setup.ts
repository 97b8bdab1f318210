// SPDX-License-Identifier: EUPL-1.2
// What it takes before a body is at work, read from its registers: pure. Nothing is ticked by hand.
import { SETUP_STEPS, type SetupReply, type SetupStep, type SetupStepView } from '@arengo/contract';
import type { Clause, Effect, Policy } from '@arengo/policy';
import type { Because } from '../foundation/errors.ts';

export type SetupFacts = {
  /** The policy that holds now; and whether a version is adopted that holds from a later day. */
  policy: Policy | null;
  policyToCome: boolean;
  /** Offices whose hours the policy refers to and nobody has written. */
  officesWithoutHours: readonly string[];
  /** Whether anything of the body was ever written by a person: site, contacts, hours. */
  settingsWritten: boolean;
  people: number;
  /** Acts in force, besides the one that founded the body. */
  otherActs: number;
  accounts: number;
  /** Of those, the ones that Arengo hears and speaks for. */
  connected: number;
  moderators: number;
  conductCharges: number;
  /** Envelopes that something was sealed in. */
  envelopes: number;
  /** The person who asks has a second factor. */
  secondFactor: boolean;
};

type Answer = Pick<SetupStepView, 'state' | 'found'>;
type Step = { effects: readonly Effect['effect'][]; to: string; answer: (facts: SetupFacts) => Answer };

const done = (it: string, en: string): Answer => ({ state: 'done', found: { it, en } });
const toDo = (it: string, en: string): Answer => ({ state: 'to-do', found: { it, en } });
const waiting: Answer = {
  state: 'not-asked',
  found: { it: 'Dipende dalla policy che adotterai.', en: 'It depends on the policy that you adopt.' },
};
const notAsked: Answer = {
  state: 'not-asked',
  found: { it: 'La policy in vigore non lo chiede.', en: 'The policy in force does not ask for it.' },
};
const count = (number: number, one: Because, more: Because): Answer =>
  number === 1 ? done(`1 ${one.it}.`, `1 ${one.en}.`) : done(`${number} ${more.it}.`, `${number} ${more.en}.`);

const STEPS: Readonly<Record<SetupStep, Step>> = {
  policy: {
    effects: ['adoption', 'entry-into-force'],
    to: '/regole/scrivi',
    answer: ({ policy, policyToCome }) => {
      if (policy) return done('La policy è in vigore.', 'The policy is in force.');
      return policyToCome
        ? toDo('La policy è adottata, ma non ha ancora effetto.', 'The policy is adopted and not yet in effect.')
        : toDo('Nessuna policy adottata.', 'No policy adopted.');
    },
  },
  settings: {
    effects: ['duty-hours', 'reduced-periods'],
    to: '/registri/ente',
    answer: ({ officesWithoutHours, settingsWritten }) => {
      const missing = officesWithoutHours.join(', ').replaceAll('-', ' ');
      if (missing) return toDo(`Manca l’orario di: ${missing}.`, `The hours are missing of: ${missing}.`);
      return settingsWritten
        ? done('Orari, calendario e contatti sono scritti.', 'Hours, calendar and contacts are written.')
        : toDo('Nulla è ancora scritto.', 'Nothing is written yet.');
    },
  },
  people: {
    effects: ['role'],
    to: '/registri/persone',
    answer: ({ people }) =>
      people < 2
        ? toDo('Ci sei solo tu.', 'There is only you.')
        : count(people, { it: 'persona', en: 'person' }, { it: 'persone', en: 'people' }),
  },
  acts: {
    effects: ['account-lifecycle', 'appointment'],
    to: '/registri/atti',
    answer: ({ otherActs, accounts }) => {
      if (otherActs > 0) {
        const [one, more] = [
          { it: 'altro atto in vigore', en: 'other act in force' },
          { it: 'altri atti in vigore', en: 'other acts in force' },
        ];
        return count(otherActs, one, more);
      }
      // One act may do all: found, list the accounts, appoint.
      return accounts > 0
        ? done('Gli account aperti hanno il loro atto.', 'The accounts that are open have their act.')
        : toDo('C’è solo l’atto della fondazione.', 'There is only the founding act.');
    },
  },
  account: {
    effects: ['accounts', 'account-lifecycle'],
    to: '/registri/account/nuovo',
    answer: ({ accounts, connected }) => {
      if (accounts === 0) return toDo('Nessun account aperto.', 'No account open.');
      return connected === 0
        ? toDo('C’è un account aperto, ma non è collegato.', 'An account is open, and not connected.')
        : count(
            connected,
            { it: 'account aperto e collegato', en: 'account open and connected' },
            { it: 'account aperti e collegati', en: 'accounts open and connected' },
          );
    },
  },
  moderator: {
    effects: ['appointment'],
    to: '/registri/autorizzazioni/nuova',
    answer: ({ moderators }) =>
      moderators === 0
        ? toDo('Nessun atto autorizza qualcuno a moderare.', 'No act authorises anybody to moderate.')
        : count(
            moderators,
            { it: 'persona può moderare', en: 'person may moderate' },
            { it: 'persone possono moderare', en: 'people may moderate' },
          ),
  },
  conduct: {
    effects: ['conduct-case'],
    to: '/regole/condotta',
    answer: ({ conductCharges, policy }) => {
      if (!policy) return waiting;
      if (clausesFor(policy, ['conduct-case']).length === 0) return notAsked;
      return conductCharges === 0
        ? toDo('Nessun atto incarica qualcuno.', 'No act charges anybody.')
        : count(
            conductCharges,
            { it: 'persona incaricata', en: 'person charged' },
            { it: 'persone incaricate', en: 'people charged' },
          );
    },
  },
  envelope: {
    effects: ['custody'],
    to: '/registri/buste',
    answer: ({ envelopes, policy }) => {
      if (!policy) return waiting;
      if (clausesFor(policy, ['custody']).length === 0) return notAsked;
      return envelopes === 0
        ? toDo('Nessuna busta chiusa.', 'No envelope closed.')
        : count(
            envelopes,
            { it: 'busta chiusa', en: 'envelope closed' },
            { it: 'buste chiuse', en: 'envelopes closed' },
          );
    },
  },
  authenticator: {
    effects: [],
    to: '/autenticatore',
    answer: ({ secondFactor }) =>
      secondFactor
        ? done('Il tuo accesso ha un secondo fattore.', 'Your access has a second factor.')
        : toDo('Entri con la sola password.', 'You sign in with the password alone.'),
  },
};

function clausesFor(policy: Policy, effects: readonly string[]): Clause[] {
  return policy.clauses.filter((clause) => clause.effects.some(({ effect }) => effects.includes(effect)));
}

/** At most as many clauses as one reads beside a step. */
const MOST_CLAUSES = 3;

/** Every step with its state, in the order in which they are best done. */
export function setupOf(facts: SetupFacts): SetupReply {
  const steps = SETUP_STEPS.map((step): SetupStepView => {
    const { effects, to, answer } = STEPS[step];
    const clauses = facts.policy ? clausesFor(facts.policy, effects).slice(0, MOST_CLAUSES) : [];
    const shown = clauses.map(({ id, section, modality, audience, text }) => ({
      id,
      section,
      modality,
      audience,
      text,
    }));
    return { step, to, ...answer(facts), clauses: shown };
  });
  const asked = steps.filter(({ state }) => state !== 'not-asked');
  return { steps, done: asked.filter(({ state }) => state === 'done').length, asked: asked.length };
}
