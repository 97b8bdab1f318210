// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TriageContext } from '../finding.ts';
import { inspect } from '../inspect.ts';

const own: TriageContext = { domainsOfTheBody: ['Esempio.org'], malwareDomains: ['cattivo.example'] };

const cases: [text: string, expected: string[]][] = [
  ['guarda https://cattivo.example/x', ['malware-link']],
  ['guarda https://sub.cattivo.example/x', ['malware-link']],
  ['scarica http://sito.example/setup.exe', ['malware-link']],
  ['http://xn--pste-0qa.com/login', ['malware-link']],
  ['http://pоste.it/login', ['malware-link']],
  ['accedi su poste-sicurezza.com', ['malware-link']],
  ['http://185.12.3.4/pagina', ['malware-link']],
  ['bit.ly/3abc', ['off-topic-link']],
  ['www.negozietto.com', ['off-topic-link']],
  ['negozietto punto com', ['off-topic-link']],
  ['negozietto[.]com', ['off-topic-link']],
  ['hxxp://negozietto.com/a', ['off-topic-link']],
  ['entra in t.me/canale', ['spam']],
  ['https://pornositi.example/a', ['obscene']],
  ['https://www.comune.cassino.fr.it/bandi', []],
  ['https://www.salute.gov.it/x', []],
  ['https://www.esempio.org/pagina', []],
  ['Ho finito.Come mai nessuno risponde?', []],
  ['punto di raccolta, un punto it', []],
  ['ore 10.30, art. 3.2 del regolamento', []],
];

test('links are judged by where they lead', async (t) => {
  for (const [text, expected] of cases) {
    await t.test(text, () => {
      assert.deepEqual(
        inspect(text, own).map((finding) => finding.category),
        expected,
      );
    });
  }
});

test('a site that the post itself names is pertinent', () => {
  assert.deepEqual(inspect('www.festival.com', { postText: 'Biglietti su festival.com' }), []);
});
