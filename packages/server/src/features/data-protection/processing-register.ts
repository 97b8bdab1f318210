// SPDX-License-Identifier: EUPL-1.2
// The register of processing activities (GDPR, art. 30(1)), made from what is configured and from what the body adds: pure.
import type { ProcessingActivity, ProcessingAddition } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';
import { nameNetwork } from '../accounts/index.ts';
import { GENERATED, type Generated, MEASURES } from './processing-words.ts';
import type { NetworkPresence, ProtectionFacts } from './protection-facts.ts';

export type Register = {
  body: string;
  controller: ProtectionFacts['contacts']['controller'];
  officer: ProtectionFacts['contacts']['officer'];
  activities: ProcessingActivity[];
};
export type Additions = Readonly<Record<string, ProcessingAddition>>;

const ENTRY = 'processing-register-entry';
const both = (of: (language: 'it' | 'en') => string): Because => ({ it: of('it'), en: of('en') });
const joined = (parts: readonly (Because | null | undefined)[]): Because =>
  both((language) => parts.flatMap((part) => part?.[language] || []).join('; '));

/** The register as it stands: activities of the product first, then the body's own. */
export function composeRegister(facts: ProtectionFacts, additions: Additions): Register {
  const generated = GENERATED.map((one) => activityOf(one, facts, additions[one.id]));
  const own = Object.entries(additions)
    .filter(([id]) => !isGenerated(id))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, addition]) => ownActivity(id, addition));
  const { controller, officer } = facts.contacts;
  return { body: facts.body.name, controller, officer, activities: [...generated, ...own] };
}

export const isGenerated = (id: string) => GENERATED.some((one) => one.id === id);

function activityOf(
  one: Generated,
  facts: ProtectionFacts,
  addition: ProcessingAddition | undefined,
): ProcessingActivity {
  const add = (field: keyof ProcessingAddition) => (addition?.[field] ? both(() => addition[field]) : null);
  return {
    ...{ id: one.id, own: false, name: one.name },
    purposes: joined([one.purposes, add('purposes')]),
    legalBasis: joined([one.legalBasis, add('legalBasis')]),
    subjects: joined([one.subjects, add('subjects')]),
    data: joined([one.data, add('data')]),
    recipients: joined([
      { it: 'personale autorizzato per atto', en: 'staff authorised by an act' },
      one.networks ? networksOf(facts.networks) : null,
      ...[one.recipients, add('recipients')],
    ]),
    transfers: joined([one.networks ? transfersOf(facts.networks) : NO_TRANSFER, add('transfers')]),
    terms: joined([...termsOf(one, facts), one.otherTerm, add('terms')]),
    measures: joined([MEASURES, add('measures')]),
    clauses: facts.clauses
      .filter(({ effects }) =>
        effects.some(
          (effect) => effect.effect === 'privacy' && (effect.duty === ENTRY || one.duties.includes(effect.duty)),
        ),
      )
      .map(({ id }) => id),
  };
}

function networksOf(networks: readonly NetworkPresence[]): Because | null {
  if (networks.length === 0) return null;
  const named = networks.map(({ network, terms }) => nameNetwork(network) + (terms.provider && ` (${terms.provider})`));
  return both(
    (language) => `${language === 'it' ? 'gestori delle reti' : 'providers of the networks'}: ${named.join(', ')}`,
  );
}

const NO_TRANSFER = { it: 'nessuno', en: 'none' };

function transfersOf(networks: readonly NetworkPresence[]): Because {
  if (networks.length === 0) return NO_TRANSFER;
  return {
    it: 'nessuno da parte dell’ente; i gestori delle reti possono trasferire i dati fuori dallo Spazio economico europeo secondo le proprie informative',
    en: 'none by the body; providers of networks may transfer data outside the European Economic Area as their own notices say',
  };
}

const SOURCES = {
  clause: both((language) => (language === 'it' ? 'art.' : 'clause')),
  setting: { it: 'termine dell’ente', en: 'set by the body' },
  default: { it: 'termine predefinito', en: 'default term' },
};

function termsOf({ classes }: Generated, facts: ProtectionFacts): Because[] {
  return facts.classes
    .filter(({ dataClass }) => classes.includes(dataClass))
    .map(({ holds, said, source, clause }) =>
      both((language) => {
        const from = clause === null ? SOURCES[source][language] : `${SOURCES.clause[language]} ${clause}`;
        return `${holds[language]}: ${said[language]} (${from})`;
      }),
    );
}

function ownActivity(id: string, addition: ProcessingAddition): ProcessingActivity {
  const said = (field: keyof ProcessingAddition) => both(() => addition[field]);
  return {
    ...{ id, own: true, name: said('name'), purposes: said('purposes'), legalBasis: said('legalBasis') },
    ...{ subjects: said('subjects'), data: said('data'), recipients: said('recipients') },
    ...{ transfers: said('transfers'), terms: said('terms'), measures: said('measures'), clauses: [] },
  };
}
