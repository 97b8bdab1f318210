// SPDX-License-Identifier: EUPL-1.2
// What an act orders, point by point. Each point says one thing; lists stand in the annexes that the points name.
import { citeAct } from '../acts/index.ts';
import { listed, onDay, sayNetwork, sayRole, sortedWords, withArticle } from './act-wording.ts';
import { type Annexes, accountsTable, changesTable, closingsTable, peopleTable, policyText } from './annexes.ts';
import type { Change } from './change.ts';
import { type Drafting, endingAccounts, endingGrants, type GrantLine } from './drafting.ts';
import { names, unended } from './recitals.ts';
import { effectsOf } from './resting-clauses.ts';

/** Fills the annexes as it goes. */
export function points(drafting: Drafting, changes: readonly Change[], annexes: Annexes): string[] {
  const said = [
    ...endings(drafting),
    ...adoption(drafting, annexes),
    ...openings(drafting, annexes),
    ...closings(drafting, annexes),
    ...appointments(drafting),
    ...authorisations(drafting, annexes),
    ...revocations(drafting, annexes),
    ...consequences(drafting, changes, annexes),
    ...rules(drafting),
    ...(drafting.act.note ? [`di impartire queste istruzioni: ${unended(drafting.act.note)}`] : []),
    ...publicity(drafting),
  ];
  return said.map((point, at) => `${point}${at === said.length - 1 ? '.' : ';'}`);
}

function endings({ ends }: Drafting): string[] {
  return ends.map(({ act, how }) =>
    how === 'revoked'
      ? `di revocare ${withArticle(act)}, avente a oggetto «${unended(act.subject)}», che cessa di avere effetto quando ha effetto questo atto`
      : `di sostituire con questo atto ${withArticle(act)}, avente a oggetto «${unended(act.subject)}», che cessa di avere effetto quando ha effetto questo atto`,
  );
}

function adoption({ adopts, policy }: Drafting, annexes: Annexes): string[] {
  if (!adopts) return [];
  const annex = annexes.add('Testo adottato', policyText(adopts.policy));
  const again = policy ? `, che sostituisce la versione ${policy.version}` : '';
  return [
    `di adottare il documento «${adopts.policy.title.it}», versione ${adopts.version}${again}, nel testo dell’${annex}, che è parte integrante e sostanziale di questo atto`,
    `di stabilire che il documento entra in vigore ${entry(adopts)}`,
    ...(policy ? [] : ['di dare atto che nessuna versione precedente è in vigore']),
  ];
}

function entry({ takesEffect, policy }: NonNullable<Drafting['adopts']>): string {
  if (takesEffect === 'albo-publication') return 'con la pubblicazione di questo atto all’Albo pretorio';
  const date = effectsOf(policy, 'entry-into-force').find(({ effect }) => effect.on === 'date')?.effect.date;
  return takesEffect === 'date' && date ? onDay('il', date) : 'quando ha effetto questo atto';
}

function openings({ accounts }: Drafting, annexes: Annexes): string[] {
  const { opened, confirmed } = accounts;
  if (opened.length + confirmed.length === 0) return [];
  const annex = annexes.add('Account istituzionali', accountsTable(accounts));
  const verbs = [...(opened.length > 0 ? ['aprire'] : []), ...(confirmed.length > 0 ? ['confermare'] : [])];
  return [
    `di ${listed(verbs)} gli account istituzionali elencati nell’${annex}, che è parte integrante di questo atto`,
  ];
}

function closings({ accounts }: Drafting, annexes: Annexes): string[] {
  if (accounts.closed.length === 0) return [];
  const annex = annexes.add('Account che si chiudono', closingsTable(accounts.closed));
  return [`di chiudere gli account istituzionali elencati nell’${annex}, ciascuno dal giorno lì indicato`];
}

/** Who is given a position by name, and the networks to which it is bound. */
function appointments({ grants, act }: Drafting): string[] {
  const held = grants.given.filter((one): one is GrantLine & { role: string } => one.role !== null);
  const verb = act.kind === 'delegation' ? 'di delegare' : 'di attribuire';
  return [...Map.groupBy(held, ({ role }) => role)].map(([role, lines]) => {
    const networks = [...new Set(lines.flatMap((one) => one.networks ?? []))].map(sayNetwork);
    const bound = networks.length > 0 ? `, limitatamente a ${listed(sortedWords(networks))}` : '';
    return `${verb} ${to(names(lines))} l’incarico di ${sayRole(role)}${bound}`;
  });
}

/** `a Luca`, `ad Anna`. */
const to = (name: string) => `${/^a/i.test(name) ? 'ad' : 'a'} ${name}`;

function authorisations(drafting: Drafting, annexes: Annexes): string[] {
  const { grants, act } = drafting;
  const { given } = grants;
  if (given.length === 0) return [];
  const annex = annexes.add('Persone autorizzate', peopleTable('Persone autorizzate', given, drafting));
  const verb = act.kind === 'delegation' ? 'di delegare alle' : 'di autorizzare le';
  const what = act.kind === 'delegation' ? 'le attività lì indicate' : 'a operare sugli account istituzionali';
  const others = new Map(given.flatMap(({ otherActs }) => otherActs).map((one) => [one.actId, one]));
  return [
    `${verb} persone elencate nell’${annex}, che è parte integrante di questo atto, ${what}, ciascuna con i poteri, sugli account e per il tempo che vi sono scritti`,
    ...(given.some(({ to }) => to !== null)
      ? ['di stabilire che le autorizzazioni a termine cessano da sé alla scadenza, senza bisogno di un altro atto']
      : []),
    ...(others.size > 0
      ? [
          `di dare atto che queste autorizzazioni si fondano anche su: ${listed([...others.values()].map(citeAct))}; hanno effetto soltanto mentre tutti gli atti sono in vigore`,
        ]
      : []),
  ];
}

function revocations(drafting: Drafting, annexes: Annexes): string[] {
  const { grants } = drafting;
  if (grants.revoked.length === 0) return [];
  const annex = annexes.add(
    'Autorizzazioni revocate',
    peopleTable('Autorizzazioni revocate', grants.revoked, drafting).map((block) =>
      block.kind === 'table' ? withoutTimes(block) : block,
    ),
  );
  return [`di revocare le autorizzazioni elencate nell’${annex}, che cessano quando ha effetto questo atto`];
}

// From when to when they would have held is no matter of the act that ends them.
const withoutTimes = (block: Extract<ReturnType<typeof peopleTable>[number], { kind: 'table' }>) => ({
  ...block,
  columns: block.columns.slice(0, -2),
  rows: block.rows.map((row) => row.slice(0, -2)),
});

function consequences(drafting: Drafting, changes: readonly Change[], annexes: Annexes): string[] {
  if (changes.length === 0) return [];
  const annex = annexes.add('Che cosa cambia rispetto agli atti in vigore', changesTable(changes));
  const ending = endingGrants(drafting).length + endingAccounts(drafting).length > 0;
  return [
    `di dare atto che l’${annex} riporta che cosa cambia rispetto agli atti in vigore${ending ? '; quanto vi figura come tolto cessa di conseguenza' : ''}`,
  ];
}

function rules({ policy, adopts, grants, accounts }: Drafting): string[] {
  const held = (adopts ?? policy)?.policy;
  const closed = effectsOf(held, 'appointment').find(({ effect }) => effect.onlyListed);
  const custody = effectsOf(held, 'custody')[0];
  const links = effectsOf(held, 'site-link').find(({ effect }) => effect.what === 'accounts');
  const moves = accounts.opened.length + accounts.confirmed.length + accounts.closed.length > 0;
  return [
    ...(closed && grants.given.length > 0
      ? [
          `di dare atto che sugli account opera soltanto chi è autorizzato da atti in vigore (clausola ${closed.clause}), nel rispetto del documento richiamato e della legge`,
        ]
      : []),
    ...(custody && accounts.opened.length > 0
      ? [`di disporre che le credenziali degli account siano custodite come stabilisce la clausola ${custody.clause}`]
      : []),
    ...(links && moves
      ? [`di aggiornare i collegamenti agli account nel sito istituzionale (clausola ${links.clause})`]
      : []),
  ];
}

function publicity({ grants }: Drafting): string[] {
  const concerned = [...grants.given, ...grants.revoked];
  return [
    'di pubblicare questo atto all’Albo pretorio',
    ...(concerned.length > 0 ? [`di trasmettere questo atto alle persone interessate: ${names(concerned)}`] : []),
  ];
}
