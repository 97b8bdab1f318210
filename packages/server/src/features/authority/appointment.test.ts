// SPDX-License-Identifier: EUPL-1.2
// What the four policies ask of whoever appoints, as a table.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Policy, readPolicy } from '@arengo/policy';
import { type Appointee, type Appointing, appointmentDemands, isCalled, objectionsTo } from './appointment.ts';
import { positionOf, positionsOf } from './position.ts';

async function pack(name: string): Promise<Policy> {
  const path = join(import.meta.dirname, '../../../../../packs', `${name}.yaml`);
  const reading = readPolicy(await readFile(path, 'utf8'));
  assert.ok(reading.ok);
  return reading.policy;
}

const policies = {
  cassino: await pack('cassino'),
  novi: await pack('novi-di-modena'),
  pero: await pack('pero'),
  cascina: await pack('cascina'),
};

const employee: Appointee = { kind: 'employee', role: 'clerk', office: null, heads: [] };
const assessor: Appointee = { kind: 'elected', role: 'assessor', office: null, heads: [] };
const staff: Appointee = { ...employee, office: 'communication-and-culture' };
const volunteer: Appointee = { kind: 'volunteer', role: 'civil-protection', office: null, heads: [] };
const pressHead: Appointee = { ...employee, heads: ['press-and-public-communication'] };

const HEAD = 'head-of-communication-and-culture';
const decree = { organ: 'mayor', kind: 'decree' };
const giunta = { organ: 'giunta', kind: 'resolution' };
const managerial = { organ: 'manager', kind: 'determination' };
const appointment = { organ: HEAD, kind: 'appointment' };
const authorisation = { organ: HEAD, kind: 'authorisation' };
const delegation = { organ: 'mayor', kind: 'delegation' };

type Case = Partial<Appointing> & { acts: { organ: string; kind: string }[] };

/** The clauses that object, in order; none when the appointment satisfies the policy. */
function objecting(policy: Policy, { acts, ...appointing }: Case): string[] {
  const whole: Appointing = {
    powers: ['publish'],
    appointee: employee,
    role: null,
    networks: null,
    temporary: false,
    ...appointing,
  };
  const demands = appointmentDemands(policy, whole);
  return objectionsTo(demands, { acts, networks: whole.networks }).map(({ clause }) => clause);
}

type Row = { sentence: string; policy: keyof typeof policies; given: Case; objects: string[] };

const rows: Row[] = [
  {
    sentence: 'Cassino: the Mayor’s provision appoints an employee',
    policy: 'cassino',
    given: { acts: [decree] },
    objects: [],
  },
  {
    sentence: 'Cassino: the Mayor’s provision appoints an elected member',
    policy: 'cassino',
    given: { acts: [decree], appointee: assessor },
    objects: [],
  },
  {
    sentence: 'Cassino: nobody but employees and elected members can be appointed',
    policy: 'cassino',
    given: { acts: [decree], appointee: volunteer },
    objects: ['CAS-3.1'],
  },
  {
    sentence: 'Cassino: a manager’s determination does not appoint',
    policy: 'cassino',
    given: { acts: [managerial] },
    objects: ['CAS-3.1'],
  },
  {
    sentence: 'Novi: an employee publishes when the head has appointed them',
    policy: 'novi',
    given: { acts: [appointment] },
    objects: [],
  },
  {
    sentence: 'Novi: the Mayor’s decree alone does not let an employee publish',
    policy: 'novi',
    given: { acts: [decree] },
    objects: ['NOV-2.7'],
  },
  {
    sentence: 'Novi: the communication staff publish, by whichever act',
    policy: 'novi',
    given: { acts: [decree], appointee: staff },
    objects: [],
  },
  {
    sentence: 'Novi: an assessor publishes by the Mayor’s delegation and the head’s authorisation together',
    policy: 'novi',
    given: { acts: [delegation, authorisation], appointee: assessor },
    objects: [],
  },
  {
    sentence: 'Novi: the Mayor’s delegation alone does not let an assessor publish',
    policy: 'novi',
    given: { acts: [delegation], appointee: assessor },
    objects: ['NOV-2.7'],
  },
  {
    sentence: 'Novi: the head’s authorisation alone does not let an assessor publish',
    policy: 'novi',
    given: { acts: [authorisation], appointee: assessor },
    objects: ['NOV-2.7'],
  },
  {
    sentence: 'Novi: whoever is not on the closed list cannot publish',
    policy: 'novi',
    given: { acts: [appointment, authorisation], appointee: volunteer },
    objects: ['NOV-2.7'],
  },
  {
    sentence: 'Novi: in an emergency the head authorises a third party for a time',
    policy: 'novi',
    given: { acts: [authorisation], appointee: volunteer, temporary: true },
    objects: [],
  },
  {
    sentence: 'Novi: not even for a time is a third party authorised without the head',
    policy: 'novi',
    given: { acts: [decree], appointee: volunteer, temporary: true },
    objects: ['NOV-4.10'],
  },
  {
    sentence: 'Novi: the manager may appoint staff to moderate, by the head’s act',
    policy: 'novi',
    given: { powers: ['moderate'], acts: [decree] },
    objects: ['NOV-4.3'],
  },
  {
    sentence: 'Novi: a content manager may draft, and publishes only when the head has authorised it too',
    policy: 'novi',
    given: {
      powers: ['publish'],
      appointee: { kind: 'collaborator', role: 'content-manager', office: null, heads: [] },
      acts: [appointment],
    },
    objects: ['NOV-4.9'],
  },
  {
    sentence: 'Novi: the social media manager heads the communication service: one who is only of it is refused',
    policy: 'novi',
    given: {
      powers: ['moderate'],
      role: 'social-media-manager',
      appointee: { ...employee, office: 'communication-and-culture' },
      acts: [appointment],
    },
    objects: ['NOV-4.5'],
  },
  {
    sentence: 'Novi: the head of the communication service is the social media manager',
    policy: 'novi',
    given: {
      powers: ['moderate'],
      role: 'social-media-manager',
      appointee: { ...employee, heads: ['communication-and-culture'] },
      acts: [appointment],
    },
    objects: [],
  },
  {
    sentence: 'Novi: the position of content editor belongs to the communication staff',
    policy: 'novi',
    given: { powers: ['draft'], role: 'content-editor', acts: [appointment] },
    objects: ['NOV-4.8'],
  },
  {
    sentence: 'Pero: a managerial act names the responsible for publications',
    policy: 'pero',
    given: { acts: [managerial] },
    objects: [],
  },
  {
    sentence: 'Pero: no other act lets anybody publish',
    policy: 'pero',
    given: { acts: [decree] },
    objects: ['PER-S.3'],
  },
  {
    sentence: 'Pero: its policy says nothing of who moderates, and any act will do',
    policy: 'pero',
    given: { powers: ['moderate'], acts: [decree] },
    objects: [],
  },
  {
    sentence: 'Cascina: the Giunta names the head of press social media manager, on four networks',
    policy: 'cascina',
    given: {
      powers: ['manage', 'draft', 'publish', 'moderate', 'answer'],
      appointee: pressHead,
      role: 'social-media-manager',
      networks: ['facebook', 'twitter', 'instagram', 'youtube'],
      acts: [giunta],
    },
    objects: [],
  },
  {
    sentence: 'Cascina: nobody else can be named social media manager',
    policy: 'cascina',
    given: { appointee: employee, role: 'social-media-manager', acts: [giunta] },
    objects: ['CSC-R.1'],
  },
  {
    sentence: 'Cascina: who manages is bound to the four networks',
    policy: 'cascina',
    given: { powers: ['manage'], appointee: pressHead, networks: ['facebook', 'bluesky'], acts: [giunta] },
    objects: ['CSC-R.2'],
  },
  {
    sentence: 'Cascina: who manages is not left free on any network',
    policy: 'cascina',
    given: { powers: ['manage'], appointee: pressHead, acts: [giunta] },
    objects: ['CSC-R.2'],
  },
  {
    sentence: 'Cascina: only the Giunta lets somebody insert content',
    policy: 'cascina',
    given: { powers: ['publish'], appointee: assessor, acts: [decree] },
    objects: ['CSC-R.3'],
  },
  {
    sentence: 'Cascina: only the Giunta lets somebody moderate and answer',
    policy: 'cascina',
    given: { powers: ['moderate', 'answer'], acts: [decree] },
    objects: ['CSC-R.4'],
  },
];

describe('what an appointment must satisfy', () => {
  for (const { sentence, policy, given, objects } of rows) {
    test(sentence, () => assert.deepEqual(objecting(policies[policy], given), objects));
  }

  const separate: [string, Appointing['powers'], string][] = [
    ['Cassino: to manage the pages is granted by the Mayor’s provision', ['manage'], 'CAS-3.4'],
    ['Cassino: to insert content is granted by the Mayor’s provision', ['publish'], 'CAS-3.5'],
    ['Cassino: to moderate is granted by the Mayor’s provision, apart from publishing', ['moderate'], 'CAS-3.6'],
  ];
  for (const [sentence, powers, clause] of separate) {
    test(sentence, () => {
      const demands = appointmentDemands(policies.cassino, {
        powers,
        appointee: employee,
        role: null,
        networks: null,
        temporary: false,
      });
      assert.deepEqual(
        demands.acts.map(({ organ, kind }) => [organ, kind]),
        [['mayor', 'provision']],
      );
      assert.deepEqual(demands.acts[0]?.clauses, ['CAS-3.1', clause]);
    });
  }

  test('an objection names its clause and says what to do, in both languages', () => {
    const demands = appointmentDemands(policies.novi, {
      powers: ['publish'],
      appointee: assessor,
      role: null,
      networks: null,
      temporary: false,
    });
    const [objection] = objectionsTo(demands, { acts: [delegation], networks: null });
    assert.match(objection?.because.it ?? '', /^NOV-2\.7.* Autorizzazione del Responsabile Comunicazione e Cultura/);
    assert.match(objection?.because.en ?? '', /Add it/);
  });
});

describe('the positions of a policy', () => {
  test('are read from it, whether it appoints to them or describes them', () => {
    assert.deepEqual(positionsOf(policies.cascina), ['social-media-manager']);
    assert.ok(positionsOf(policies.pero).includes('publication-responsible'));
  });

  const tasks: [string, keyof typeof policies, string, string][] = [
    [
      'Cassino: whoever is appointed sees to credentials, profiles and technical fulfilments',
      'cassino',
      'account-manager',
      'CAS-4.2',
    ],
    ['Novi: the social media manager answers for the editorial programming', 'novi', 'social-media-manager', 'NOV-4.1'],
    ['Novi: the content editor answers for texts, images and videos', 'novi', 'content-editor', 'NOV-4.6'],
    ['Novi: to manage an account is to choose, insert, follow and answer', 'novi', 'account-manager', 'NOV-4.18'],
  ];
  for (const [sentence, policy, role, clause] of tasks) {
    test(sentence, () => {
      const { duties } = positionOf(policies[policy], role);
      assert.ok((duties.find((one) => one.clause === clause)?.duties.length ?? 0) > 0);
    });
  }
});

describe('whom a policy’s word means', () => {
  const words: [Appointee, string, boolean][] = [
    [employee, 'employee', true],
    [employee, 'elected', false],
    [assessor, 'assessor', true],
    [assessor, 'elected', true],
    [volunteer, 'third-party', true],
    [employee, 'third-party', false],
    [staff, 'communication-staff', true],
    [employee, 'communication-staff', false],
    [{ ...volunteer, office: 'communication-and-culture' }, 'communication-staff', false],
    [pressHead, 'head-of-press-and-public-communication', true],
    [{ ...employee, role: 'head-of-press-and-public-communication' }, 'head-of-press-and-public-communication', true],
    [employee, 'head-of-press-and-public-communication', false],
  ];
  for (const [person, word, meant] of words) {
    test(`${person.kind}, ${person.role}, ${person.office ?? 'no office'}: ${word}? ${meant ? 'yes' : 'no'}`, () => {
      assert.equal(isCalled(person, word), meant);
    });
  }
});
