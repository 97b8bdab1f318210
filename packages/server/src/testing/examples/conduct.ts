// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Scene } from '../scene.ts';
import type { TestBody, TestPerson } from '../test-body.ts';
import type { Example } from './example.ts';

/** A clause that opens cases, to be put at the end of a policy that has none. */
export const CONDUCT_CLAUSE = `
  - id: TST-1
    section: act
    audience: internal
    modality: must
    actor: employee
    text: { it: Il personale rispetta l’ente anche sulle reti sociali., en: Staff respect the body on social networks too. }
    effects:
      - { effect: staff-duty, topic: respect, acknowledge: true, exemption: [right-to-criticise] }
      - { effect: conduct-case, safeguards: [request-to-the-employee], referral: disciplinary-office }
`;

const WHY = 'Una valutazione scritta, con le sue ragioni.';
export const FREEDOMS = ['right-to-criticise', 'union-freedom'].map((freedom) => ({
  freedom,
  covered: false,
  why: WHY,
}));

/** The moderator handles conduct cases by an act; there is one in each state, about the person given. */
export async function seedConduct(body: TestBody, concerned: TestPerson): Promise<Record<string, string>> {
  const ids = Object.fromEntries(
    ['conductCaseId', 'toldCaseId', 'heardCaseId', 'assessedCaseId', 'concludedCaseId', 'chargeId'].map((name) => [
      name,
      uuidv7(),
    ]),
  );
  await body.inBody(async (tx) => {
    await sql`insert into conduct_charge (body_id, charge_id, person_id, act_id, from_at)
      values (${body.id}, ${ids.chargeId}, ${body.moderator.id}, ${body.actId}, '2020-01-01')`.execute(tx.kysely);
    const insert = (id: string | undefined, state: string) =>
      sql`insert into conduct_case (body_id, case_id, state, clause, policy_version, person_id, brought_by, reported_on, fact,
          fact_on, link, file, file_name, file_type, informed_on, informed_how, heard_on, hearing, said, assessment, outcome,
          reason, opened_at, concluded_at, keep_until)
        select ${body.id}, ${id}, ${state}, 'CSC-0.1', 1, ${concerned.id}, 'Ufficio personale', '2026-03-02', 'Un fatto pubblico',
          '2026-03-01', 'https://rete.example/1', '\\x25504446', 'foglio.pdf', 'application/pdf',
          case when step > 0 then date '2026-03-03' end, case when step > 0 then 'a mano' end,
          case when step > 1 then date '2026-03-04' end, case when step > 1 then 'in-person' end,
          case when step > 1 then 'Le sue parole' end, case when step > 2 then ${JSON.stringify(FREEDOMS)}::jsonb end,
          case when step > 3 then 'nothing-to-object' end, case when step > 3 then 'Nulla da eccepire' end, '2026-03-02',
          case when step > 3 then timestamptz '2026-03-05' end, case when step > 3 then date '2026-09-05' end
        from (select array_position(array['opened', 'informed', 'heard', 'assessed', 'concluded'], ${state}) - 1 as step) s
      `.execute(tx.kysely);
    await insert(ids.conductCaseId, 'opened');
    await insert(ids.toldCaseId, 'informed');
    await insert(ids.heardCaseId, 'heard');
    await insert(ids.assessedCaseId, 'assessed');
    await insert(ids.concludedCaseId, 'concluded');
  });
  return { ...ids, concernedId: concerned.id };
}

const at = (name: string) => (scene: Scene) => ({ conductCaseId: scene.ids[name] });

export const conductExamples = {
  readConduct: {},
  openConductCase: {
    body: ({ ids }) => ({
      personId: ids.concernedId,
      clause: 'TST-1',
      broughtBy: 'Ufficio personale',
      reportedOn: '2026-03-02',
      factOn: '2026-03-01',
      fact: 'Sulla bacheca pubblica del gruppo di quartiere.',
      link: 'https://rete.example/gruppo/1',
      file: null,
      wasPublic: true,
    }),
    async before({ body }, { app }) {
      const pack = app.packs.find(({ name }) => name === 'cascina');
      await body.adopt(`${pack?.source ?? ''}${CONDUCT_CLAUSE}`);
      return undefined;
    },
  },
  readConductCase: {},
  readConductFile: {},
  informPerson: { body: () => ({ on: '2026-03-05', how: 'Consegna a mano' }) },
  hearPerson: {
    params: at('toldCaseId'),
    body: () => ({ on: '2026-03-06', hearing: 'in-person', said: 'Non intendevo offendere.' }),
  },
  assessFreedoms: { params: at('heardCaseId'), body: () => ({ freedoms: FREEDOMS }) },
  concludeConductCase: {
    params: at('assessedCaseId'),
    body: () => ({ outcome: 'nothing-to-object', reason: 'È una critica.' }),
  },
  setConductCaseAside: { body: () => ({ reason: 'Il profilo è chiuso.' }) },
  destroyConductFile: { params: at('concludedCaseId') },
  chargeWithConduct: {
    body: ({ ids, body }) => ({ personId: ids.concernedId, actId: body.actId, from: '2026-03-01', to: null }),
  },
  endConductCharge: {},
} satisfies Record<string, Example>;
