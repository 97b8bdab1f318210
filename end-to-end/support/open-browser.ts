// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium where it is installed, else the one that npm carries. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (installed) return playwright.launch({ executablePath: installed, args: [...QUIET, ...sandbox] });
  const { default: carried } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await carried.executablePath(),
    args: [...carried.args, ...QUIET, ...sandbox],
  });
}
