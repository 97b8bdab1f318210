// SPDX-License-Identifier: EUPL-1.2

export { composeNotice, type Piece } from './notice.ts';
export { jointNote } from './notice-texts.ts';
export { type ProtectionFacts, readProtectionFacts } from './protection-facts.ts';
export { registerNow } from './read-data-protection.ts';
export { renewRegisterByItself } from './renew-register.ts';
