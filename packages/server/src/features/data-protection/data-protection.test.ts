// SPDX-License-Identifier: EUPL-1.2
// The register of processing activities and the notice, as four policies and their bodies make them.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const EMPTY = { address: '', email: '', certifiedEmail: '', phone: '' };
const CONTACTS = {
  controller: { ...EMPTY, address: 'Piazza Finta 1', email: 'protocollo@comune.example' },
  officer: { ...EMPTY, title: 'Ufficio RPD', email: 'rpd@comune.example' },
  networks: {},
};

async function setUp(pack: string, network = 'practice') {
  const body = await tested.addBody({ pack, network });
  return { body, desk: await tested.signIn(body) };
}

const see = (path: string) => tested.fastify.inject({ url: `/enti/${path}`, headers: { 'accept-language': 'it' } });
const noticeOf = async (slug: string, language = 'it') => (await see(`${slug}/privacy?lang=${language}`)).body;

describe('the register of processing activities', () => {
  test('of Cassino has the entry that its policy asks for, citing the clause', async () => {
    const { desk } = await setUp('cassino');
    const { activities } = await desk.ok('readDataProtection');
    const moderation = activities.find(({ id }) => id === 'moderation');
    assert.ok(moderation?.clauses.includes('CAS-4.14'));
    for (const field of ['purposes', 'legalBasis', 'subjects', 'data', 'recipients', 'terms', 'measures'] as const)
      assert.ok(moderation?.[field].it, field);
    await tested.upkeep();
    const { text } = await desk.send('downloadProcessingRegister', { query: { form: 'csv' } });
    assert.match(text, /CAS-4\.14/);
  });

  test('keeps a term of a message that a policy states, with its clause', async () => {
    const { desk } = await setUp('pero');
    const { activities } = await desk.ok('readDataProtection');
    const messages = activities.find(({ id }) => id === 'messages');
    assert.match(messages?.terms.it ?? '', /tempo necessario al servizio chiesto.*PER-D\.4/);
    assert.deepEqual(messages?.clauses, ['PER-D.3', 'PER-D.4']);
  });

  test('names the networks of the open accounts as recipients', async () => {
    const { body, desk } = await setUp('cassino', 'facebook');
    const recipients = async () =>
      (await desk.ok('readDataProtection')).activities.find(({ id }) => id === 'moderation')?.recipients.it ?? '';
    assert.match(await recipients(), /Facebook \(Meta/);
    assert.doesNotMatch(await recipients(), /Instagram/);
    await body.addAccount({ network: 'instagram' });
    assert.match(await recipients(), /Instagram/);
  });
});

describe('what changes the register', () => {
  test('has another version whenever it says something else, and none when it does not', async () => {
    const { body } = await setUp('cassino', 'facebook');
    // A session does not outlive the hours that pass here.
    const desk = () => tested.signIn(body);
    const versions = async () => (await (await desk()).ok('readDataProtection')).versions.map(({ version }) => version);
    await tested.upkeep();
    assert.deepEqual(await versions(), [1]);
    await tested.wait(60 * 60 + 1);
    assert.deepEqual(await versions(), [1]);
    const today = await desk();
    await today.ok('setDataProtectionContacts', { body: CONTACTS });
    await today.ok('setDataProtectionContacts', { body: CONTACTS });
    assert.deepEqual(await versions(), [2, 1]);
    await body.addAccount({ network: 'instagram' });
    await tested.wait(60 * 60 + 1);
    assert.deepEqual(await versions(), [3, 2, 1]);
    const records = await tested.administer<{ actor_id: string | null }>(
      `select actor_id from audit_record where body_id = $1 and event = 'processing-register.changed'`,
      [body.id],
    );
    assert.deepEqual(
      records.map(({ actor_id }) => actor_id),
      [null, null],
    );
  });

  test('takes what the body adds to an activity, and activities of its own', async () => {
    const { desk } = await setUp('cassino');
    const add = (activity: string, addition: object) => desk.send('addToProcessing', { body: { activity, addition } });
    assert.equal((await add('moderation', { measures: 'Formazione annuale' })).status, 204);
    assert.equal((await add('newsletter', { name: 'Notiziario', purposes: 'Inviare il notiziario' })).status, 204);
    assert.equal((await add('newsletter', { name: '', purposes: 'Inviare' })).status, 400);
    assert.equal((await add('Nome Sbagliato', { name: 'Uno', purposes: 'Due' })).status, 400);
    const { activities, additions } = await desk.ok('readDataProtection');
    assert.match(activities.find(({ id }) => id === 'moderation')?.measures.it ?? '', /; Formazione annuale$/);
    assert.equal(activities.at(-1)?.name.it, 'Notiziario');
    assert.deepEqual(Object.keys(additions), ['moderation', 'newsletter']);
    await desk.ok('addToProcessing', { body: { activity: 'newsletter', addition: null } });
    assert.equal(
      (await desk.ok('readDataProtection')).activities.some(({ id }) => id === 'newsletter'),
      false,
    );
  });
});

describe('the register as a file', () => {
  test('is written as DOCX, PDF, CSV and JSON, also an earlier version', async () => {
    const { desk } = await setUp('cassino');
    await desk.ok('setDataProtectionContacts', { body: CONTACTS });
    await desk.ok('addToProcessing', { body: { activity: 'staff', addition: { data: '=1+1' } } });
    const starts = { docx: 'PK', pdf: '%PDF-1.', csv: '\uFEFFTrattamento', json: '{' } as const;
    for (const form of ['docx', 'pdf', 'csv', 'json'] as const) {
      const file = await desk.send('downloadProcessingRegister', { query: { form } });
      assert.equal(file.status, 200);
      assert.ok(
        file.bytes.toString(form === 'docx' || form === 'pdf' ? 'latin1' : 'utf8').startsWith(starts[form]),
        form,
      );
    }
    const read = async (version: number) =>
      JSON.parse((await desk.send('downloadProcessingRegister', { query: { form: 'json', version } })).text);
    assert.equal((await read(2)).version, 2);
    assert.equal((await read(1)).officer.email, 'rpd@comune.example');
    await desk.refused('downloadProcessingRegister', 404, { query: { form: 'json', version: 9 } });
  });

  test('contacts that are no address are refused, each with its field', async () => {
    const { desk } = await setUp('cassino');
    const wrong = {
      ...CONTACTS,
      officer: { ...CONTACTS.officer, email: 'rpd' },
      networks: { facebook: { provider: '', privacyPage: 'javascript:alert(1)', joint: true, arrangement: '' } },
    };
    const problem = await desk.refused('setDataProtectionContacts', 400, { body: wrong });
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/officer/email', '/networks/facebook/privacyPage'],
    );
  });
});

describe('the notice on the portal', () => {
  test('says who, what, why, how long, to whom, which rights and where to complain, in both languages', async () => {
    const { body, desk } = await setUp('cassino', 'facebook');
    await desk.ok('setDataProtectionContacts', { body: CONTACTS });
    const it = await noticeOf(body.slug);
    for (const said of [
      'Piazza Finta 1',
      'rpd@comune.example',
      'art. 6, par. 1, lett. e',
      'Garante',
      'art. 17',
      'cookie',
    ])
      assert.ok(it.includes(said), said);
    assert.match(it, /href="\/enti\/[^"]+\/privacy\/richiesta/);
    const en = await noticeOf(body.slug, 'en');
    for (const said of ['Piazza Finta 1', 'data protection officer', 'art. 6(1)(e)', 'art. 17'])
      assert.ok(en.includes(said), said);
  });

  test('tells the term of each class as it holds now, with the clause that states it', async () => {
    const { body } = await setUp('pero');
    assert.match(
      await noticeOf(body.slug),
      /tempo necessario al servizio chiesto[^<]*<\/td><td>art\. PER-D\.4 della policy/,
    );
    const { body: other } = await setUp('cassino');
    assert.doesNotMatch(await noticeOf(other.slug), /PER-D/);
  });

  const SHOWN = [
    ['cassino', 'CAS-4.14'],
    ['novi-di-modena', 'NOV-6.22'],
    ['pero', 'PER-D.3'],
    ['pero', 'PER-D.4'],
    ['cascina', 'CSC-P.4'],
  ] as const;
  for (const [pack, clause] of SHOWN)
    test(`of ${pack} cites ${clause} with its text`, async () => {
      const { body } = await setUp(pack);
      assert.match(await noticeOf(body.slug), new RegExp(`#${clause.replaceAll('.', '\\.')}"`));
    });
});

describe('the notice beside other texts', () => {
  test('calls the body and Facebook joint controllers of statistics, and Instagram a controller of its own', async () => {
    const { body, desk } = await setUp('cassino', 'facebook');
    await body.addAccount({ network: 'instagram' });
    const { jointNotes } = await desk.ok('readDataProtection');
    const textOf = (network: string) => jointNotes.find((one) => one.network === network)?.text.it ?? '';
    assert.match(textOf('facebook'), /contitolari.*art\. 26.*C-210\/16/s);
    assert.match(textOf('instagram'), /titolare autonomo/);
    const page = await noticeOf(body.slug);
    assert.match(page, /C-210\/16/);
  });

  test('is led to from the foot of every page, by the hook of the national model', async () => {
    const { body } = await setUp('cassino');
    const { body: page } = await see(body.slug);
    assert.match(page, new RegExp(`href="/enti/${body.slug}/privacy" data-element="privacy-policy-link"`));
  });

  test('sets no cookie', async () => {
    const { body } = await setUp('cassino');
    for (const path of ['/privacy', '/privacy/richiesta'])
      assert.equal((await see(`${body.slug}${path}`)).headers['set-cookie'], undefined);
  });

  test('fits in a short form for the description of an account', async () => {
    const { body, desk } = await setUp('cassino');
    const { shortNotice, noticeAddress } = await desk.ok('readDataProtection');
    assert.ok(shortNotice.it.includes(noticeAddress) && noticeAddress.endsWith(`/enti/${body.slug}/privacy`));
    assert.ok(shortNotice.it.length < 300);
  });

  test('says at the desk what is still missing', async () => {
    const { desk } = await setUp('cassino');
    assert.ok((await desk.ok('readDataProtection')).missing.some(({ it }) => /responsabile della protezione/.test(it)));
    await desk.ok('setDataProtectionContacts', { body: CONTACTS });
    assert.deepEqual((await desk.ok('readDataProtection')).missing, []);
  });
});
