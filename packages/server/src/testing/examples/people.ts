// SPDX-License-Identifier: EUPL-1.2
import { TOTP } from 'otpauth';
import { createSoftwarePasskey } from '../software-passkey.ts';
import { PASSWORD } from '../test-body.ts';
import type { Example } from './example.ts';

const FILE = Buffer.from('Nominativo;E-mail;Tipo\r\nAda Prova;ada.prova@comune.example;dipendente\r\n').toString(
  'base64',
);
const NOWHERE = '0'.repeat(64);
const person = {
  name: 'Bice Prova',
  email: 'bice.prova@comune.example',
  kind: 'employee',
  role: 'editor',
  officeId: null,
  contractEnd: null,
  competence: 'Dieci anni di ufficio stampa.',
};
const office = {
  name: 'Biblioteca',
  slug: 'library',
  headId: null,
  email: 'biblioteca@comune.example',
  phone: null,
  hours: null,
};
const provider = {
  name: 'Identità dell’ente',
  issuer: 'https://identita.example',
  clientId: 'arengo',
  clientSecret: 'un segreto',
};
const nobodysKey = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
};

export const peopleExamples = {
  listBodies: {},
  signIn: { body: ({ body }) => ({ body: body.slug, email: body.moderator.email, password: PASSWORD }) },
  readSession: {},
  signOut: {},
  setPreferences: { body: () => ({ locale: 'en' }) },
  startTotp: {},
  confirmTotp: {
    body: () => ({ code: '000000' }),
    async before({ desk }, { clock }) {
      const { secret } = await desk.ok('startTotp');
      return { code: new TOTP({ secret }).generate({ timestamp: clock.now().getTime() }) };
    },
  },
  listPeople: { query: () => ({ search: 'persona', limit: 5 }) },
  readPerson: {},
  addPerson: { body: () => person },
  changePerson: { body: () => person },
  exportPeople: {},
  checkPeopleFile: { body: () => ({ file: FILE }) },
  importPeople: {
    body: () => ({ file: FILE, fileSha256: NOWHERE, registerSha256: NOWHERE }),
    async before({ desk }) {
      const { fileSha256, registerSha256 } = await desk.ok('checkPeopleFile', { body: { file: FILE } });
      return { fileSha256, registerSha256 };
    },
  },
  invitePerson: { body: () => ({ renews: 'password' }) },
  withdrawInvitation: {
    async before({ desk, ids }) {
      await desk.ok('invitePerson', { params: { personId: ids.personId ?? '' }, body: { renews: 'password' } });
      return undefined;
    },
  },
  removeIdentity: {
    async before({ body, ids }, { administer, clock }) {
      await administer('insert into oidc_identity values ($1, $2, $3, $4, $5)', [
        body.id,
        provider.issuer,
        'chiunque',
        ids.personId,
        clock.now(),
      ]);
      return undefined;
    },
  },
  listOffices: {},
  addOffice: { body: () => office },
  changeOffice: { body: () => office },
  closeOffice: {},
  readPersonInvitation: {
    body: () => ({ token: 'nessuno' }),
    async before({ desk, ids }) {
      const { url } = await desk.ok('invitePerson', {
        params: { personId: ids.personId ?? '' },
        body: { renews: 'password' },
      });
      return { token: url.split('#')[1] };
    },
  },
  acceptPersonInvitation: {
    body: () => ({ token: 'nessuno', password: 'una frase soltanto mia' }),
    async before({ desk, ids }) {
      const { url } = await desk.ok('invitePerson', {
        params: { personId: ids.personId ?? '' },
        body: { renews: 'password' },
      });
      return { token: url.split('#')[1] };
    },
  },
  changePassword: {
    body: () => ({ current: 'non è questa', next: 'una frase soltanto mia' }),
    async before() {
      return { current: PASSWORD };
    },
  },
  readAccess: {},
  endSession: {},
  startPasskey: {},
  addPasskey: {
    body: () => ({
      attempt: 'nessuno',
      name: 'Telefono',
      credential: { ...nobodysKey, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
    }),
    async before({ desk }) {
      const { attempt, options } = await desk.ok('startPasskey');
      return { attempt, credential: createSoftwarePasskey().create(options) };
    },
  },
  removePasskey: {},
  startPasskeySignIn: {},
  signInWithPasskey: {
    body: () => ({
      attempt: 'nessuno',
      credential: {
        ...nobodysKey,
        response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' },
      },
    }),
    async before({ desk }) {
      const passkey = createSoftwarePasskey();
      const creation = await desk.ok('startPasskey');
      const credential = passkey.create(creation.options);
      await desk.ok('addPasskey', { body: { attempt: creation.attempt, name: 'Telefono', credential } });
      const { attempt, options } = await desk.ok('startPasskeySignIn');
      return { attempt, credential: passkey.get(options) };
    },
  },
  readProvider: {},
  setProvider: { body: () => provider },
  removeProvider: {
    async before({ desk }) {
      await desk.ok('setProvider', { body: provider });
      return undefined;
    },
  },
  checkProvider: {},
} satisfies Record<string, Example>;
