// SPDX-License-Identifier: EUPL-1.2
// What a comune shows after some years: three versions of its policy, its accounts, and thousands of publications.
import { adoptPolicy, bodySettings, writeBodySettings } from '../../packages/server/src/features/rules/index.ts';
import { seedPublication } from '../../packages/server/src/testing/seed-publication.ts';
import { pick } from './seeded.ts';
import type { Town } from './town.ts';

const BATCH = 250;
const DAY_MS = 24 * 60 * 60 * 1000;
const SUBJECTS = [
  'biblioteca',
  'piscina',
  'mercato',
  'strada provinciale',
  'scuola media',
  'centro anziani',
  'teatro',
  'parco',
];
const NEWS = ['riapre lunedì', 'resta chiusa per lavori', 'cambia orario', 'cerca volontari', 'festeggia trent’anni'];

/** Answers the ids of the publications, newest first. */
export async function fillPortal(town: Town, random: () => number, publications: number): Promise<string[]> {
  const { app, bodyId, actId, personId, accounts } = town;
  const now = app.clock.now();
  const by = { actor: { kind: 'administrator' as const }, at: now };
  const week = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '13:30' }];
  await app.database.inBody(bodyId, async (tx) => {
    const source = app.packs.find(({ name }) => name === 'novi-di-modena')?.source ?? '';
    for (const day of ['2026-02-01', '2026-03-01'])
      await adoptPolicy(tx, { source, actId, effectiveFrom: new Date(`${day}T00:00:00+01:00`) }, by);
    const face = { site: 'https://comune.example', email: 'urp@comune.example', phone: '059 000000' };
    const policy = { offices: { 'assigned-staff': week }, holidays: 'it' };
    await writeBodySettings(tx, bodySettings.parse({ policy, publicFace: face }));
  });
  const ids: string[] = [];
  for (let made = 0; made < publications; made += BATCH) {
    await app.database.inBody(bodyId, async (tx) => {
      for (let number = made; number < Math.min(made + BATCH, publications); number++) {
        const text = `La ${pick(random, SUBJECTS)} ${pick(random, NEWS)}. ${'Ulteriori notizie sul sito del Comune. '.repeat(1 + Math.floor(random() * 6))}`;
        const at = new Date(now.getTime() - (publications - number) * (DAY_MS / 4));
        const accountId = pick(random, accounts).account_id;
        const { variantId } = await seedPublication(tx, { accountId, personId, at, text, category: 'services' });
        ids.unshift(variantId);
      }
    });
  }
  return ids;
}
