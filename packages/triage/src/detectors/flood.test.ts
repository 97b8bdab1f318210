// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from '../inspect.ts';

const text = 'Vogliamo sapere quando riapre la scuola di via Verdi, nessuno ci risponde da mesi';
const at = '2026-03-10T10:00:00+01:00';
const recent = (texts: string[], when = '2026-03-10T09:50:00+01:00'): { text: string; at: string }[] =>
  texts.map((one) => ({ text: one, at: when }));
const floods = (one: string, texts: string[], when?: string): number | undefined =>
  inspect(one, { at, authorRecent: recent(texts, when) }).find((finding) => finding.category === 'flood')?.score;

test('the same or nearly the same text written again is a flood, more so each time', () => {
  const once = floods(text, [text]);
  const thrice = floods(text, [text, `${text}!!!`, text.toUpperCase()]);
  assert.ok(once !== undefined && thrice !== undefined && thrice > once);
});

test('other texts, old texts and short thanks are no flood', () => {
  assert.equal(floods(text, ['Bella la festa di ieri sera in piazza, complimenti a tutti']), undefined);
  assert.equal(floods(text, [text], '2026-03-01T10:00:00+01:00'), undefined);
  assert.equal(floods('Grazie mille', ['Grazie mille']), undefined);
});

test('repetition inside a text is a flood; mentions and emphasis are not', () => {
  const has = (one: string): boolean => inspect(one).some((finding) => finding.category === 'flood');
  assert.ok(has('vergogna '.repeat(12)));
  assert.ok(has('dimettetevi subito tutti '.repeat(6)));
  assert.ok(has(`b${'a'.repeat(60)}sta`));
  assert.ok(!has('Vergogna, vergogna, vergogna, siete senza parole'));
  assert.ok(!has(`${'@utente '.repeat(14)} avete visto?`));
  assert.ok(!has('😡😡😡😡😡😡😡😡😡😡 non se ne può più davvero'));
});
