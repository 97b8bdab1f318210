// SPDX-License-Identifier: EUPL-1.2

/** L. 150/2000, art. 1, par. 5, letters a to f: what a body's information and communication are for. */
export const LAW_150_PURPOSES = [
  'knowledge-of-laws',
  'activities-of-institutions',
  'access-to-services',
  'topics-of-public-interest',
  'simplification-and-procedures',
  'image-and-events',
] as const;

/** Whether the law itself names this purpose. */
export function isLawPurpose(purpose: string): boolean {
  return LAW_150_PURPOSES.some((one) => one === purpose);
}
