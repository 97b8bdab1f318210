// SPDX-License-Identifier: EUPL-1.2
// What keeps an act from being signed, and what one would do well to add: pure, each with the clause that asks for it.

import { isOrgan, nameAct, ORGANS, sayActKind } from '@arengo/contract';
import type { EffectOf, Policy } from '@arengo/policy';
import { drawable } from '../../foundation/documents/pdf-letters.ts';
import { plainText } from '../../foundation/documents/plain-text.ts';
import type { Because } from '../../foundation/errors.ts';
import { type Act, actAnswers, citeAct } from '../acts/index.ts';
import { listed, sayPowers } from './act-wording.ts';
import { type Drafting, endingGrants, type GrantLine } from './drafting.ts';
import { effectsOf } from './resting-clauses.ts';

export type Missing = {
  code: string;
  /** `needed` before it is signed; `advised`; `last`: what is given with the signature. */
  weight: 'needed' | 'advised' | 'last';
  about: Because;
  /** The desk's address where it is seen to, or null. */
  to: string | null;
  cites: string[];
};

export function missingFrom(drafting: Drafting): Missing[] {
  return [
    ...nothingRests(drafting),
    ...wrongAct(drafting),
    ...otherActs(drafting),
    ...peopleForAccounts(drafting),
    ...nobodyGoverns(drafting),
    ...incomplete(drafting),
    ...numberAndDate(drafting),
  ];
}

function nothingRests({ accounts, grants, ends, adopts }: Drafting): Missing[] {
  const { opened, confirmed, closed } = accounts;
  const count =
    opened.length + confirmed.length + closed.length + grants.given.length + grants.revoked.length + ends.length;
  if (count > 0 || adopts) return [];
  return [
    {
      code: 'nothing-rests',
      weight: 'needed',
      about: {
        it: 'Su questa bozza non si fonda ancora nulla, e quindi non dispone nulla. Aggiungi le autorizzazioni, gli account, la policy o gli atti da revocare.',
        en: 'Nothing rests on this draft yet, so it orders nothing. Add authorisations, accounts, the policy or the acts to revoke.',
      },
      to: null,
      cites: [],
    },
  ];
}

type Asked = { organ: string; kind: string };
type Lack = { code: string; what: Because; asked: readonly Asked[]; clause: string };

/** The policy asks for an act of another organ or kind. */
function wrongAct(drafting: Drafting): Missing[] {
  const { act, accounts, adopts } = drafting;
  const policy = drafting.policy?.policy;
  const lacks: Lack[] = [];
  const lifecycle = effectsOf(policy, 'account-lifecycle');
  const kinds = (one: EffectOf<'account-lifecycle'>, of: readonly { kind: string }[]) =>
    of.some(({ kind }) => one.kinds === undefined || one.kinds.some((named) => named === kind));
  for (const { clause, effect } of lifecycle) {
    if (effect.opening && kinds(effect, accounts.opened))
      lacks.push({
        code: 'opening-act',
        what: { it: 'Un account si apre con', en: 'An account is opened by' },
        asked: [effect.opening],
        clause,
      });
    if (
      effect.closing &&
      kinds(
        effect,
        accounts.closed.map(({ account }) => account),
      )
    )
      lacks.push({
        code: 'closing-act',
        what: { it: 'Un account si chiude con', en: 'An account is closed by' },
        asked: [effect.closing],
        clause,
      });
  }
  for (const { clause, effect } of effectsOf(adopts?.policy, 'adoption')) {
    if (effect.organ !== act.organ)
      lacks.push({
        code: 'adoption-act',
        what: { it: 'La policy si adotta con', en: 'The policy is adopted by' },
        asked: [{ organ: effect.organ, kind: 'provision' }],
        clause,
      });
  }
  return [
    ...lacks.filter(({ asked }) => !asked.some((one) => actAnswers(act, one))),
    ...wrongAppointments(drafting),
  ].map((lack) => wrong(act, lack));
}

/** An authorisation for which the policy asks for acts, none of which is such as this. */
function wrongAppointments({ act, grants }: Drafting): Lack[] {
  return grants.given.flatMap(({ person, demanded }): Lack[] => {
    const [first] = demanded;
    if (!first || demanded.some((asked) => actAnswers(act, asked))) return [];
    const what = { it: `I poteri di ${person} si danno con`, en: `The powers of ${person} are given by` };
    return [{ code: 'appointment-act', what, asked: demanded, clause: first.clauses[0] ?? '' }];
  });
}

function wrong(act: Act, { code, what, asked, clause }: Lack): Missing {
  const [it, en] = [asked.map(sayAsked('it')), asked.map(sayAsked('en'))].map((words) => [...new Set(words)]);
  return {
    code,
    weight: 'needed',
    about: {
      it: `${what.it} ${listed(it ?? [])} (clausola ${clause}); questa è una bozza di ${nameAct(act).toLowerCase()}. Cambia l’organo o il tipo dell’atto.`,
      en: `${what.en} ${(en ?? []).join(' and ')} (clause ${clause}); this is a draft of another kind. Change the organ or the kind of the act.`,
    },
    to: null,
    cites: [clause],
  };
}

const sayAsked =
  (language: 'it' | 'en') =>
  ({ organ, kind }: Asked): string => {
    const whose = isOrgan(organ)
      ? language === 'it'
        ? ORGANS[organ].of
        : ORGANS[organ].en
      : organ.replaceAll('-', ' ');
    const name = sayActKind(kind, language).toLowerCase();
    return language === 'it' ? `${name} ${whose}` : `${name} of the ${whose}`;
  };

/** The policy asks for several acts together: those on which an authorisation does not rest yet. */
function otherActs({ act, grants }: Drafting): Missing[] {
  return grants.given.flatMap((grant) => {
    if (!grant.demanded.some((asked) => actAnswers(act, asked))) return [];
    const had = [act, ...grant.otherActs];
    return grant.demanded
      .filter((asked) => !had.some((one) => actAnswers(one, asked)))
      .map((asked) => lackingAct(grant, asked, asked.clauses[0] ?? ''));
  });
}

const lackingAct = (grant: GrantLine, asked: Asked, clause: string): Missing => ({
  code: 'another-act',
  weight: 'advised',
  about: {
    it: `Per l’autorizzazione di ${grant.person} serve anche: ${sayAsked('it')(asked)} (clausola ${clause}). Senza, non ha effetto.`,
    en: `The authorisation of ${grant.person} also needs: ${sayAsked('en')(asked)} (clause ${clause}). Without it, it has no effect.`,
  },
  to: `/registri/persone/${grant.personId}`,
  cites: [clause],
});

/** The act that opens accounts names who manages them, who publishes, who moderates: where the policy says so. */
function peopleForAccounts({ act, policy, accounts, grants }: Drafting): Missing[] {
  if (accounts.opened.length === 0) return [];
  const powersNamed = new Set([...grants.given, ...grants.before].flatMap(({ powers }) => powers));
  return effectsOf(policy?.policy, 'appointment').flatMap(({ clause, effect }) => {
    const sameAct = effect.acts?.length === 1 && effect.acts.every((asked) => actAnswers(act, asked));
    const lacking = (effect.powers ?? []).filter((power) => !powersNamed.has(power));
    if (!sameAct || effect.role || effect.temporary || lacking.length === 0) return [];
    return [
      {
        code: 'people-for-accounts',
        weight: 'needed',
        about: {
          it: `L’atto che apre gli account indica anche chi può: ${sayPowers(lacking)} (clausola ${clause}). Aggiungi le autorizzazioni.`,
          en: `The act that opens accounts also names who may: ${lacking.join(', ')} (clause ${clause}). Add the authorisations.`,
        },
        to: null,
        cites: [clause],
      },
    ];
  });
}

const governs = ({ accounts, powers }: GrantLine) => accounts === null && powers.includes('manage');

/** An act that takes the government from everybody would leave nobody who could number another. */
function nobodyGoverns(drafting: Drafting): Missing[] {
  const { given, revoked, before } = drafting.grants;
  const gone = new Set([...revoked, ...endingGrants(drafting)].map(({ grantId }) => grantId));
  const after = [...before.filter(({ grantId }) => !gone.has(grantId)), ...given];
  if (!before.some(governs) || after.some(governs)) return [];
  return [
    {
      code: 'nobody-governs',
      weight: 'needed',
      about: {
        it: 'Con questo atto nessuno governerebbe più gli account dell’ente, e nessuno potrebbe registrare altri atti. Aggiungi chi può gestire tutti gli account.',
        en: 'With this act nobody would govern the accounts of the body any more, and nobody could enter other acts. Add who may manage all the accounts.',
      },
      to: null,
      cites: [],
    },
  ];
}

function incomplete({ body, accounts, grants, policy }: Drafting): Missing[] {
  const advice = (code: string, it: string, en: string, to: string | null): Missing => ({
    code,
    weight: 'advised',
    about: { it, en },
    to,
    cites: [],
  });
  const withoutOffice = accounts.opened.filter(({ office }) => office === null);
  const odd = grants.given.filter(({ person }) => drawable(person) !== plainText(person));
  return [
    ...(body.coatOfArmsUnusable
      ? [
          advice(
            'coat-of-arms',
            'Lo stemma delle impostazioni non si può mettere nei documenti, che restano senza. Caricane uno in formato PNG.',
            'The coat of arms in the settings can’t be put in documents, which go without it. Load one as a PNG.',
            null,
          ),
        ]
      : []),
    ...withoutOffice.map(({ name, accountId }) =>
      advice(
        'office',
        `L’account «${name}» non ha un servizio che ne risponde. Indicalo, così l’atto lo riporta.`,
        `No office answers for the account “${name}”. Name it, so that the act has it.`,
        `/registri/account/${accountId}`,
      ),
    ),
    ...lackingCompetence(policy?.policy, grants.given).map(({ person, personId }) =>
      advice(
        'competence',
        `Delle competenze di ${person} non c’è traccia, e la policy ne chiede di adeguate. Scrivile nella scheda della persona.`,
        `Nothing says why ${person} is competent, and the policy asks for it. Write it on the person’s page.`,
        `/registri/persone/${personId}`,
      ),
    ),
    ...odd.map(({ person, personId }) =>
      advice(
        'letters',
        `Nel PDF alcune lettere di «${person}» non si possono scrivere; nel DOCX sì. Controlla il nome.`,
        `Some letters of “${person}” can’t be written in the PDF; in the DOCX they can. Check the name.`,
        `/registri/persone/${personId}`,
      ),
    ),
  ];
}

/** Who is appointed to a role for which the policy names one office alone, without a word on why they are fit for it. */
function lackingCompetence(policy: Policy | undefined, given: readonly GrantLine[]): GrantLine[] {
  const roles = new Set(
    effectsOf(policy, 'appointment').flatMap(({ effect }) => (effect.role && effect.onlyListed ? [effect.role] : [])),
  );
  return given.filter(({ role, competence }) => role !== null && roles.has(role) && competence === '');
}

function numberAndDate({ act }: Drafting): Missing[] {
  if (act.number !== null) return [];
  return [
    {
      code: 'number-and-date',
      weight: 'last',
      about: {
        it: `${citeAct(act)}: numero e data si danno alla firma. Fino ad allora non ha effetto.`,
        en: `${citeAct(act)}: number and date are given with the signature. Until then it has no effect.`,
      },
      to: null,
      cites: [],
    },
  ];
}
