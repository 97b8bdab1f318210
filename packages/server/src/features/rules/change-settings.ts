// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { SettingsPart } from '@arengo/contract';
import type { Context, Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import type { BodySettings } from './circumstances.ts';
import { policyInForceIfAny } from './policy-in-force.ts';
import { readBodySettings, writeBodySettings } from './rules-store.ts';
import { faultsOfPart } from './settings-faults.ts';
import { partsOf, withPart } from './settings-parts.ts';
import { lockSettings } from './settings-store.ts';

/** What each part was when it was read. */
export function revisionsOf(settings: BodySettings): Record<string, string> {
  const hashOf = (part: object) => createHash('sha256').update(JSON.stringify(part)).digest('hex');
  return Object.fromEntries(Object.values(partsOf(settings)).map((part) => [part.part, hashOf(part)]));
}

/**
 * Changes one part. Throws InvalidInputError with every fault, ConflictError when somebody changed the same part meanwhile,
 * NotFoundError for an act that is not in the register.
 */
export async function changeSettings(
  { database, clock, requireGovernment }: Context & Government,
  { bodyId, personId }: Pick<Caller, 'bodyId' | 'personId'>,
  { revision, change }: { revision: string; change: SettingsPart },
): Promise<void> {
  await database.inBody(bodyId, async (tx) => {
    const now = clock.now();
    await lockSettings(tx);
    const settings = await readBodySettings(tx);
    const government = await requireGovernment(tx, personId, now);
    refuseIfChanged(settings, change.part, revision);
    refuseFaults(faultsOfPart(change, (await policyInForceIfAny(tx, now))?.policy ?? null));
    const acts = await citeActs(tx, change);
    await writeBodySettings(tx, withPart(settings, change));
    recordDeed(tx, {
      at: now,
      event: 'settings.changed',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'body', id: bodyId },
      cites: [...acts, government],
      data: dataOf(settings, change),
    });
  });
}

function refuseIfChanged(settings: BodySettings, part: SettingsPart['part'], revision: string): void {
  if (revisionsOf(settings)[part] === revision) return;
  throw new ConflictError({
    it: 'Intanto qualcun altro ha cambiato questa parte delle impostazioni. Ricarica la pagina e ripeti la modifica.',
    en: 'Somebody else has changed this part of the settings meanwhile. Reload the page and repeat the change.',
  });
}

/** The acts of the register that the periods of a part rest on, cited once each. */
async function citeActs(tx: Transaction, change: SettingsPart): Promise<string[]> {
  const periods = 'periods' in change ? change.periods : 'contracts' in change ? change.contracts : [];
  const cited: string[] = [];
  for (const actId of new Set(periods.flatMap((one) => one.actId ?? []))) {
    const act = await findAct(tx, actId);
    if (!act) throw new NotFoundError({ it: 'L’atto', en: 'The act' });
    cited.push(citeAct(act));
  }
  return cited;
}

/** What was and what is. Who sponsors is not of the record, and an image only by its hash. */
function dataOf(settings: BodySettings, change: SettingsPart): Record<string, unknown> {
  const { part, ...is } = change;
  const { part: _, ...was } = partsOf(settings)[part];
  if (part === 'sponsors') return { part, ...('contracts' in is ? { contracts: is.contracts.length } : {}) };
  return { part, was: withoutImage(was), is: withoutImage(is) };
}

function withoutImage(part: object): object {
  if (!('coatOfArms' in part) || typeof part.coatOfArms !== 'string' || part.coatOfArms === '') return part;
  return { ...part, coatOfArms: createHash('sha256').update(part.coatOfArms).digest('hex') };
}
