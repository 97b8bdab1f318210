// SPDX-License-Identifier: EUPL-1.2
export { decidePlan } from './approve-plan.ts';
export { planDuties } from './plan-duties.ts';
export { proposePlan } from './propose-plan.ts';
export { recordMeeting } from './record-meeting.ts';
export { writePlan } from './write-plan.ts';
