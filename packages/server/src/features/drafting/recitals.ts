// SPDX-License-Identifier: EUPL-1.2
// The premises of an act: the norms, the policy with the clauses that ask for the act, the acts in force that it touches.
import type { Clause } from '@arengo/policy';
import type { Block, Words } from '../../foundation/documents/document.ts';
import { citeAct } from '../acts/index.ts';
import { competenceNorm, isLocalAuthority, listed, sayDay } from './act-wording.ts';
import type { Drafting, GrantLine, PolicyHeld } from './drafting.ts';
import { normsOf, restingClauses } from './resting-clauses.ts';

const recital = (opening: string, rest: string): Words => [{ text: opening, strong: true }, { text: ` ${rest};` }];
const paragraph = (words: Words): Block => ({ kind: 'paragraph', words });

export function recitals(drafting: Drafting): Block[] {
  return [
    ...competence(drafting).map(paragraph),
    ...policyRecital(drafting).map(paragraph),
    ...clauseRecitals(drafting).map(paragraph),
    ...normRecitals(drafting),
    ...actRecitals(drafting),
    ...skillRecitals(drafting).map(paragraph),
    ...reasonRecitals(drafting).map(paragraph),
  ];
}

function competence({ act, body }: Drafting): Words[] {
  const norm = isLocalAuthority(body.name) ? competenceNorm(act.organ) : null;
  if (!norm) return [];
  return [recital(norm.startsWith('gli ') ? 'VISTI' : 'VISTO', norm)];
}

function policyRecital({ policy }: Drafting): Words[] {
  return policy ? [recital('RICHIAMATO', `il documento ${sayPolicy(policy)}`)] : [];
}

/** `«Linee guida», adottato con Deliberazione di Giunta n. 41 del 15 gennaio 2026 (versione 1)`. */
export function sayPolicy({ policy, act, version }: PolicyHeld): string {
  const adopted = act ? `, adottato con ${citeAct(act)}` : '';
  return `«${policy.title.it}»${adopted} (versione ${version})`;
}

function clauseRecitals(drafting: Drafting): Words[] {
  const { held, adopted } = restingClauses(drafting);
  return [
    ...held.map((clause) => clauseRecital(clause, drafting.policy, 'la clausola')),
    ...adopted.map((clause) => clauseRecital(clause, drafting.adopts, 'nel documento da adottare la clausola')),
  ];
}

function clauseRecital({ id, section, text }: Clause, held: PolicyHeld | null, where: string): Words {
  const title = held?.policy.sections.find((one) => one.id === section)?.title.it;
  const named = title ? ` («${title}»)` : '';
  return recital('CONSIDERATO', `che ${where} ${id}${named} stabilisce: «${unended(text.it)}»`);
}

function normRecitals({ policy, adopts }: Drafting): Block[] {
  const norms = normsOf((adopts ?? policy)?.policy);
  if (norms.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      words: [{ text: 'VISTI', strong: true }, { text: ' i riferimenti che il documento richiama:' }],
    },
    { kind: 'list', ordered: false, items: norms.map((norm) => `${norm};`) },
  ];
}

function actRecitals({ ends, actsInForce }: Drafting): Block[] {
  const cited = [...new Map([...ends.map(({ act }) => act), ...actsInForce].map((act) => [act.actId, act])).values()];
  if (cited.length === 0) return [];
  return [
    { kind: 'paragraph', words: [{ text: 'RICHIAMATI', strong: true }, { text: ' gli atti in vigore:' }] },
    {
      kind: 'list',
      ordered: false,
      items: cited.map((act) => `${citeAct(act)}, avente a oggetto «${unended(act.subject)}»${publication(act.albo)};`),
    },
  ];
}

const publication = (albo: { number: string; from: string } | null) =>
  albo ? `, pubblicato all’Albo pretorio al n. ${albo.number} dal ${sayDay(albo.from)}` : '';

function skillRecitals({ grants }: Drafting): Words[] {
  const able = new Map(grants.given.filter(({ competence: known }) => known !== '').map((one) => [one.personId, one]));
  return [...able.values()].map(({ person, competence: known }) =>
    recital('DATO ATTO', `delle competenze di ${person}: ${unended(known)}`),
  );
}

function reasonRecitals({ grants, accounts }: Drafting): Words[] {
  const reasons = Map.groupBy(
    grants.given.filter((one): one is GrantLine & { reason: string } => one.reason !== null),
    ({ reason }) => reason,
  );
  const temporary = [...reasons].map(([reason, lines]) =>
    recital('CONSIDERATA', `la necessità di autorizzare in via temporanea ${names(lines)}: ${unended(reason)}`),
  );
  const closings = accounts.closed.filter((one): one is typeof one & { reason: string } => one.reason !== null);
  return [
    ...temporary,
    ...closings.map(({ account, reason }) =>
      recital('CONSIDERATA', `la necessità di chiudere l’account «${account.name}»: ${unended(reason)}`),
    ),
  ];
}

export const names = (lines: readonly GrantLine[]): string =>
  listed([...new Map(lines.map(({ personId, person }) => [personId, person])).values()]);

/** Without the mark at its end, since a formula goes on after it. */
export const unended = (text: string): string => text.trim().replace(/[.;:,]+$/, '');
