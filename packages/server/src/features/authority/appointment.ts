// SPDX-License-Identifier: EUPL-1.2
// What a policy asks of an appointment: by whose acts, of whom, on which networks. Pure. What it does not state it does not
// ask: then any act in force will do.

import type { PersonKind } from '@arengo/contract';
import type { Clause, EffectOf, Policy } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';
import { type Act, actAnswers } from '../acts/index.ts';
import { actWords, appointeeWords, powerWords } from './appointment-words.ts';
import type { Power } from './authority.ts';
import { isOfOffice, positionOf } from './position.ts';

export type Appointee = {
  kind: PersonKind;
  /** As the policy calls their position. */
  role: string;
  /** Slug of their office, and of those that they head. */
  office: string | null;
  heads: readonly string[];
};

export type Appointing = {
  powers: readonly Power[];
  appointee: Appointee;
  /** The position that is given, where one is. */
  role: string | null;
  /** Null: on any network. */
  networks: readonly string[] | null;
  temporary: boolean;
};

export type DemandedAct = { organ: string; kind: string; clauses: string[] };
export type Demands = {
  /** All needed. */
  acts: DemandedAct[];
  /** It may be for these networks only. */
  networks: { allowed: readonly string[]; clause: string } | null;
  /** Powers that this person may not be given, each with the clause that closes the list. */
  closed: { power: Power; clause: string; appointees: readonly string[] }[];
  /** The position belongs to an office of which this person is not. */
  office: { role: string; slug: string; clause: string; head: boolean } | null;
};

export type Objection = { code: 'appointee' | 'act' | 'networks'; clause: string; because: Because };

type Rule = EffectOf<'appointment'> & { clause: string; binding: boolean };

const rulesOf = (policy: Policy): Rule[] => policy.clauses.flatMap(rulesOfClause);

const rulesOfClause = (clause: Clause): Rule[] =>
  clause.effects.flatMap((effect) =>
    effect.effect === 'appointment' ? [{ ...effect, clause: clause.id, binding: clause.modality === 'must' }] : [],
  );

/**
 * Clauses add up; within a clause, its rules are alternatives, and the one that asks for least is taken. A clause that only
 * allows (`may`) is looked at where none that binds speaks of this person: so a closed list leaves room for the exceptions
 * that the same policy grants.
 */
export function appointmentDemands(policy: Policy, appointing: Appointing): Demands {
  const demands: Demands = { acts: [], networks: null, closed: [], office: officeMissed(policy, appointing) };
  const rules = rulesOf(policy).filter((rule) => concerns(rule, appointing));
  for (const power of appointing.powers) {
    const about = rules.filter((rule) => rule.powers === undefined || rule.powers.includes(power));
    const fitting = about.filter((rule) => fits(rule, appointing.appointee));
    const closing = closedClause(about, fitting);
    const granting = fitting.filter(({ binding }) => !binding);
    if (closing && granting.length === 0) {
      demands.closed.push({ power, clause: closing, appointees: listedIn(about, closing) });
      continue;
    }
    const binding = closing ? [] : fitting.filter((rule) => rule.binding && asksSomething(rule));
    for (const rule of leastOfEachClause(binding.length > 0 ? binding : granting)) addDemand(demands, rule);
  }
  return demands;
}

function officeMissed(policy: Policy, { role, appointee, temporary }: Appointing): Demands['office'] {
  // Whoever is let in for a time takes the place of those whose position it is.
  if (role === null || temporary) return null;
  const { office } = positionOf(policy, role);
  return office && !isOfOffice(appointee, office) ? { role, ...office } : null;
}

/** A rule on a position concerns those who hold it; one that names no appointee says to whom a power goes, and by which acts. */
function concerns(rule: Rule, { appointee, role, temporary }: Appointing): boolean {
  if (rule.temporary) return temporary;
  return rule.role === undefined || rule.appointees === undefined || rule.role === (role ?? appointee.role);
}

const fits = (rule: Rule, appointee: Appointee) =>
  rule.appointees === undefined || rule.appointees.some((word) => isCalled(appointee, word));

/** One that only says that an act there must be asks for nothing that an authorisation has not. */
const asksSomething = (rule: Rule) => (rule.acts ?? rule.networks ?? rule.appointees) !== undefined;

/** The first clause with a closed list in which the person is not. */
function closedClause(about: readonly Rule[], fitting: readonly Rule[]): string | null {
  const closing = about.filter(
    (rule) => rule.onlyListed && rule.binding && !fitting.some(({ clause }) => clause === rule.clause),
  );
  return closing[0]?.clause ?? null;
}

const listedIn = (about: readonly Rule[], clause: string) =>
  about.filter((rule) => rule.clause === clause).flatMap((rule) => rule.appointees ?? []);

function leastOfEachClause(rules: readonly Rule[]): Rule[] {
  const least = new Map<string, Rule>();
  for (const rule of rules) {
    const known = least.get(rule.clause);
    if (!known || (rule.acts ?? []).length < (known.acts ?? []).length) least.set(rule.clause, rule);
  }
  return [...least.values()];
}

function addDemand(demands: Demands, rule: Rule): void {
  for (const { organ, kind } of rule.acts ?? []) {
    const known = demands.acts.find((one) => one.organ === organ && one.kind === kind);
    if (known) known.clauses = [...new Set([...known.clauses, rule.clause])];
    else demands.acts.push({ organ, kind, clauses: [rule.clause] });
  }
  if (!rule.networks) return;
  const before = demands.networks;
  const allowed = rule.networks.filter((network) => before === null || before.allowed.includes(network));
  demands.networks = { allowed, clause: before?.clause ?? rule.clause };
}

// What the policies that we know call people of each kind.
const KIND_WORDS: Record<PersonKind, readonly string[]> = {
  employee: ['staff'],
  elected: ['elected-official', 'administrator'],
  collaborator: ['external-collaborator', 'third-party', 'staff'],
  volunteer: ['third-party'],
  supplier: ['third-party', 'external-subject'],
  external: ['third-party', 'external-subject'],
};

/** Whether a policy's word means this person: by position, kind, office or the office that they head. */
export function isCalled(person: Appointee, word: string): boolean {
  if (word === person.role || word === person.kind || KIND_WORDS[person.kind].includes(word)) return true;
  if (word.startsWith('head-of-')) return person.heads.includes(word.slice('head-of-'.length));
  const office = word.endsWith('-staff') ? word.slice(0, -'-staff'.length) : null;
  const ofStaff = person.kind === 'employee' || person.kind === 'collaborator';
  return office !== null && ofStaff && (person.office === office || person.office?.startsWith(`${office}-`) === true);
}

/** What keeps the acts and networks at hand from satisfying what the policy asks, in words, each with its clause. */
export function objectionsTo(
  demands: Demands,
  given: { acts: readonly Pick<Act, 'organ' | 'kind'>[]; networks: readonly string[] | null },
): Objection[] {
  // A list that is closed to somebody says enough of them.
  const office = demands.closed.some(({ clause }) => clause === demands.office?.clause) ? null : demands.office;
  return [
    ...[...Map.groupBy(demands.closed, ({ clause }) => clause)].map(([clause, closed]) => ({
      code: 'appointee' as const,
      clause,
      because: closedBecause(clause, closed),
    })),
    ...demands.acts
      .filter((asked) => !given.acts.some((act) => actAnswers(act, asked)))
      .map((asked) => ({ code: 'act' as const, clause: asked.clauses[0] ?? '', because: actBecause(asked) })),
    ...networkObjection(demands.networks, given.networks),
    ...(office ? [officeObjection(office)] : []),
  ];
}

function closedBecause(clause: string, closed: Demands['closed']): Because {
  const appointees = closed.flatMap((one) => one.appointees);
  const say = (language: 'it' | 'en') => closed.map(({ power }) => powerWords(power, language)).join(', ');
  const [it, en] = [appointeeWords(appointees, 'it'), appointeeWords(appointees, 'en')];
  return {
    it: `${clause} non ammette questa persona a «${say('it')}»: l’elenco è chiuso (${it}). Scegli un’altra persona, oppure correggi che cosa è per l’ente.`,
    en: `${clause} does not admit this person to “${say('en')}”: the list is closed (${en}). Choose somebody else, or mend what they are to the body.`,
  };
}

const officeObjection = ({ role, slug, clause, head }: NonNullable<Demands['office']>): Objection => ({
  code: 'appointee',
  clause,
  because: head
    ? {
        it: `${clause} affida l’incarico «${role}» a chi è responsabile dell’ufficio «${slug}», e questa persona non lo è. Scegli chi lo dirige, oppure correggi la scheda dell’ufficio in «Persone».`,
        en: `${clause} gives the position “${role}” to whoever heads the office “${slug}”, and this person does not. Choose who does, or mend the entry of the office under “People”.`,
      }
    : {
        it: `${clause} affida l’incarico «${role}» all’ufficio «${slug}», e questa persona non ne fa parte. Scegli un’altra persona, oppure correggi il suo ufficio in «Persone».`,
        en: `${clause} gives the position “${role}” to the office “${slug}”, and this person is not of it. Choose somebody else, or mend their office under “People”.`,
      },
});

function actBecause(asked: DemandedAct): Because {
  const clauses = asked.clauses.join(', ');
  return {
    it: `${clauses} chiede un atto che qui non c’è: ${actWords(asked, 'it')}. Aggiungilo, anche in bozza.`,
    en: `${clauses} asks for an act that is not here: ${actWords(asked, 'en')}. Add it, as a draft if need be.`,
  };
}

function networkObjection(limit: Demands['networks'], networks: readonly string[] | null): Objection[] {
  if (limit === null) return [];
  if (networks !== null && networks.length > 0 && networks.every((one) => limit.allowed.includes(one))) return [];
  const allowed = limit.allowed.join(', ');
  return [
    {
      code: 'networks',
      clause: limit.clause,
      because: {
        it: `${limit.clause} limita l’autorizzazione a queste reti: ${allowed}. Scegli soltanto tra queste.`,
        en: `${limit.clause} limits the authorisation to these networks: ${allowed}. Choose among these only.`,
      },
    },
  ];
}
