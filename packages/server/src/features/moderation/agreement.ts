// SPDX-License-Identifier: EUPL-1.2

const CO_APPROVAL = 'co-approval:';

/** Whether somebody of this role can give the agreement that the policy asks for. `second-person` is anybody else. */
export function answerableBy(requirement: string, role: string): boolean {
  return requirement === 'second-person' || requirement === `${CO_APPROVAL}${role}`;
}
