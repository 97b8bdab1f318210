// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../../finding.ts';
import type { Reading } from '../../reading.ts';
import { findingAt, hasBefore, isAlphanumeric, type Says } from '../finding-at.ts';

const plate = /[abcdefghjklmnprstvwxyz]{2}[ -]?\d{3}[ -]?[abcdefghjklmnprstvwxyz]{2}/g;
const motorbike = /[abcdefghjklmnprstvwxyz]{2}[ -]?\d{5}/g;
const vehicle = /(targ\w*|auto\w*|macchin\w*|moto\w*|furgon\w*|suv|veicol\w*|camion|vettura|scooter)[^.!?\n]{0,40}$/;

const street =
  /\b(?:via|viale|v\.le|piazza|p\.zza|piazzale|corso|c\.so|vicolo|largo|strada|contrada|c\.da|localita|loc\.|frazione|fraz\.)\s[a-z'. ]{2,40}?,?\s?(?:n\.?°? ?|numero |civico )?\d{1,4}(?:[ /]?[a-z]\b)?(?:[ ,]+(?:interno|int\b|scala|sc\b|piano)\.? ?[a-z0-9]{1,3})?/g;
const lives =
  /\b(abit[aoi]|abitan[oe]|abitav[ao]|viv[eo]|vivono|resident[ei]|residenza|domiciliat[oa]|sta di casa|casa su[ao]|casa mia|casa loro|casa del|casa della|il mio indirizzo|suo indirizzo|l'indirizzo|famiglia|citofon\w*|trovate|lo trovi|la trovi|dorme|inquilin[oa])\b[^.!?\n]{0,60}$/;
const anybody =
  /\b(chi|residenti|abitanti|cittadini|noi|quelli|condomini|negozianti|gente|tutti|persone) (?:che )?(?:abit|viv|in|di|del)[^.!?\n]{0,60}$/;
const document =
  /(?:carta d'identita|carta di identita|passaporto|patente|tessera sanitaria|c\.?i\.?e?\.?)[^!?\n\d]{0,25}?\b([a-z]{2} ?\d{5,7} ?[a-z]{0,2}|\d{20})\b/g;
const birth =
  /\bnat[oa] (?:a [a-z' ]{2,30},? ?(?:\([a-z]{2}\) )?)?il \d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]\d{2,4}/g;

const says = (detector: string, score: number, why: string, whyEn: string): Says => ({
  category: 'personal-data',
  detector: `personal-data/${detector}`,
  score,
  why,
  whyEn,
});

/** Plates, home addresses, identity documents and dates of birth. */
export function findIdentity(reading: Reading): Finding[] {
  return [...findPlates(reading), ...findAddresses(reading), ...findDocuments(reading)];
}

function findPlates(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const found: Finding[] = [];
  const take = (match: RegExpMatchArray, alone: number): void => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (isAlphanumeric(text, from - 1) || isAlphanumeric(text, to)) return;
    const named = hasBefore(text, from, 50, vehicle);
    const score = named ? 0.85 : isCapital(reading, from) ? alone : 0;
    if (score > 0)
      found.push(
        findingAt(
          reading,
          from,
          to,
          says('plate', score, 'Contiene la targa di un veicolo.', 'Contains the plate of a vehicle.'),
        ),
      );
  };
  for (const match of text.matchAll(plate)) take(match, 0.6);
  for (const match of text.matchAll(motorbike)) take(match, 0);
  return found;
}

function isCapital(reading: Reading, at: number): boolean {
  const original = reading.text.charAt(reading.folded.starts?.[at] ?? at);
  return original !== original.toLowerCase();
}

function findAddresses(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const found: Finding[] = [];
  for (const match of text.matchAll(street)) {
    const inside =
      /\b(int|interno|scala|citofono)\b/.test(match[0]) ||
      /^[^.!?\n]{0,20}\b(interno|citofono|int\.)/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 30),
      );
    const home = hasBefore(text, match.index, 80, lives) && !hasBefore(text, match.index, 90, anybody);
    if (!inside && !home) continue;
    found.push(
      findingAt(
        reading,
        match.index,
        match.index + match[0].length,
        says(
          'address',
          inside ? 0.8 : 0.7,
          'Contiene l’indirizzo di casa di una persona.',
          'Contains the home address of a person.',
        ),
      ),
    );
  }
  return found;
}

function findDocuments(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const found: Finding[] = [];
  for (const match of text.matchAll(document)) {
    const number = match[1] ?? '';
    const from = match.index + match[0].length - number.length;
    found.push(
      findingAt(
        reading,
        from,
        from + number.length,
        says('document', 0.85, 'Contiene il numero di un documento.', 'Contains the number of an identity document.'),
      ),
    );
  }
  for (const match of text.matchAll(birth)) {
    found.push(
      findingAt(
        reading,
        match.index,
        match.index + match[0].length,
        says(
          'birth',
          0.65,
          'Contiene luogo o data di nascita di una persona.',
          'Contains the place or date of birth of a person.',
        ),
      ),
    );
  }
  return found;
}
