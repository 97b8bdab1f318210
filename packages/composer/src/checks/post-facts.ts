// SPDX-License-Identifier: EUPL-1.2
// A post as the checks see it: what is written, and what its author has stated.

type Bilingual = { it: string; en: string };

/** A finding of triage in the text; the same shape. */
export type TextFinding = {
  category: string;
  span: readonly [number, number];
  score: number;
  why: string;
  whyEn?: string;
  /** Who found it: `personal-data/phone`. */
  detector?: string;
};

export type PostMedia = {
  kind: 'image' | 'video';
  alt: string;
  captions: boolean;
  /** Whose it is and by what right the body uses it; null = not stated. */
  rights: string | null;
  /** Who can be recognised. */
  people: 'nobody' | 'adults' | 'minors' | 'vulnerable' | 'not-stated';
  /** Releases of those portrayed, or of the premises. */
  release: string | null;
  /** Why minors or vulnerable people may be shown. Consent is no basis for a public body. */
  legalBasis: string | null;
  /** Its words stand in the image alone. */
  textInside: boolean;
};

export type ThirdParty = {
  /** Whose content it is; an address where there is one. */
  source: string;
  sourceUrl: string | null;
  verification: { outcome: 'verified' | 'not-verifiable'; how: string } | null;
  /** One of the policy's grounds: `public-interest`, `explicit-consent`, `of-a-subsidiary`... */
  ground: string | null;
  consent: string | null;
};

export type PostFacts = {
  text: string;
  /** Of the text, for what is put in the place of data; Italian where it is not said. */
  language?: 'it' | 'en';
  /** The policy's own list of content categories; null = not chosen. */
  category: string | null;
  purpose: string | null;
  publicInterest: string | null;
  officialSource: string | null;
  newsLink: string | null;
  /** The act that it speaks of. `publicFrom` is when it was adopted or told to the parties; null = not yet. */
  act: { citation: string; publicFrom: Date | null } | null;
  /** The office that asked, and whether its head signed what it asks as it stands; null = it comes of no request. */
  requestingOffice: string | null;
  signedForCorrectness: boolean | null;
  thirdParty: ThirdParty | null;
  media: readonly PostMedia[];
  /** What the author stated about a check by its name, with the reason. */
  stated: Readonly<Record<string, string>>;
  /** Findings that the author holds to be mistaken: the words, and why. The approver sees them. */
  dismissed: readonly { check: string; quote: string; reason: string }[];
  plannedAt: Date | null;
  findings: readonly TextFinding[];
  /** Names of elected people of the body, to look for in an election period. */
  electedNames: readonly string[];
  electionPeriod: boolean;
  /** Whether it would leave while nobody attends the accounts; null or absent = the hours are not known. */
  offHours?: boolean | null;
  offHoursReason?: string | null;
  /** It is to be promoted for payment; and why nothing may be paid for on its account: null or absent = it may. */
  paidReach?: boolean;
  paidLock?: Bilingual | null;
};

export const NO_FACTS: PostFacts = {
  text: '',
  category: null,
  purpose: null,
  publicInterest: null,
  officialSource: null,
  newsLink: null,
  act: null,
  requestingOffice: null,
  signedForCorrectness: null,
  thirdParty: null,
  media: [],
  stated: {},
  dismissed: [],
  plannedAt: null,
  findings: [],
  electedNames: [],
  electionPeriod: false,
};
