// SPDX-License-Identifier: EUPL-1.2

/** What a citizen is asking for. `span` holds half-open UTF-16 offsets in the text as it was given. */
export type Enquiry = {
  kind: 'information' | 'report' | 'complaint' | 'personal' | 'emergency';
  span: [from: number, to: number];
  score: number;
  why: string;
  whyEn: string;
};

/** The enquiry that a text makes of the body, or null. Pure; never throws. */
export function recogniseEnquiry(_text: string): Enquiry | null {
  return null;
}
