// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPacks } from './packs.ts';
import { feedbackContact, policyFrame, statedDates } from './policy-frame.ts';

const packs = new Map((await readPacks()).map((pack) => [pack.name, pack.policy]));

function policyOf(name: string) {
  const policy = packs.get(name);
  assert.ok(policy);
  return policy;
}

const audiences = (name: string) =>
  policyFrame(policyOf(name), null).audiences.map(({ audience, clauses }) => `${audience}: ${clauses}`);
const citedBy = (name: string, clause: string) =>
  policyFrame(policyOf(name), null)
    .references.filter(({ clauses }) => clauses.includes(clause))
    .map(({ norm }) => norm);

describe('a policy speaks', () => {
  test('at Cassino to citizens and to staff, under the Vademecum', () => {
    assert.deepEqual(audiences('cassino'), ['external: CAS-1.1', 'internal: CAS-1.1']);
    assert.deepEqual(citedBy('cassino', 'CAS-1.1'), ['Vademecum «Pubblica Amministrazione e social media», Formez PA']);
  });

  test('at Novi to citizens and to staff, as two policies in one text', () => {
    assert.deepEqual(audiences('novi-di-modena'), ['external: NOV-1.6,NOV-1.7', 'internal: NOV-1.6,NOV-1.7']);
  });

  test('at Pero to both, and by clauses of their own to staff and collaborators', () => {
    assert.deepEqual(audiences('pero'), ['external: PER-0.1', 'internal: PER-0.1,PER-P.2,PER-I.9']);
  });

  test('at Cascina to the public alone', () => {
    assert.deepEqual(audiences('cascina'), ['external: CSC-0.1']);
  });
});

describe('a policy is annexed', () => {
  test('at Pero to the code of conduct, of which it is a part', () => {
    assert.deepEqual(policyFrame(policyOf('pero'), 'Deliberazione n. 5').parent, {
      name: 'code-of-conduct',
      clauses: ['PER-0.1', 'PER-I.9'],
      act: 'Deliberazione n. 5',
    });
  });

  test('at Cassino to nothing', () => assert.equal(policyFrame(policyOf('cassino'), null).parent, null));
});

describe('a policy cites', () => {
  test('at Cassino the code of conduct of the staff, and what holds where it is silent', () => {
    assert.deepEqual(citedBy('cassino', 'CAS-1.2'), [
      'Codice di comportamento (deliberazione della Giunta comunale n. 16 del 19 gennaio 2021)',
    ]);
    assert.equal(citedBy('cassino', 'CAS-8.3').length, 4);
  });

  test('at Novi the four authorities whose guidance it follows', () => {
    assert.equal(citedBy('novi-di-modena', 'NOV-8.4').length, 4);
  });

  test('at Pero the rules on social media of staff', () => {
    assert.ok(citedBy('pero', 'PER-P.2').some((norm) => norm.includes('art. 11-ter')));
  });
});

test('suggestions go to the staff office at Novi, to the social media manager at Cascina, and elsewhere it is not said', () => {
  const clauses = ['novi-di-modena', 'cascina', 'cassino', 'pero'].map(
    (name) => feedbackContact(policyOf(name))?.clause ?? null,
  );
  assert.deepEqual(clauses, ['NOV-8.3', 'CSC-K.1', null, null]);
});

test('the days of first publication and of last update are those of the text, or are not stated', () => {
  assert.deepEqual(statedDates(policyOf('cascina')), { firstPublished: '2016-10-10', lastUpdated: '2016-10-10' });
  assert.deepEqual(statedDates(policyOf('pero')), { firstPublished: null, lastUpdated: null });
});
