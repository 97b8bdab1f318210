// SPDX-License-Identifier: EUPL-1.2
import type { FoundingDraft, FoundingPlan } from '@arengo/contract';

export const EMPTY_PLAN: FoundingPlan = {
  name: '',
  slug: '',
  kind: 'municipality',
  coatOfArms: '',
  organ: 'mayor',
  actKind: 'decree',
  number: '',
  date: '',
  subject: 'Affidamento del governo degli account istituzionali sulle reti sociali',
  personName: '',
  email: '',
  role: 'general-secretary',
};

/** What was kept, over what an empty form begins with. */
export function planOf(draft: FoundingDraft): FoundingPlan {
  const kept = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  return { ...EMPTY_PLAN, ...kept };
}

const GENERIC =
  /^(comune|unione dei comuni|unione|provincia|città metropolitana|regione)\b *(dell[’']|della |del |di )?/i;

/** `Comune di Cantù` gives `cantu`. */
export function slugOf(name: string): string {
  return name
    .replace(GENERIC, '')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

const MOST_CHARACTERS = 200_000;
const TYPES = ['image/png', 'image/webp', 'image/svg+xml'];

/** The image as a data: address; null where it is another kind of file, or too large. */
export async function readImage(file: File): Promise<string | null> {
  if (!TYPES.includes(file.type)) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const address = `data:${file.type};base64,${btoa(text)}`;
  return address.length > MOST_CHARACTERS ? null : address;
}
