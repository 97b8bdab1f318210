// SPDX-License-Identifier: EUPL-1.2
// What a policy asks of an evidence file: pure. The file goes with a report, so it is lawful where the report is, and waits for
// whoever has to agree to it. What a policy does not say stays not stated.
import type { DossierRecipient } from '@arengo/contract';
import type { Clause, Policy } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';

export type Requirement = { requirement: string; clause: string };
export type ReportingAction = 'report-user-to-network' | 'refer-to-authority';

/** A case as far as its last final decision of a violation goes; without one nothing is lawful. */
export type DecidedCase = {
  /** A final decision found a violation, and it stands. */
  violation: boolean;
  /** Measures that the ruling allowed then, each under its clause. */
  lawful: readonly { action: string; clause: string; requires: readonly string[] }[];
  /** Reports that the decision took, each with the agreements that were given to it. */
  reports: readonly { action: string; agreed: readonly string[] }[];
};

export type DossierRule = {
  /** Clauses that provide for the report or for the file. */
  clauses: string[];
  /** Agreements still to be given, each with the clause that asks for it. */
  requires: Requirement[];
  /** Agreements that were given to the report itself. */
  given: Requirement[];
  /** Why the policy refuses it; null = it does not. */
  refused: Because | null;
};

/** The measure that handing the file over amounts to; null for somebody whom policies do not speak of. */
export function reportTo(recipient: DossierRecipient): ReportingAction | null {
  if (recipient === 'other') return null;
  return recipient === 'network' ? 'report-user-to-network' : 'refer-to-authority';
}

const isAgreement = (one: string) => one === 'second-person' || one.startsWith('co-approval:');

type Allowing = { clause: string; requires: readonly string[] };

function allowing(policy: Policy, action: ReportingAction): Allowing[] {
  return policy.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) =>
      effect.effect === 'allow' && effect.actions.includes(action)
        ? [{ clause: id, requires: effect.requires ?? [] }]
        : [],
    ),
  );
}

/** Clauses that speak of evidence files for a recipient; those on false accounts, or the others. */
export function fileClauses(policy: Policy, recipient: DossierRecipient, about: 'cases' | 'impersonation'): string[] {
  const to = recipient === 'network' ? 'network' : 'judicial-authority';
  const isAbout = (clause: Clause) =>
    clause.effects.some(({ effect }) => effect === 'impersonation-case') === (about === 'impersonation');
  const provides = (clause: Clause) =>
    clause.effects.some((effect) => effect.effect === 'evidence-file' && effect.to.includes(to));
  if (recipient === 'other') return [];
  return policy.clauses.filter((clause) => provides(clause) && isAbout(clause)).map(({ id }) => id);
}

/** For cases of moderation. Whoever the policy does not speak of is treated as an authority: the strictest that it asks for. */
export function ruleOfCases(policy: Policy, cases: readonly DecidedCase[], recipient: DossierRecipient): DossierRule {
  const action = reportTo(recipient);
  if (!cases.some(({ violation }) => violation)) {
    const speaking = action === null ? [] : allowing(policy, action).map(({ clause }) => clause);
    return { clauses: speaking, requires: [], given: [], refused: NOT_DECIDED };
  }
  const provided = fileClauses(policy, recipient, 'cases');
  if (action === null) return strictest(policy);
  const allowed = allowing(policy, action);
  if (allowed.length === 0) return { clauses: provided, requires: [], given: [], refused: null };
  const lawful = cases.flatMap((one) => one.lawful.filter((measure) => measure.action === action));
  const clauses = [...new Set([...lawful.map(({ clause }) => clause), ...provided])];
  if (lawful.length === 0) {
    return { clauses: allowed.map(({ clause }) => clause), requires: [], given: [], refused: NOT_LAWFUL[action] };
  }
  const asked = once(
    lawful.flatMap(({ requires, clause }) =>
      requires.filter(isAgreement).map((requirement) => ({ requirement, clause })),
    ),
  );
  const wasGiven = ({ requirement }: Requirement) =>
    cases.every(({ reports }) => reports.some((one) => one.action === action && one.agreed.includes(requirement)));
  return {
    ...{ clauses, requires: asked.filter((one) => !wasGiven(one)), given: asked.filter(wasGiven) },
    refused: null,
  };
}

function strictest(policy: Policy): DossierRule {
  const asked = [...allowing(policy, 'refer-to-authority'), ...allowing(policy, 'report-user-to-network')].flatMap(
    ({ clause, requires }) => requires.filter(isAgreement).map((requirement) => ({ requirement, clause })),
  );
  return { clauses: [...new Set(asked.map(({ clause }) => clause))], requires: once(asked), given: [], refused: null };
}

/** Both rules of a file that is about cases and a false account: what either asks is asked, what either refuses is refused. */
export function together(rules: readonly DossierRule[]): DossierRule {
  const requires = once(rules.flatMap((one) => one.requires));
  const open = new Set(requires.map(({ requirement }) => requirement));
  return {
    clauses: [...new Set(rules.flatMap(({ clauses }) => clauses))],
    requires,
    given: once(rules.flatMap((one) => one.given)).filter(({ requirement }) => !open.has(requirement)),
    refused: rules.find(({ refused }) => refused !== null)?.refused ?? null,
  };
}

const once = (asked: readonly Requirement[]): Requirement[] =>
  asked.filter((one, place) => asked.findIndex(({ requirement }) => requirement === one.requirement) === place);

// Criticism is no violation: nobody gathers what a citizen wrote before somebody has decided that it is one.
const NOT_DECIDED = {
  it: 'Su questi contenuti nessuna decisione definitiva ha trovato una violazione, e la critica non lo è. Prima decidi almeno un caso.',
  en: 'On these items no final decision found a violation, and criticism is none. First decide one case at least.',
};
const NOT_LAWFUL: Readonly<Record<ReportingAction, Because>> = {
  'refer-to-authority': {
    it: 'La policy ammette la segnalazione all’autorità solo in certi casi, e nessuna decisione definitiva su questi contenuti vi rientra. Prima decidi il caso con il motivo che la ammette.',
    en: 'The policy allows a report to the authority in certain cases only, and no final decision on these items is among them. First decide the case on the ground that allows it.',
  },
  'report-user-to-network': {
    it: 'La policy ammette di segnalare l’autore alla rete solo in certi casi, e nessuna decisione definitiva su questi contenuti vi rientra.',
    en: 'The policy allows the author to be reported to the network in certain cases only, and no final decision on these items is among them.',
  },
};
