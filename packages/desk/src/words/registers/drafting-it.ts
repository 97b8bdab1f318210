// SPDX-License-Identifier: EUPL-1.2
import type { ActChange, ActMissing, Purpose, RestingView } from '@arengo/contract';

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const drafting = {
  document: {
    title: 'Il testo dell’atto',
    help: 'Arengo lo scrive da ciò che si fonda su questo atto: account, autorizzazioni, policy. Se i registri cambiano, cambia anche il testo.',
    done: 'L’atto ha già numero e data. Qui sotto c’è il testo che i registri danno per esso: fa fede quello firmato.',
    add: 'Che cosa deve disporre',
    addPeople: 'Aggiungi un’autorizzazione',
    addAccount: 'Apri un account con questo atto',
    addPolicy: 'Adotta la policy con questo atto',
    lacks: 'Prima di firmare',
    complete: 'Non manca nulla di ciò che la policy chiede. Numero e data si danno alla firma.',
    weights: { needed: 'Serve', advised: 'Consiglio', last: 'Alla firma' } satisfies Record<
      ActMissing['weight'],
      string
    >,
    seeTo: 'Provvedi',
    clauses: (ids: string) => `Clausola ${ids}`,
    changes: 'Che cosa cambia rispetto agli atti in vigore',
    noChanges: 'Nulla cambia rispetto agli atti in vigore.',
    changeKinds: {
      added: 'Aggiunto',
      removed: 'Tolto',
      changed: 'Cambiato',
      unchanged: 'Invariato',
    } satisfies Record<ActChange['change'], string>,
    about: { account: 'Account', person: 'Persone', clause: 'Clausole' } satisfies Record<ActChange['about'], string>,
    what: 'Che cosa',
    outcome: 'Esito',
    before: 'Prima',
    after: 'Dopo',
    none: 'nulla',
    unchanged: (many: number) => count(many, 'cosa resta com’è', 'cose restano come sono'),
    download: 'Scarica il testo',
    docx: 'Scarica il DOCX',
    pdf: 'Scarica il PDF accessibile',
    preview: 'Leggi il testo',
    previewLabel: 'Anteprima dell’atto',
    crest: (issuer: string) => `Stemma: ${issuer}`,
    keep: 'Conserva questo testo',
    keepHelp:
      'Salva il PDF e il DOCX così come sono adesso, con la loro impronta SHA-256 nel resoconto: si potrà sempre dimostrare che cosa è stato mandato alla firma.',
    keptNow: 'Il testo è conservato, e corrisponde ai registri di adesso.',
    keptOlder: 'I registri sono cambiati dopo l’ultimo testo conservato. Rileggi il testo e conservalo di nuovo.',
    kept: 'Testi conservati',
    keptAt: (moment: string, by: string | null) => (by ? `${moment}, ${by}` : moment),
    keptNumbered: 'con numero e data',
    keptDraft: 'in bozza',
    prints: 'Impronte SHA-256',
    openPdf: 'PDF',
    openDocx: 'DOCX',
  },
  carry: {
    title: 'Dall’atto sostituito',
    help: (cited: string) =>
      `Quando questa bozza avrà numero e data cesserà ${cited}, con tutto ciò che vi si fonda e che qui non è ripreso. Ciò che riprendi continua senza un istante di interruzione; dopo puoi togliere riga per riga.`,
    accounts: 'Account da confermare',
    people: 'Autorizzazioni da dare di nuovo, uguali',
    leftOut: 'Non si riprendono',
    until: (moment: string) => `fino a ${moment}`,
    already: (many: number) =>
      many === 1
        ? 'Questa bozza ne ha già ripreso una cosa.'
        : `Questa bozza ne ha già ripreso ${many} cose: sono tra ciò che si fonda su questo atto.`,
    nothing: 'L’atto sostituito non ha account né autorizzazioni da riprendere.',
    nothingMore: 'Non c’è altro da riprendere.',
    carry: 'Riprendi account e autorizzazioni dall’atto sostituito',
    done: (accounts: number, authorisations: number) =>
      `Ripresi ${count(accounts, 'account', 'account')} e ${count(authorisations, 'autorizzazione', 'autorizzazioni')}.`,
  },
  resting: {
    title: 'Che cosa si fonda su questo atto',
    nothing: 'Nei registri non c’è ancora nulla che si fonda su questo atto.',
    accounts: 'Account',
    people: 'Autorizzazioni',
    policy: 'Policy',
    allAccounts: 'tutti gli account',
    version: (version: number) => `Policy, versione ${version}`,
    accountHow: {
      opened: 'aperto da questo atto',
      confirmed: 'confermato da questo atto',
      closed: 'chiuso da questo atto',
    } satisfies Record<RestingView['accounts'][number]['how'], string>,
    personHow: { given: 'concessa da questo atto', revoked: 'revocata da questo atto' } satisfies Record<
      RestingView['authorisations'][number]['how'],
      string
    >,
    takeOff: 'Togli dalla bozza',
    inForce: 'in vigore',
    notInForce: 'senza effetto ora',
    ending: 'Se questo atto venisse revocato',
    endsNothing:
      'Non cesserebbe nulla: account, autorizzazioni e policy si fondano anche su altri atti, o sono già cessati.',
    ends: 'Cesserebbero, nello stesso istante:',
    endsAccount: (name: string) => `l’account «${name}»`,
    endsPerson: (name: string) => `l’autorizzazione di ${name}`,
    endsPolicy: 'la policy in vigore',
  },
  propose: {
    link: 'Che cosa vuoi disporre?',
    title: 'Che cosa vuoi disporre?',
    intro:
      'Scegli lo scopo: Arengo prepara la bozza dell’atto che la policy chiede, e tu vi aggiungi persone, account o testo.',
    back: 'Torna agli atti',
    purposes: {
      appoint: 'Nominare o autorizzare persone',
      temporary: 'Autorizzare per un tempo limitato',
      'open-account': 'Aprire un account',
      'close-account': 'Chiudere un account',
      adopt: 'Adottare la policy, o una sua nuova versione',
      revoke: 'Revocare un atto',
    } satisfies Record<Purpose, string>,
    purpose: 'Scopo',
    act: 'Con quale atto',
    asked: (clauses: string) => `lo chiede la policy (${clauses})`,
    notStated: 'La policy non dice con quale atto: questi sono quelli che si usano di solito.',
    subject: 'Oggetto',
    subjectMissing: 'Manca l’oggetto. Scrivi in una riga che cosa dispone l’atto.',
    relation: 'E l’atto in vigore?',
    adds: 'Questo atto si aggiunge a quelli in vigore',
    replaces: 'Questo atto ne sostituisce uno, che cessa con tutto ciò che vi si fonda',
    replaced: 'Atto da sostituire',
    revoked: 'Atto da revocare',
    chooseAct: 'Scegli quale atto cessa.',
    carry: 'Riprendi account e autorizzazioni dall’atto sostituito',
    carryHelp:
      'Sulla pagina della bozza vedi che cosa è stato ripreso e che cosa no, e togli ciò che non deve restare.',
    carryLater: 'Non riprendere nulla per ora: lo decido sulla pagina della bozza',
    whatStays: 'Ciò che si fonda sull’atto sostituito',
    draft: 'Prepara la bozza',
    mayNot: 'Le bozze le prepara chi governa gli account dell’ente per un atto in vigore. Tu puoi leggere gli atti.',
  },
};
