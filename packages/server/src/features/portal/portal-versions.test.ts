// SPDX-License-Identifier: EUPL-1.2
// What citizens see of the versions: what is announced, what changes in words, the dates of the text, each audience.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPacks } from '../rules/index.ts';
import { openTestPortal, partOf, type TestPortal } from './portal.fixture.ts';

let portal: TestPortal;

before(async () => {
  portal = await openTestPortal();
  const packs = new Map((await readPacks()).map((pack) => [pack.name, pack.source]));
  const source = (name: string) => packs.get(name) ?? '';
  const milder = source('cassino').replace(/requires: \[notice\]/g, 'requires: [reason]');
  assert.notEqual(milder, source('cassino'));
  await portal.add({
    slug: 'due-versioni',
    name: 'Comune delle due versioni',
    versions: [
      { source: source('cassino'), from: '2024-02-01T00:00:00+01:00' },
      { source: milder, from: '2026-06-01T00:00:00+02:00' },
    ],
  });
  for (const name of ['cascina', 'novi-di-modena', 'pero']) {
    const versions = [{ source: source(name), from: '2024-02-01T00:00:00+01:00' }];
    await portal.add({ slug: name, name: `Comune ${name}`, versions });
  }
});
after(() => portal[Symbol.asyncDispose]());

describe('a version that is adopted and not in force yet', () => {
  it('is announced on the policy in force, with its day', async () => {
    const { page } = await portal.see('/enti/due-versioni/policy?lang=it');
    assert.match(page, /È stata adottata la versione 2, che entrerà in vigore il 1 giugno 2026\./);
    assert.match(page, /href="[^"]*\/policy\/versioni\/2[^"]*">Leggila già ora/);
  });

  it('is announced no more once it is in force', async () => {
    portal.clock.set('2026-06-01T00:00:01+02:00');
    const { page } = await portal.see('/enti/due-versioni/policy?lang=it');
    portal.clock.set('2026-03-10T10:00:00+01:00');
    assert.doesNotMatch(page, /È stata adottata/);
  });
});

it('says in words what changes with each version', async () => {
  const italian = await portal.see('/enti/due-versioni/policy/versioni?lang=it');
  const changes = partOf(italian.page, 'Con la versione 2, rispetto alla versione 1', '</details>');
  assert.match(changes, /non richiede più un avviso all’autore\./);
  const english = await portal.see('/enti/due-versioni/policy/versioni?lang=en');
  assert.match(english.page, /no longer requires a notice to the author\./);
});

it('shows at Cascina the days that the text gives of itself, apart from that of its act', async () => {
  const { page } = await portal.see('/enti/cascina/policy?lang=it');
  assert.match(partOf(page, 'Prima pubblicazione, secondo il testo', '</div>'), /10 ottobre 2016/);
  assert.match(partOf(page, 'Ultimo aggiornamento, secondo il testo', '</div>'), /10 ottobre 2016/);
  assert.match(page, /Deliberazione di Giunta n\. 12 dell’8 gennaio 2024/);
});

it('shows where suggestions go where the text says so, and nothing where it does not', async () => {
  assert.match(
    partOf((await portal.see('/enti/novi-di-modena/policy?lang=it')).page, 'Suggerimenti su questo testo', '</div>'),
    /NOV-8\.3/,
  );
  assert.match(
    partOf((await portal.see('/enti/cascina/policy?lang=it')).page, 'Suggerimenti su questo testo', '</div>'),
    /CSC-K\.1/,
  );
  assert.doesNotMatch((await portal.see('/enti/due-versioni/policy?lang=it')).page, /Suggerimenti su questo testo/);
});

it('shows at Novi the policy for staff and the policy for citizens, each by itself', async () => {
  const internal = await portal.see('/enti/novi-di-modena/policy?lang=it&audience=internal');
  const external = await portal.see('/enti/novi-di-modena/policy?lang=it&audience=external');
  const has = (page: string, id: string) => page.includes(`<article class="clause" id="${id}">`);
  assert.deepEqual([has(internal.page, 'NOV-4.15'), has(external.page, 'NOV-4.15')], [true, false]);
  assert.deepEqual([has(internal.page, 'NOV-1.3'), has(external.page, 'NOV-1.3')], [false, true]);
  for (const { page } of [internal, external]) assert.ok(has(page, 'NOV-1.7'), 'what binds both is in both');
});

it('leads at Pero to the clause by which the text is annexed to the code of conduct', async () => {
  const { page } = await portal.see('/enti/pero/policy?lang=it');
  assert.match(partOf(page, 'Allegata a', '</div>'), /PER-0\.1/);
});
