// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';
import type { Environment } from './environment.ts';

test('with nothing said, Arengo runs on this machine alone with a private database', () => {
  const config = readConfig({}, {});
  assert.match(config.dataFolder, /\/\.arengo$/);
  assert.equal(config.clusterFolder, `${config.dataFolder}/postgres`);
  const { dataFolder, clusterFolder, ...rest } = config;
  assert.deepEqual(rest, {
    databaseUrl: null,
    postgresBinaries: null,
    databasePool: 10,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    workerConcurrency: 8,
    measureGraceSeconds: 10,
    logLevel: 'info',
    secretKeyFile: null,
    trustedProxies: null,
    practiceNetwork: true,
    privateOrigins: [],
    sourceUrl: null,
    securityContact: null,
    empty: false,
  });
});

test('the environment is read, and the flags win over it', () => {
  const environment: Environment = {
    ARENGO_PORT: '8080',
    ARENGO_PUBLIC_URL: 'https://social.comune.example/',
    DATABASE_URL: 'postgresql://arengo@/arengo?host=%2Frun%2Fpostgresql',
    ARENGO_MEASURE_GRACE_SECONDS: '0',
  };
  const config = readConfig({ port: 9090, empty: true }, environment);
  assert.equal(config.port, 9090);
  assert.equal(config.empty, true);
  assert.equal(config.publicUrl, 'https://social.comune.example');
  assert.equal(config.databaseUrl, environment.DATABASE_URL);
  assert.equal(config.measureGraceSeconds, 0);
  assert.equal(readConfig({}, { ARENGO_PORT: '8080' }).publicUrl, 'http://localhost:8080');
});

test('every wrong setting is named at once, with what it must be', () => {
  const wrong: Environment = {
    ARENGO_PORT: '80800',
    ARENGO_DATABASE_POOL: '1',
    ARENGO_WORKER_CONCURRENCY: 'many',
    ARENGO_MEASURE_GRACE_SECONDS: '-1',
    ARENGO_LOG_LEVEL: 'loud',
    ARENGO_PUBLIC_URL: 'social.comune.example',
    DATABASE_URL: 'mysql://localhost',
    ARENGO_POSTGRES_BIN: 'bin',
  };
  assert.throws(
    () => readConfig({}, wrong),
    (error) => {
      assert.ok(error instanceof ConfigError);
      for (const name of Object.keys(wrong)) {
        assert.equal(error.problems.filter((problem) => problem.startsWith(`${name}: must be `)).length, 1, name);
      }
      assert.equal(error.problems.length, Object.keys(wrong).length);
      assert.ok(!error.message.includes('localhost'), 'an address may hold a password');
      return true;
    },
  );
});

test('the practice network is there to try Arengo, and not beside a real body unless asked for', () => {
  assert.equal(readConfig({}, {}).practiceNetwork, true);
  assert.equal(readConfig({ empty: true }, {}).practiceNetwork, false);
  assert.equal(readConfig({ empty: true }, { ARENGO_PRACTICE_NETWORK: 'on' }).practiceNetwork, true);
  assert.equal(readConfig({}, { ARENGO_PRACTICE_NETWORK: 'off' }).practiceNetwork, false);
});

test('private origins are origins and nothing more', () => {
  const read = (text: string) => readConfig({}, { ARENGO_PRIVATE_ORIGINS: text }).privateOrigins;
  assert.deepEqual(read('http://localhost:2583, http://pds.local'), ['http://localhost:2583', 'http://pds.local']);
  assert.throws(() => read('http://localhost:2583/path'), ConfigError);
  assert.throws(() => read('localhost'), ConfigError);
});
