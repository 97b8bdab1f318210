// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkDecisions, checkLicences, checkLinks, filesOf } from './documents.ts';

async function tree(t: TestContext, files: Record<string, string>): Promise<[string, string[]]> {
  const root = await mkdtemp(join(tmpdir(), 'arengo-documents-'));
  t.after(() => rm(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return [root, await filesOf(root)];
}

const decisions = [
  { names: ['0001-one.md', '0002-two.md', 'README.md'], says: [] },
  { names: ['0001-one.md', '0003-three.md'], says: ['docs/decisions/0003-three.md: number 0002 is next'] },
  { names: ['0001-one.md', '0001-two.md'], says: ['docs/decisions/0001-two.md: number 0002 is next'] },
  { names: ['0001_one.md'], says: ['docs/decisions/0001_one.md: name it NNNN-what-was-decided.md'] },
];
for (const { names, says } of decisions) {
  test(`decision records: ${names.join(', ')}`, async (t) => {
    const records = Object.fromEntries(names.map((name) => [`docs/decisions/${name}`, '# A title\n']));
    assert.deepEqual(await checkDecisions(...(await tree(t, records))), says);
  });
}

const links = [
  { link: '[a](docs/there.md)', sound: true },
  { link: '[a](docs/there.md#la-città)', sound: true },
  { link: '[a](https://example.org/gone)', sound: true },
  { link: '![a](docs/image.png "title")', sound: true },
  { link: '`[a](docs/gone.md)`', sound: true },
  { link: '[a](docs/gone.md)', sound: false },
  { link: '[a](docs/there.md#gone)', sound: false },
  { link: '<img src="docs/gone.png" alt="">', sound: false },
];
for (const { link, sound } of links) {
  test(`a link is ${sound ? 'sound' : 'broken'}: ${link}`, async (t) => {
    const files = { 'README.md': link, 'docs/there.md': '# La città\n', 'docs/image.png': '' };
    assert.equal((await checkLinks(...(await tree(t, files)))).length, sound ? 0 : 1);
  });
}

test('a source file without its licence is named; what is installed is not looked at', async (t) => {
  const [root, files] = await tree(t, {
    'a.ts': '// SPDX-License-Identifier: EUPL-1.2\n',
    'b.ts': 'export {};\n// SPDX-License-Identifier: EUPL-1.2\n',
    '.ci/run': '#!/usr/bin/env bash\n# SPDX-License-Identifier: EUPL-1.2\n',
    'node_modules/c.ts': '',
    'd.json': '{}',
  });
  assert.deepEqual(await checkLicences(root, files), [
    'b.ts:1: the first line is a comment with "SPDX-License-Identifier: EUPL-1.2"',
  ]);
});
