// SPDX-License-Identifier: EUPL-1.2
// Which act a purpose asks for, by the policy: pure. Where the policy is silent, the acts that offices use for it.
import type { ActProposals, Purpose } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import { effectsOf } from './resting-clauses.ts';

type Proposal = ActProposals['purposes'][number]['acts'][number];
type Asked = { organ: string; kind: string };

// «Provvedimento» is any act of an organ: these are the usual ones.
const USUAL_KINDS: Readonly<Record<string, string>> = {
  mayor: 'decree',
  president: 'decree',
  giunta: 'resolution',
  council: 'resolution',
  manager: 'determination',
  'head-of-service': 'determination',
};
const WHERE_SILENT: Readonly<Record<Purpose, readonly Asked[]>> = {
  appoint: [
    { organ: 'mayor', kind: 'decree' },
    { organ: 'manager', kind: 'determination' },
    { organ: 'giunta', kind: 'resolution' },
  ],
  temporary: [
    { organ: 'mayor', kind: 'decree' },
    { organ: 'manager', kind: 'determination' },
  ],
  'open-account': [
    { organ: 'mayor', kind: 'decree' },
    { organ: 'giunta', kind: 'resolution' },
    { organ: 'manager', kind: 'determination' },
  ],
  'close-account': [
    { organ: 'mayor', kind: 'decree' },
    { organ: 'giunta', kind: 'resolution' },
    { organ: 'manager', kind: 'determination' },
  ],
  adopt: [
    { organ: 'giunta', kind: 'resolution' },
    { organ: 'council', kind: 'resolution' },
  ],
  revoke: [
    { organ: 'mayor', kind: 'decree' },
    { organ: 'giunta', kind: 'resolution' },
    { organ: 'manager', kind: 'determination' },
  ],
};
const SUBJECTS: Readonly<Record<Purpose, string>> = {
  appoint: 'Individuazione delle persone autorizzate a operare sugli account istituzionali',
  temporary: 'Autorizzazione temporanea a operare sugli account istituzionali',
  'open-account': 'Apertura di account istituzionali sulle reti sociali',
  'close-account': 'Chiusura di account istituzionali sulle reti sociali',
  adopt: 'Adozione della policy sull’uso delle reti sociali',
  revoke: 'Revoca di atti e autorizzazioni sugli account istituzionali',
};

export function proposalsFor(policy: Policy | null): ActProposals['purposes'] {
  return (Object.keys(SUBJECTS) as Purpose[]).map((purpose) => ({
    purpose,
    subject: SUBJECTS[purpose],
    acts: proposed(purpose, policy),
  }));
}

function proposed(purpose: Purpose, policy: Policy | null): Proposal[] {
  const asked = policy ? askedBy(policy, purpose) : [];
  if (asked.length > 0) return asked;
  return WHERE_SILENT[purpose].map((one) => ({ ...one, clauses: [] }));
}

/** Each act once, with all the clauses that ask for it, in the order of the policy. */
function askedBy(policy: Policy, purpose: Purpose): Proposal[] {
  const byAct = Map.groupBy(asksOf(policy, purpose), ({ act }) => `${act.organ} ${act.kind}`);
  return [...byAct.values()].flatMap((asks) => {
    const [first] = asks;
    return first ? [{ ...first.act, clauses: [...new Set(asks.map(({ clause }) => clause))] }] : [];
  });
}

function asksOf(policy: Policy, purpose: Purpose): { act: Asked; clause: string }[] {
  switch (purpose) {
    case 'appoint':
    case 'temporary':
      return effectsOf(policy, 'appointment')
        .filter(({ effect }) => (effect.temporary === true) === (purpose === 'temporary'))
        .flatMap(({ clause, effect }) => (effect.acts ?? []).map((act) => ({ act: usual(act), clause })));
    case 'open-account':
    case 'close-account':
      return effectsOf(policy, 'account-lifecycle').flatMap(({ clause, effect }) => {
        const act = purpose === 'open-account' ? effect.opening : effect.closing;
        return act ? [{ act: usual(act), clause }] : [];
      });
    case 'adopt':
      return effectsOf(policy, 'adoption').map(({ clause, effect }) => ({
        act: usual({ organ: effect.organ, kind: 'provision' }),
        clause,
      }));
    case 'revoke':
      return [];
  }
}

const usual = ({ organ, kind }: Asked): Asked => ({
  organ,
  kind: kind === 'provision' ? (USUAL_KINDS[organ] ?? kind) : kind,
});
