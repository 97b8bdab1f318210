// SPDX-License-Identifier: EUPL-1.2

import type { Scene } from '../scene.ts';
import { ALERT_WORDS, BLANKS } from '../seed-alerts.ts';
import type { Example } from './example.ts';

const KEY = '0198aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
const filled = ({ ids }: Scene) => ({ templateId: ids.usedTemplateId, blanks: BLANKS, validUntil: null });

async function noEmergency({ desk, ids }: Scene): Promise<undefined> {
  const body = { reason: 'È passata.', cites: 'Ordinanza n. 13' };
  await desk.ok('liftEmergency', { params: { stateId: ids.stateId ?? '' }, body });
}

export const emergencyExamples = {
  listTemplates: {},
  writeTemplate: { body: () => ({ ...ALERT_WORDS, name: 'Allerta arancione', level: 'orange', replaces: null }) },
  changeTemplate: { body: () => ({ ...ALERT_WORDS, text: 'Allerta gialla in [zona].' }) },
  giveTemplateVerdict: {
    body: ({ ids }) => ({ by: 'publisher', verdict: 'yes', seal: ids.templateSeal, reason: null }),
  },
  retireTemplate: { body: () => ({ reason: 'Il piano di protezione civile è cambiato.' }) },
  previewAlert: { body: filled },
  raiseAlert: { body: (scene) => ({ ...filled(scene), key: KEY, seal: scene.ids.usedTemplateSeal, endsAlert: null }) },
  readAlert: {},
  readAlertProof: { query: () => ({ format: 'csv' }) },
  endAlert: { body: () => ({ reason: 'Il livello del fiume è sceso.' }) },
  readEmergencyRoom: {},
  readEmergencyNow: {},
  declareEmergency: {
    before: noEmergency,
    body: ({ body }) => ({ reason: 'Nuova piena.', actId: body.actId, order: null, profiles: [] }),
  },
  liftEmergency: { body: () => ({ reason: 'La piena è passata.', cites: 'Ordinanza n. 14' }) },
  readHandover: {},
  readHandoverFile: { query: () => ({ format: 'json' }) },
} satisfies Record<string, Example>;
