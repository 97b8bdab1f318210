// SPDX-License-Identifier: EUPL-1.2
import { PNG } from '../seed-accounts.ts';
import type { Example } from './example.ts';

const CLOSING = { on: '2030-01-31', reason: 'La pagina non serve più.' };

export const accountsExamples = {
  listAccounts: {},
  readAccount: {},
  openAccount: {
    body: ({ ids, body }) => ({
      kind: 'temporary',
      network: 'facebook',
      address: 'https://www.facebook.com/festa.dei.mestieri',
      name: 'Festa dei mestieri',
      actId: ids.giuntaActId,
      responsibleId: body.moderator.id,
      endsOn: '2030-06-30',
    }),
  },
  noteOutOfScope: {
    body: () => ({
      accounts: [{ address: 'https://www.instagram.com/sindaca.prova', name: 'Profilo della sindaca', whose: 'mayor' }],
    }),
  },
  changeAccount: {
    body: ({ body }) => ({ name: 'Comune, pagina ufficiale', responsibleId: body.moderator.id }),
  },
  confirmAccount: { body: ({ ids }) => ({ actId: ids.giuntaActId }) },
  closeAccount: { body: () => CLOSING },
  keepAccountOpen: {
    async before({ desk, ids }) {
      await desk.ok('closeAccount', { params: { accountId: ids.accountId ?? '' }, body: CLOSING });
      return undefined;
    },
  },
  connectAccount: {
    body: () => ({ origin: 'https://rete.example', remoteId: 'pagina-1', credentials: { token: 'un-gettone' } }),
  },
  disconnectAccount: {},
  addCost: {
    body: ({ ids }) => ({ what: 'Spunta a pagamento', amountCents: 1500, per: 'month', actId: ids.giuntaActId }),
  },
  fundCost: { body: ({ ids }) => ({ actId: ids.giuntaActId }) },
  endCost: {},
  recordCheck: {
    body: () => ({
      check: 'link-from-site',
      state: 'done',
      note: 'Nel piè di pagina.',
      url: 'https://comune.example/',
      file: { name: 'pagina.png', content: PNG },
    }),
  },
  addHolder: {
    async before({ body }) {
      return { personId: (await body.addPerson({ powers: [] })).id };
    },
    body: ({ body }) => ({ personId: body.moderator.id, loginName: 'ufficio.stampa', since: '2026-02-01' }),
  },
  changeHolder: { body: ({ ids }) => ({ loginName: 'redazione.web', successorId: ids.approverId }) },
  endHolder: { body: () => ({ reason: 'Ha cambiato ufficio.' }) },
  listRemovals: {},
  proveRemoval: {
    body: () => ({ note: 'Tolto dall’elenco.', file: { name: 'elenco.png', content: PNG } }),
  },
  readAccountFile: {},
} satisfies Record<string, Example>;
