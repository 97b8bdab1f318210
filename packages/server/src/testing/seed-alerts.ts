// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { approveTemplate } from '../features/editorial/approve-template.ts';
import { findTemplate } from '../features/editorial/templates-store.ts';
import { writeTemplate } from '../features/editorial/write-template.ts';
import { beginEmergency } from '../features/publishing/declare-emergency.ts';
import { raiseAlert } from '../features/publishing/raise-alert.ts';
import type { TestBody } from './test-app.ts';

export const ALERT_CONTENT = {
  language: 'it' as const,
  link: null,
  category: 'emergency-updates',
  purpose: null,
  publicInterest: 'Riguarda l’incolumità di tutti.',
  officialSource: null,
  newsLink: null,
  officeId: null,
  licence: null,
  stated: { 'confidential-information': 'È nel bollettino regionale.' },
};

export const ALERT_WORDS = {
  name: 'Allerta rossa per piena',
  level: 'red' as const,
  kind: 'alert' as const,
  text: 'ALLERTA ROSSA in [zona], dalle ore [dalle ore] alle ore [fino alle ore]. State lontani dagli argini.',
  shortText: null,
  validHours: 24,
  content: ALERT_CONTENT,
};
/** The purpose is one of Cascina’s. */
const AT_CASCINA = { ...ALERT_CONTENT, purpose: 'public-utility' };
export const BLANKS = { zona: 'Borgo Alto', 'dalle ore': '14', 'fino alle ore': '20' };

/** A template in use, one that waits to be agreed to, an alert raised from the first, and an emergency that goes on. */
export async function seedAlerts(body: TestBody, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at };
  return body.inBody(async (tx) => {
    const usedTemplateId = await approveTemplate(
      tx,
      { ...ALERT_WORDS, name: `Allerta rossa, ${body.slug}`, content: AT_CASCINA },
      by,
    );
    const templateId = await writeTemplate(
      tx,
      { ...ALERT_WORDS, name: `Allerta gialla, ${body.slug}`, level: 'yellow', content: AT_CASCINA, replaces: null },
      by,
    );
    const { seal: templateSeal = '' } = (await findTemplate(tx, templateId)) ?? {};
    const { seal: usedTemplateSeal = '' } = (await findTemplate(tx, usedTemplateId)) ?? {};
    const asked = { templateId: usedTemplateId, seal: usedTemplateSeal, blanks: BLANKS, validUntil: null };
    const alert = await raiseAlert(tx, { ...asked, key: randomUUID(), endsAlert: null }, by);
    const emergency = { reason: 'Piena del fiume.', actId: body.actId, order: null, profiles: [] };
    const stateId = await beginEmergency(tx, emergency, by);
    return { templateId, templateSeal, usedTemplateId, usedTemplateSeal, alertId: alert.id, stateId };
  });
}
