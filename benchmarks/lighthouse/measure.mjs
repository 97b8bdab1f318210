// SPDX-License-Identifier: EUPL-1.2
// Lighthouse over each kind of portal page, as a phone sees it: `node benchmarks/lighthouse/measure.mjs ORIGIN [BODY]`. One line
// of JSON for each page; exit 1 where performance or accessibility is under 95.
import { existsSync } from 'node:fs';

const TARGET = 95;
const TARGETED = ['performance', 'accessibility'];
const CATEGORIES = [...TARGETED, 'best-practices', 'seo'];
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
];
const PAGES = [
  '',
  '/policy',
  '/policy?lang=en',
  '/policy/versioni',
  '/account',
  '/verifica?account=comune',
  '/pubblicazioni',
  '/note-legali',
  '/accessibilita',
  '/privacy',
  '/trasparenza',
  '/dati',
];

const [origin, body = 'valdoria'] = process.argv.slice(2);
if (!origin || !URL.canParse(origin)) {
  console.error('node benchmarks/lighthouse/measure.mjs ORIGIN [BODY], such as http://localhost:3000 valdoria');
  process.exit(2);
}
const { default: lighthouse } = await import('lighthouse').catch(() => {
  console.error('Lighthouse is not installed: node benchmarks/lighthouse/install.mjs');
  process.exit(2);
});
const { launch } = await import('chrome-launcher');

const chromePath = BROWSERS.find((path) => existsSync(path));
const chromeFlags = [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const chrome = await launch({ ...(chromePath ? { chromePath } : {}), chromeFlags });
let kept = true;
try {
  for (const page of PAGES) {
    const url = `${origin}/enti/${body}${page}`;
    if ((await fetch(url)).status !== 200) {
      console.log(JSON.stringify({ page, missing: true }));
      continue;
    }
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    const { categories, audits } = result.lhr;
    const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]));
    const lost = Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ id }) => id);
    kept &&= TARGETED.every((id) => scores[id] >= TARGET);
    console.log(JSON.stringify({ page, ...scores, lost }));
  }
} finally {
  chrome.kill();
}
process.exitCode = kept ? 0 : 1;
