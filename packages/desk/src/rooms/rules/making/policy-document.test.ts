// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { EFFECT_KINDS, jsonSchemaOfPolicy, readPolicy } from '@arengo/policy';
import { effectShapes, firstValue } from './effect-shape.ts';
import { nextClauseId, readRaw, withEntry, withEntryMoved, withValue } from './policy-document.ts';

const pack = (name: string) => readFileSync(new URL(`../../../../../../packs/${name}.yaml`, import.meta.url), 'utf8');
const PACKS = ['cassino', 'novi-di-modena', 'pero', 'cascina'];

function policyOf(source: string) {
  const read = readPolicy(source);
  assert.ok(read.ok, read.ok ? '' : read.problems[0]?.message);
  return read.policy;
}

describe('the form and the YAML are the same text', () => {
  for (const name of PACKS) {
    test(`${name}: a value changed in the form changes that and nothing else`, () => {
      const before = policyOf(pack(name));
      const after = policyOf(withValue(pack(name), ['clauses', 3, 'text', 'it'], 'Testo nuovo: «con» virgolette.'));
      const expected = structuredClone(before);
      const clause = expected.clauses[3];
      assert.ok(clause);
      clause.text.it = 'Testo nuovo: «con» virgolette.';
      assert.deepEqual(after, expected);
    });

    test(`${name}: what is put back gives the same policy`, () => {
      const source = pack(name);
      const clause = policyOf(source).clauses[0];
      const gone = withValue(source, ['clauses', 0], undefined);
      assert.deepEqual(policyOf(withEntry(gone, ['clauses'], clause, 0)), policyOf(source));
    });

    test(`${name}: a clause moved down and up again gives the same policy`, () => {
      const source = pack(name);
      const moved = withEntryMoved(source, ['clauses'], 1, 1);
      assert.notDeepEqual(policyOf(moved), policyOf(source));
      assert.deepEqual(policyOf(withEntryMoved(moved, ['clauses'], 2, -1)), policyOf(source));
    });

    test(`${name}: the form shows every clause and section`, () => {
      const raw = readRaw(pack(name));
      const policy = policyOf(pack(name));
      assert.deepEqual(
        raw?.clauses.map(({ id, section, actor }) => ({ id, section, actor })),
        policy.clauses.map(({ id, section, actor }) => ({ id, section, actor })),
      );
      assert.equal(raw?.sections.length, policy.sections.length);
    });
  }

  test('broken YAML is not read, and YAML that is no policy is read as far as it goes', () => {
    assert.equal(readRaw('arengo: ['), null);
    assert.equal(readRaw('just a text'), null);
    assert.deepEqual(readRaw('clauses: [{ id: A }, 7]')?.clauses.length, 1);
  });
});

test('a new clause takes the next free label', () => {
  assert.equal(nextClauseId(['CAS-9.1', 'CAS-9.2']), 'CAS-9.3');
  assert.equal(nextClauseId(['A-2', 'A-1']), 'A-3');
  assert.equal(nextClauseId(['4.b']), '4.b1');
  assert.equal(nextClauseId([]), 'N-1');
});

describe('the fields of every kind of effect come from the schema', () => {
  const shapes = effectShapes(jsonSchemaOfPolicy());
  test('there is one form for each', () => {
    assert.deepEqual([...shapes.keys()].toSorted(), [...EFFECT_KINDS].toSorted());
  });

  for (const kind of EFFECT_KINDS) {
    test(`a new effect ${kind} is well formed`, () => {
      const shape = shapes.get(kind);
      assert.ok(shape);
      const first = { ...(firstValue(shape) as object), effect: kind };
      const source = withEntry(
        withValue(pack('cassino'), ['clauses', 0, 'effects'], []),
        ['clauses', 0, 'effects'],
        first,
      );
      const read = readPolicy(source);
      // Sense may still ask for more (a day, hours); the shape is right.
      const wrong = read.ok ? [] : read.problems.filter(({ path }) => path.startsWith('clauses[0].effects[0].'));
      assert.deepEqual(
        wrong.map(({ path, message }) => `${path} ${message}`),
        [],
      );
    });
  }
});
