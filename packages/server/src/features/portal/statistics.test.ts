// SPDX-License-Identifier: EUPL-1.2
// What anybody sees of what was done: the page, its tables as data, the catalogue.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { type Planted, plant } from '../statistics/statistics.fixture.ts';

const tested = await createTestApp({ after }, { publicUrl: 'https://arengo.example' });
const HOUR = 60 * 60 * 1000;
let body: TestBody;

const removed = (receivedAt: string): Planted => {
  const at = new Date(Date.parse(receivedAt) + HOUR);
  const measures = [{ action: 'remove', state: 'confirmed', confirmedAt: at }];
  const grounds = [{ category: 'insult', clause: 'CAS-4.b' }];
  return {
    ...{ receivedAt: new Date(receivedAt), network: 'practice', type: 'comment', categories: ['insult'] },
    decision: { at, outcome: 'violation', state: 'final', grounds, measures },
  };
};
const kept = (receivedAt: string): Planted => {
  const at = new Date(Date.parse(receivedAt) + 2 * HOUR);
  return {
    ...{ receivedAt: new Date(receivedAt), network: 'practice', type: 'comment', categories: ['insult'] },
    decision: { at, outcome: 'no-violation', state: 'final', grounds: [], measures: [] },
  };
};
const times = <T>(count: number, one: () => T) => Array.from({ length: count }, one);

before(async () => {
  body = await tested.addBody({ settings: { policy: {}, domains: [], publicFace: { ipaCode: 'c_x000' } } });
  const place = { accountId: body.account.id, personId: body.moderator.id, actId: body.actId };
  const items = [
    ...times(12, () => removed('2026-01-20T09:00:00Z')),
    ...times(9, () => removed('2026-02-20T09:00:00Z')),
    ...times(3, () => kept('2026-02-21T09:00:00Z')),
    ...times(7, () => removed('2025-12-01T09:00:00Z')),
  ];
  await body.inBody((tx) => plant(tx, place, items));
});

async function see(path: string) {
  const reply = await tested.fastify.inject({ url: `/enti/${body.slug}${path}` });
  return { status: reply.statusCode, page: reply.body, headers: reply.headers };
}

describe('the page of transparency', () => {
  test('says each thing in a sentence, a drawing with its words, and a table', async () => {
    const { page, status } = await see('/trasparenza?lang=it');
    assert.equal(status, 200);
    assert.match(page, /Le decisioni prese sono 24, tutte da una persona/);
    assert.match(
      page,
      /<svg class="chart" role="img" aria-labelledby="(\S+)-t \1-d"[^>]*><title id="\1-t">Grafico: Decisioni, per mese/,
    );
    assert.match(page, /<th scope="row">gennaio 2026<\/th><td>12<\/td><td>0<\/td><td>12<\/td>/);
    assert.match(page, /<th scope="row">CAS-4\.b<\/th><td>21<\/td>/);
    const drawings = page.match(/<svg class="chart"/g)?.length ?? 0;
    assert.ok(drawings > 0 && drawings <= (page.match(/<table class="figures"/g)?.length ?? 0));
  });
  test('shows no number from 1 to 4, nor what would give it away', async () => {
    const { page } = await see('/trasparenza?lang=it');
    assert.match(page, /<th scope="row">febbraio 2026<\/th><td>[^<]*<\/td><td>meno di 5<\/td>/);
    const tables = page.match(/<table class="figures">.*?<\/table>/gs)?.join('') ?? '';
    assert.doesNotMatch(
      tables.replaceAll(
        /<table class="figures"><caption class="visually-hidden">(Pubbl|Assensi|Versioni).*?<\/table>/gs,
        '',
      ),
      /<td>[1-4]<\/td>/,
    );
  });
  test('is in English too, and has no script, no style of its own, no id twice, and is light', async () => {
    for (const language of ['it', 'en']) {
      const { page } = await see(`/trasparenza?lang=${language}`);
      assert.doesNotMatch(page, /<script|style="/);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(page.length < 100_000);
    }
    assert.match((await see('/trasparenza?lang=en')).page, /24 decisions were taken, all of them by a person/);
  });
  test('is of one year at a time, chosen by a link', async () => {
    assert.match((await see('/trasparenza')).page, /anno=2025/);
    assert.match((await see('/trasparenza?anno=2025&lang=it')).page, /Le decisioni prese sono 7/);
    for (const year of ['2024', '2027', 'x', '', '2026.0', '02026'])
      assert.equal((await see(`/trasparenza?anno=${year}`)).status, 404, year);
  });
  test('names nobody: neither a citizen nor a person of the staff', async () => {
    const { page } = await see('/trasparenza?lang=it');
    assert.doesNotMatch(page, new RegExp(body.moderator.name));
    assert.doesNotMatch(page, new RegExp(body.moderator.id));
  });
});

test('what was counted stands for a minute, then is counted again behind the one who asks', async () => {
  const other = await tested.addBody();
  const place = { accountId: other.account.id, personId: other.moderator.id, actId: other.actId };
  const shown = async () => {
    const { body: page } = await tested.fastify.inject({
      url: `/enti/${other.slug}/dati/statistiche/2026/ricevuti.csv`,
    });
    return Number(/Totale,.*?(\d+)\r\n$/.exec(page)?.[1] ?? 0);
  };
  const add = () =>
    other.inBody((tx) =>
      plant(
        tx,
        place,
        times(8, () => kept('2026-02-21T09:00:00Z')),
      ),
    );
  await add();
  assert.equal(await shown(), 8);
  await add();
  assert.equal(await shown(), 8);
  tested.clock.advance(61_000);
  assert.equal(await shown(), 8);
  tested.clock.advance(61_000);
  await until(async () => (await shown()) === 16);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail('it never came');
}

describe('a table as data', () => {
  test('has what the page has, as CSV and as JSON, under an open licence, for any site to read', async () => {
    const csv = await see('/dati/statistiche/2026/decisioni.csv');
    assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8; header=present');
    assert.equal(csv.headers['access-control-allow-origin'], '*');
    assert.match(
      csv.page,
      /^Mese,Violazione,Nessuna violazione,Totale\r\ngennaio 2026,12,0,12\r\nfebbraio 2026,.*meno di 5/,
    );
    const json = JSON.parse((await see('/dati/statistiche/2026/decisioni.json')).page);
    assert.equal(json.licence, 'https://creativecommons.org/licenses/by/4.0/');
    assert.deepEqual([json.from, json.to], ['2026-01', '2026-03']);
    assert.deepEqual(json.rows[0], {
      ...{ key: '2026-01', label: { it: 'gennaio 2026', en: 'January 2026' } },
      values: { violation: 12, 'no-violation': 0, total: 12 },
    });
    assert.equal(json.rows[1].values['no-violation'], 'fewer-than-5');
  });
  test('that is not there is not found', async () => {
    for (const path of [
      '2026/altro.csv',
      '2026/decisioni.xml',
      '2024/decisioni.csv',
      'x/decisioni.csv',
      '2026/../decisioni.csv',
    ])
      assert.equal((await see(`/dati/statistiche/${path}`)).status, 404, path);
  });
});

type Node = { '@id': string; '@type': string[] } & Record<string, { '@id'?: string; '@value'?: string }[]>;

const WANTED = {
  'dcatapit:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dct:modified', 'dcat:dataset'],
  'dcatapit:Dataset': [
    ...['dct:identifier', 'dct:title', 'dct:description', 'dct:modified', 'dcat:theme', 'dct:rightsHolder'],
    ...['dct:publisher', 'dct:accrualPeriodicity', 'dcat:distribution'],
  ],
  'dcatapit:Distribution': ['dct:format', 'dcat:accessURL', 'dct:license'],
  'dcatapit:Agent': ['dct:identifier', 'foaf:name'],
};

describe('the catalogue', () => {
  const graph = async (): Promise<Node[]> => JSON.parse((await see('/dati/catalogo.jsonld')).page)['@graph'];

  test('has every property that DCAT-AP_IT asks for, and each thing it points to here is in it', async () => {
    const nodes = await graph();
    for (const [type, properties] of Object.entries(WANTED)) {
      const found = nodes.filter((node) => node['@type'].includes(type));
      assert.ok(found.length > 0, type);
      for (const node of found)
        for (const property of properties)
          assert.ok((node[property]?.length ?? 0) > 0, `${node['@id']} has no ${property}`);
    }
    const ids = new Set(nodes.map((node) => node['@id']));
    for (const node of nodes)
      for (const property of ['dcat:dataset', 'dcat:distribution', 'dct:publisher', 'dct:rightsHolder', 'dct:temporal'])
        for (const { '@id': id } of node[property] ?? []) assert.ok(id && ids.has(id), `${id} is nowhere`);
    const agent = nodes.find((node) => node['@type'].includes('dcatapit:Agent'));
    assert.equal(agent?.['dct:identifier']?.[0]?.['@value'], 'c_x000');
  });
  test('covers statistics of each year, accounts and publications, and every file of it is there', async () => {
    const nodes = await graph();
    const named = nodes.flatMap((node) =>
      node['@type'].includes('dcatapit:Dataset') ? (node['dct:identifier']?.[0]?.['@value'] ?? '') : [],
    );
    assert.deepEqual(named, [
      'c_x000:statistiche-2026',
      'c_x000:statistiche-2025',
      'c_x000:account',
      'c_x000:pubblicazioni',
    ]);
    const files = nodes.flatMap((node) => node['dcat:downloadURL']?.[0]?.['@id'] ?? []);
    assert.ok(files.length > 80);
    for (const file of files) {
      const { statusCode } = await tested.fastify.inject({ url: file.replace('https://arengo.example', '') });
      assert.equal(statusCode, 200, file);
    }
  });
  test('says in Turtle what it says in JSON-LD', async () => {
    const { page: turtle, headers } = await see('/dati/catalogo.ttl');
    assert.equal(headers['content-type'], 'text/turtle; charset=utf-8');
    const nodes = await graph();
    const statements = turtle.split(/ \.\n/).filter((one) => /^\s*</.test(one));
    assert.equal(statements.length, nodes.length);
    for (const node of nodes) {
      const own = statements.find((one) => one.trimStart().startsWith(`<${node['@id']}>`));
      assert.ok(own, node['@id']);
      for (const type of node['@type']) assert.ok(own.includes(type));
      for (const [property, values] of Object.entries(node))
        for (const value of property.startsWith('@') ? [] : values)
          if (typeof value !== 'string')
            assert.ok(own.includes(value['@id'] ? `<${value['@id']}>` : JSON.stringify(value['@value'])), property);
    }
    const prefixes = new Set([...turtle.matchAll(/^@prefix (\w+):/gm)].map(([, prefix]) => prefix));
    for (const [, prefix] of turtle.replaceAll(/"(?:[^"\\]|\\.)*"|<[^>]*>/g, '').matchAll(/(\w+):\w/g))
      assert.ok(prefixes.has(prefix), prefix);
  });
  test('is for people too', async () => {
    const { page, status } = await see('/dati?lang=it');
    assert.equal(status, 200);
    assert.match(page, /CC BY 4\.0/);
    assert.match(page, /catalogo\.ttl/);
  });
});
