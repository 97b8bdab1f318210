// SPDX-License-Identifier: EUPL-1.2
// Advice on answers and comments of the body, from the packs themselves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Policy, readPolicy } from '@arengo/policy';
import { checkAnswer } from './check-answer.ts';
import type { TextFinding } from './post-facts.ts';

function pack(name: string): Policy {
  const reading = readPolicy(readFileSync(new URL(`../../../../packs/${name}.yaml`, import.meta.url), 'utf8'));
  assert.ok(reading.ok);
  return reading.policy;
}
const NOV = pack('novi-di-modena');
const said = (policy: Policy, text: string, findings: TextFinding[] = []) =>
  checkAnswer(policy, { text, findings }).map(({ check, severity, clause, span }) =>
    [check, severity, clause, span && text.slice(...span)].filter(Boolean).join(' '),
  );

describe('at Novi di Modena', () => {
  test('an answer that sounds like a reproach is advised against, citing the clause', () => {
    const rows: [text: string, words: string][] = [
      ['Buongiorno, bastava leggere il bando.', 'bastava leggere'],
      ['LEGGA BENE IL BANDO per favore.', 'LEGGA BENE IL BANDO'],
      ['Lo sportello apre alle 9!!!', '!!!'],
      ['Come le abbiamo già scritto, apre alle 9.', 'Come le abbiamo già scritto'],
    ];
    for (const [text, words] of rows)
      assert.ok(
        said(NOV, text).some((one) => one.startsWith(`be-polite advises NOV-4.19.g ${words}`)),
        text,
      );
  });

  test('an insult in an answer is advised against, and is what citizens may not write either', () => {
    const insult = { category: 'insult', span: [0, 9] as const, score: 0.9, why: 'È un insulto.' };
    assert.deepEqual(said(NOV, 'Imbecille, apre alle 9.', [insult]).toSorted(), [
      'be-polite advises NOV-4.19.g Imbecille',
      'competence-only advises NOV-4.19.c',
      'own-comment asks NOV-4.19.d Imbecille',
    ]);
  });

  test('a comment that the policy would act upon is not written by the body: it names the clause', () => {
    const findings = [{ category: 'personal-data', span: [8, 19] as const, score: 0.9, why: 'È un numero.' }];
    const [remark] = checkAnswer(NOV, { text: 'Chiami: 333 1234567', findings }).filter(
      ({ check }) => check === 'own-comment',
    );
    assert.match(remark?.say.it ?? '', /NOV-6\./);
    assert.equal(remark?.replacement, '[dato omesso]');
  });

  test('whether the subject is within the competence of the body is asked of every answer', () => {
    assert.deepEqual(said(NOV, 'Buongiorno, lo sportello apre alle 9. Grazie.'), [
      'competence-only advises NOV-4.19.c',
    ]);
  });
});

test('a policy that states nothing on how to answer gives no advice', () => {
  assert.deepEqual(said(pack('cassino'), 'BASTAVA LEGGERE IL BANDO!!!'), []);
});
