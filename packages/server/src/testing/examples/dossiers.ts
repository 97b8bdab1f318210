// SPDX-License-Identifier: EUPL-1.2

import { romeDay } from '../../foundation/clock/rome.ts';
import type { Scene } from '../scene.ts';
import type { TestClient } from '../test-app.ts';
import type { Example } from './example.ts';

const ASKED = {
  recipient: 'network' as const,
  addressee: 'Assistenza della rete',
  purpose: 'Segnalare insulti ripetuti.',
};

/** A file that waits for an agreement, one that may be made, and one that was. */
export async function seedDossiers(
  desk: TestClient,
  approver: TestClient,
  caseId: string,
): Promise<Record<string, string>> {
  const ask = async () => (await desk.ok('askDossier', { body: { ...ASKED, caseIds: [caseId] } })).id;
  const agreed = async () => {
    const dossierId = await ask();
    await approver.ok('agreeToDossier', { params: { dossierId }, body: { verdict: 'yes' } });
    return dossierId;
  };
  const [dossierId, readyDossierId, madeDossierId] = [await ask(), await agreed(), await agreed()];
  const { id: editionId } = await desk.ok('makeDossier', { params: { dossierId: madeDossierId } });
  return { dossierId, readyDossierId, editionId };
}

const ready = { params: ({ ids }: Scene) => ({ dossierId: ids.readyDossierId }) };
const subject = ({ ids }: Scene) => ({ caseIds: [ids.decidedCaseId], impersonationCaseId: ids.falseAccountId });

export const dossiersExamples = {
  listDossiers: {},
  previewDossier: { body: subject },
  askDossier: { body: (scene) => ({ ...ASKED, ...subject(scene) }) },
  readDossier: {},
  agreeToDossier: { as: 'approver', body: () => ({ verdict: 'yes' }) },
  withdrawDossier: {},
  makeDossier: ready,
  openDossier: {},
  recordHandover: {
    body: () => ({ on: '', way: 'certified-mail', protocol: 'Prot. 4711' }),
    before: async (_scene, { app }) => ({ on: romeDay(app.clock.now()) }),
  },
} satisfies Record<string, Example>;
