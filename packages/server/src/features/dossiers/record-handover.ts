// SPDX-License-Identifier: EUPL-1.2
// A file leaves outside Arengo, by certified mail or by hand. What is kept is that it left, how, and the protocol number.
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import { requireActs } from './chosen.ts';
import { type By, editionAtHand, recordStep } from './dossier-at-hand.ts';
import { insertHandover } from './dossier-store.ts';

type Handover = BodyOf<typeof routes.recordHandover>;

export async function recordHandover(tx: Transaction, editionId: string, given: Handover, by: By): Promise<void> {
  const { edition, hand } = await editionAtHand(tx, editionId, { lock: true });
  const acts = await requireActs(tx, hand.chosen, by);
  refuseFaults(faultsOf(given, edition.made_at, by.at));
  await insertHandover(tx, {
    ...{ handover_id: uuidv7(), edition_id: editionId, handed_on: given.on, way: given.way, protocol: given.protocol },
    ...{ recorded_by: by.personId, recorded_at: by.at },
  });
  const { number, sha256 } = edition;
  recordStep(tx, by, {
    ...{ dossierId: edition.dossier_id, event: 'dossier.handed-over', cites: [...acts, ...hand.dossier.clauses] },
    data: { edition: number, sha256: sha256.toString('hex'), on: given.on, way: given.way },
  });
}

function faultsOf({ on, protocol }: Handover, madeAt: Date, now: Date): Fault[] {
  const wrong = !isDay(on) || on > romeDay(now) || on < romeDay(madeAt);
  return [
    ...(wrong ? [{ field: '/on', because: NO_DAY }] : []),
    ...(protocol === '' ? [{ field: '/protocol', because: NO_PROTOCOL }] : []),
  ];
}

const NO_DAY = {
  it: 'Scrivi il giorno della consegna: non prima di quando il fascicolo fu fatto, e già arrivato.',
  en: 'Write the day on which it was handed over: not before the file was made, and one that has come.',
};
const NO_PROTOCOL = {
  it: 'Scrivi il numero di protocollo, o quello della pratica che la rete ha dato.',
  en: 'Write the protocol number, or that of the request that the network gave.',
};
