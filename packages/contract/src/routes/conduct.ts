// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as conduct from '../schemas/conduct.ts';

// Who handles cases is said by an act and not by a power over accounts: the door lets everybody of the body in, and each use
// case asks for the act. Whoever has none finds nothing.
const step = { method: 'POST', permission: 'signed-in', params: conduct.conductCaseId } as const;

export const conductRoutes = {
  readConduct: route({
    method: 'GET',
    path: '/api/v1/conduct',
    summary: 'Cases of staff conduct: those one handles by an act, and those about oneself',
    permission: 'signed-in',
    audit: null,
    reply: conduct.conductRoom,
  }),
  openConductCase: route({
    method: 'POST',
    path: '/api/v1/conduct/cases',
    summary: 'Open a case on a public fact that somebody reported',
    permission: 'signed-in',
    audit: 'conduct.opened',
    body: conduct.conductReport,
    reply: conduct.conductOpened,
  }),
  readConductCase: route({
    method: 'GET',
    path: '/api/v1/conduct/cases/:conductCaseId',
    summary: 'One case, as its handler or as the person concerned',
    permission: 'signed-in',
    audit: null,
    params: conduct.conductCaseId,
    reply: conduct.conductCase,
  }),
  readConductFile: route({
    method: 'GET',
    path: '/api/v1/conduct/cases/:conductCaseId/file',
    summary: 'The file that was brought with the report',
    permission: 'signed-in',
    audit: null,
    params: conduct.conductCaseId,
    reply: conduct.conductFile,
  }),
  informPerson: route({
    ...step,
    path: '/api/v1/conduct/cases/:conductCaseId/information',
    summary: 'The person concerned was told',
    audit: 'conduct.person-informed',
    body: conduct.information,
  }),
  hearPerson: route({
    ...step,
    path: '/api/v1/conduct/cases/:conductCaseId/hearing',
    summary: 'The person concerned was heard, or chose not to be',
    audit: 'conduct.person-heard',
    body: conduct.hearing,
  }),
  assessFreedoms: route({
    ...step,
    path: '/api/v1/conduct/cases/:conductCaseId/assessment',
    summary: 'Write whether the right to criticise and union freedom cover the fact',
    audit: 'conduct.freedoms-assessed',
    body: conduct.conductAssessment,
  }),
  concludeConductCase: route({
    ...step,
    path: '/api/v1/conduct/cases/:conductCaseId/conclusion',
    summary: 'Conclude the case, with the day until which its file is kept',
    audit: 'conduct.concluded',
    body: conduct.conclusion,
  }),
  setConductCaseAside: route({
    ...step,
    path: '/api/v1/conduct/cases/:conductCaseId/setting-aside',
    summary: 'Set aside a report that is no case',
    audit: 'conduct.set-aside',
    body: conduct.settingAside,
  }),
  destroyConductFile: route({
    ...step,
    path: '/api/v1/conduct/cases/:conductCaseId/destruction',
    summary: 'Destroy what was written, for good',
    audit: 'conduct.file-destroyed',
  }),
  chargeWithConduct: route({
    method: 'POST',
    path: '/api/v1/conduct/charges',
    summary: 'Write down whom an act charges with conduct cases',
    permission: 'govern',
    audit: 'conduct.charged',
    body: conduct.conductCharge,
  }),
  endConductCharge: route({
    method: 'POST',
    path: '/api/v1/conduct/charges/:chargeId/end',
    summary: 'End a charge',
    permission: 'govern',
    audit: 'conduct.charge-ended',
    params: conduct.conductChargeId,
  }),
} as const;
