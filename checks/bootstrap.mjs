// SPDX-License-Identifier: EUPL-1.2
// Sets up a fresh clone before `npm start` and `npm test`. Plain JavaScript with no dependency, because it runs on the
// Node that the machine happens to have; what it installs brings Node 24. Writes to stderr only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundled = join(root, 'node_modules', '.bin', 'node');
const neededMajor = 24;

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(italian, english) {
  say(`\nNon è possibile avviare Arengo. ${italian}`);
  say(`\nArengo cannot start. ${english}\n`);
  process.exit(1);
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Says whether node_modules holds what the lockfile asks for, by content: times say nothing after a checkout. */
function isInstalled() {
  const asked = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!asked) fail('Manca il file package-lock.json.', 'The file package-lock.json is missing.');
  if (!installed) return false;
  return Object.entries(asked).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function install() {
  say('Arengo: installo i componenti, serve circa un minuto · installing the components, this takes about a minute');
  const started = Date.now();
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // Not `npm ci`: it refuses a lockfile written where the registry lacks some package for another operating system.
  // With --no-save, install keeps to the lockfile's versions and hashes and does not write it.
  const options = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const run = spawnSync(npm[0], [...npm.slice(1), ...options], { cwd: root, stdio: ['ignore', 2, 2] });
  if (run.status !== 0) {
    const why = run.error ? run.error.message : `npm install: ${run.signal || run.status}`;
    fail(
      `L'installazione dei componenti non è riuscita (${why}). Controlli il collegamento a Internet o al registro npm ` +
        'indicato in ~/.npmrc, lo spazio su disco e i permessi di questa cartella; poi riprovi.',
      `The components could not be installed (${why}). Check the connection to the internet or to the npm registry ` +
        'named in ~/.npmrc, the free disk space and the permissions of this folder; then try again.',
    );
  }
  say(`Arengo: componenti installati · components installed (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** npm puts node_modules/.bin first in the PATH of its scripts, so the Node there is the one that will run Arengo. */
function checkNode() {
  const answer = spawnSync(existsSync(bundled) ? bundled : process.execPath, ['--version'], { encoding: 'utf8' });
  const version = (answer.stdout || '').trim();
  if (Number(version.slice(1).split('.')[0]) >= neededMajor) return;
  fail(
    `Serve Node.js ${neededMajor} e qui c'è ${version || `un Node che non parte (${answer.error || answer.stderr})`}. ` +
      `Su Linux x64 e arm64 (con glibc) viene installato da solo; su altri sistemi lo installi da https://nodejs.org.`,
    `Node.js ${neededMajor} is needed and this is ${version || `a Node that does not run (${answer.error || answer.stderr})`}. ` +
      `On Linux x64 and arm64 (with glibc) it is installed by itself; on other systems install it from https://nodejs.org.`,
  );
}

const installed = isInstalled();
if (!installed) install();
if (!installed || !existsSync(bundled)) checkNode();
