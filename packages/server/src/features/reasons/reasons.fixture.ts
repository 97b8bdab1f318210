// SPDX-License-Identifier: EUPL-1.2
// An invented policy that grants another look at what it allows, and a decision under it.
import type { Action } from '@arengo/policy';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import type { TestApp, TestBody, TestClient } from '../../testing/test-app.ts';

/** Ten days to ask, five to answer; a block lasts thirty days; reports of profiles ask for a second person. */
export const GENEROUS = `
arengo: 1
id: generosa
body: { name: Comune di Prova }
title: { it: Policy generosa, en: Generous policy }
kind: other
adoption: { organ: null, kind: null, number: null, date: null }
sections:
  - { id: rules, title: { it: Regole, en: Rules } }
clauses:
  - id: GEN-1
    section: rules
    audience: external
    modality: may
    actor: moderator
    text: { it: Gli insulti non sono ammessi., en: Insults are not allowed. }
    effects:
      - { effect: ground, categories: [insult] }
  - id: GEN-2
    section: rules
    audience: external
    modality: may
    actor: moderator
    text: { it: "Chi modera può avvertire, nascondere, rimuovere; può bloccare per trenta giorni.", en: "Moderators may warn, hide, remove; and block for thirty days." }
    effects:
      - { effect: allow, actions: [warn, hide, remove] }
      - { effect: allow, actions: [block], term: P30D }
      - { effect: allow, actions: [report-user-to-network], requires: [second-person] }
      - { effect: require, actions: all, requires: [notice] }
  - id: GEN-3
    section: rules
    audience: external
    modality: may
    actor: user
    text: { it: "Entro dieci giorni si può chiedere il riesame; la risposta arriva entro cinque.", en: "Within ten days one may ask for a reconsideration; the answer comes within five." }
    effects:
      - { effect: reconsideration, within: P10D, answerWithin: P5D, form: page }
`;

export type Decided = { caseId: string; decisionId: string; itemId: string; address: string; path: string };

const NOTICE = 'Il tuo contenuto è stato tolto (GEN-1). {pagina-dei-motivi}';

/** Decides an insult; answers the address that reached its author in the notice. */
export async function decideAndTell(
  tested: TestApp,
  body: TestBody,
  desk: TestClient,
  measures: Action[] = ['remove'],
  author = 'Furio',
): Promise<Decided> {
  const before = (await body.page.noticesTo(author)).length;
  const { itemId, caseId } = await hear(tested, body, { author });
  const { decision } = await desk.ok('takeDecision', {
    params: { caseId },
    body: violation(measures, { notice: NOTICE }),
  });
  await tested.wait(60);
  const notice = (await body.page.noticesTo(author))[before];
  const address = /http\S+/.exec(notice ?? '')?.[0] ?? '';
  return { caseId, decisionId: decision.id, itemId, address, path: address.replace(/^https?:\/\/[^/]+/, '') };
}
