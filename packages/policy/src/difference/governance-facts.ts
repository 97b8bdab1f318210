// SPDX-License-Identifier: EUPL-1.2
// Acts, custody, staff, costs and the policy itself.
import type { Policy } from '../schema.ts';
import type { Bilingual } from '../shapes.ts';
import { sayDuration } from '../words.ts';
import { type Fact, idsOf, listed, same, spoken, stated } from './fact.ts';

export function governanceFacts(policy: Policy): Fact[] {
  return [
    ...entryIntoForce(policy),
    ...acknowledgement(policy),
    ...custody(policy),
    ...lifecycle(policy),
    ...audiences(policy),
    ...feedback(policy),
    ...review(policy),
    ...norms(policy),
    ...costs(policy),
  ];
}

/** A point with one value: `now` says the whole sentence, `gone` that it is no longer said. */
function point(key: string, value: string, clauses: string[], words: { now: Bilingual; gone: Bilingual }): Fact {
  return { key, value, clauses, added: words.now, removed: words.gone, changed: () => words.now };
}

const EFFECTIVE = {
  'albo-publication': ['con la pubblicazione all’Albo pretorio', 'with its publication on the Albo pretorio'],
  act: ['con l’atto che l’adotta', 'with the act that adopts it'],
  date: ['da una data scritta nel testo', 'from a date written in the text'],
} as const;

function entryIntoForce(policy: Policy): Fact[] {
  const saying = stated(policy, 'entry-into-force');
  const [first] = saying;
  if (!first) return [];
  const [it, en] = EFFECTIVE[first.effect.on];
  const day = first.effect.date ? ` (${first.effect.date})` : '';
  const now = { it: `La policy ora entra in vigore ${it}${day}`, en: `The policy now enters into force ${en}${day}` };
  const gone = {
    it: 'La policy non dice più quando entra in vigore',
    en: 'The policy no longer says when it enters into force',
  };
  return [point('entry-into-force', `${first.effect.on} ${first.effect.date ?? ''}`, idsOf(saying), { now, gone })];
}

const WHO = {
  all: ['di tutti', 'of everybody'],
  temporary: ['di chi è autorizzato in via temporanea', 'of those authorised for a time'],
  external: ['dei soggetti esterni', 'of external subjects'],
} as const;

function acknowledgement(policy: Policy): Fact[] {
  const saying = stated(policy, 'staff-duty').filter(({ effect }) => effect.acknowledge);
  if (saying.length === 0) return [];
  const asked: Fact = {
    key: 'acknowledge',
    value: 'yes',
    clauses: idsOf(saying),
    added: {
      it: 'Il personale ora deve confermare la presa visione di ogni versione',
      en: 'Staff must now acknowledge each version',
    },
    removed: {
      it: 'Al personale non è più chiesta la presa visione',
      en: 'Staff are no longer asked for an acknowledgement',
    },
  };
  const waiting = [...new Set(saying.flatMap(({ effect }) => effect.beforePower ?? []))].map((who) => {
    const [it, en] = WHO[who];
    return {
      key: `before-power/${who}`,
      value: 'yes',
      clauses: idsOf(saying.filter(({ effect }) => effect.beforePower?.includes(who))),
      added: {
        it: `I poteri ${it} ora attendono la presa visione`,
        en: `The powers ${en} now wait for the acknowledgement`,
      },
      removed: {
        it: `I poteri ${it} non attendono più la presa visione`,
        en: `The powers ${en} no longer wait for the acknowledgement`,
      },
    };
  });
  return [asked, ...waiting];
}

function custody(policy: Policy): Fact[] {
  const saying = stated(policy, 'custody');
  const custodians = [...new Set(saying.map(({ effect }) => spoken(effect.custodian)))];
  if (custodians.length === 0) return [];
  const now = {
    it: `Le credenziali sono ora custodite da: ${listed(custodians, 'it')}`,
    en: `Credentials are now kept by: ${listed(custodians, 'en')}`,
  };
  const gone = {
    it: 'La policy non dice più chi custodisce le credenziali',
    en: 'The policy no longer says who keeps the credentials',
  };
  return [point('custody', custodians.join(' '), idsOf(saying), { now, gone })];
}

function lifecycle(policy: Policy): Fact[] {
  return (['opening', 'closing'] as const).flatMap((moment) => {
    const saying = stated(policy, 'account-lifecycle').filter(({ effect }) => effect[moment]);
    const acts = [
      ...new Set(
        saying.map(({ effect }) => `${spoken(effect[moment]?.kind ?? '')}, ${spoken(effect[moment]?.organ ?? '')}`),
      ),
    ];
    if (acts.length === 0) return [];
    const [it, en] = moment === 'opening' ? ['aprire', 'open'] : ['chiudere', 'close'];
    const now = {
      it: `Per ${it} un account ora serve un atto (${listed(acts, 'it')})`,
      en: `To ${en} an account an act is now needed (${listed(acts, 'en')})`,
    };
    const gone = {
      it: `Per ${it} un account la policy non chiede più un atto`,
      en: `To ${en} an account the policy no longer asks for an act`,
    };
    return [point(`lifecycle/${moment}`, acts.join(' '), idsOf(saying), { now, gone })];
  });
}

function audiences(policy: Policy): Fact[] {
  const saying = stated(policy, 'scope');
  const names = { external: ['i cittadini', 'citizens'], internal: ['il personale', 'staff'] } as const;
  return (['external', 'internal'] as const).flatMap((audience) => {
    const naming = saying.filter(({ effect }) => effect.audiences.includes(audience));
    if (naming.length === 0) return [];
    const [it, en] = names[audience];
    return [
      {
        key: `audience/${audience}`,
        value: 'yes',
        clauses: idsOf(naming),
        added: { it: `La policy ora si rivolge anche a: ${it}`, en: `The policy now addresses also: ${en}` },
        removed: { it: `La policy non si rivolge più a: ${it}`, en: `The policy no longer addresses: ${en}` },
      },
    ];
  });
}

function feedback(policy: Policy): Fact[] {
  const saying = stated(policy, 'feedback-contact');
  const channels = [...new Set(saying.map(({ effect }) => spoken(effect.channel)))];
  if (channels.length === 0) return [];
  const said = listed(channels, 'it');
  const now = {
    it: `Per suggerimenti sulla policy c’è ora un contatto (${said})`,
    en: `There is now a contact for suggestions on the policy (${said})`,
  };
  const gone = {
    it: 'La policy non dà più un contatto per i suggerimenti',
    en: 'The policy no longer gives a contact for suggestions',
  };
  return [point('feedback-contact', channels.join(' '), idsOf(saying), { now, gone })];
}

function review(policy: Policy): Fact[] {
  const saying = stated(policy, 'versioning').filter(({ effect }) => effect.review !== undefined);
  const [first] = saying;
  if (!first?.effect.review) return [];
  const { review: period } = first.effect;
  const now = {
    it: `Il testo ora va riesaminato ogni ${sayDuration(period, 'it')}`,
    en: `The text is now to be reviewed every ${sayDuration(period, 'en')}`,
  };
  const gone = { it: 'La policy non dà più un termine per la revisione', en: 'The policy no longer sets a review' };
  return [point('review', period, idsOf(saying), { now, gone })];
}

function norms(policy: Policy): Fact[] {
  const saying = stated(policy, 'reference');
  return [...new Set(saying.flatMap(({ effect }) => effect.norms))].map((norm) => ({
    key: `norm/${norm}`,
    value: 'yes',
    clauses: idsOf(saying.filter(({ effect }) => effect.norms.includes(norm))),
    added: { it: `La policy ora cita: ${norm}`, en: `The policy now cites: ${same(norm).en}` },
    removed: { it: `La policy non cita più: ${norm}`, en: `The policy no longer cites: ${norm}` },
  }));
}

function costs(policy: Policy): Fact[] {
  const saying = stated(policy, 'costs').filter(({ effect }) => effect.paidNeedsAct);
  const [first] = saying;
  if (!first?.effect.paidNeedsAct) return [];
  const { organ, kind } = first.effect.paidNeedsAct;
  const act = `${spoken(kind)}, ${spoken(organ)}`;
  const now = {
    it: `Le funzioni a pagamento ora richiedono un atto (${act})`,
    en: `Paid features now need an act (${act})`,
  };
  const gone = {
    it: 'Le funzioni a pagamento non richiedono più un atto',
    en: 'Paid features no longer need an act',
  };
  return [point('costs', act, idsOf(saying), { now, gone })];
}
