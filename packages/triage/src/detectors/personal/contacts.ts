// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../../finding.ts';
import { foldWord } from '../../normalise/fold.ts';
import type { Reading } from '../../reading.ts';
import { isInstitutional } from '../domains.ts';
import { findingAt, hasBefore, isAlphanumeric } from '../finding-at.ts';

const mobile = /(?:(?:\+|00)39[ .-]?)?3[1-9]\d[ ./-]{0,2}(?:\d[ .-]?){6,7}/g;
const landline = /(?:(?:\+|00)39[ .-]?)?0[1-9]\d{0,2}[ ./-]{0,2}(?:\d[ .-]?){5,8}/g;
const notAPhone =
  /(prot|protocoll[oi]|pratica|delibera|determina|ordinanza|bollett[ae]|cliente|utenza|contatore|codice|verbale|cig|cup|fattura|ricevuta|ticket|n\. ?ordine|€|euro)[\w .:°/-]{0,12}$/;
const office =
  /(comune|comunale|uffici[oa]?|uffici|urp|centralino|municipio|sportello|polizia locale|polizia municipale|vigili|carabinieri|numero verde|cup|asl|ausl|ats|ospedale|scuola|biblioteca|protezione civile|guardia medica|anagrafe|segreteria|assistenza|acquedotto|enel|hera|infopoint|pro loco|questura|prefettura|farmacia|numero unico|inps|call center)[^.!?\n]{0,40}$/;
const cue =
  /(tel|telefon\w*|cell\w*|numero|chiam\w*|whatsapp|wa|contatt\w*|scriv\w*|mobile|recapito|rispond\w*)[^.!?\n]{0,30}$/;

/** Italian telephone numbers of persons; those of offices, emergency, free and premium services are nobody's. */
export function findPhones(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const inPost = (reading.context.postText ?? '').replace(/\D/g, '');
  const found: Finding[] = [];
  const take = (match: RegExpMatchArray, kind: 'mobile' | 'landline'): void => {
    const from = match.index ?? 0;
    const bare = match[0].replace(/[ ./-]+$/, '');
    const to = from + bare.length;
    const digits = bare.replace(/\D/g, '').replace(/^(00)?39(?=\d{9})/, '');
    if (isAlphanumeric(text, from - 1) || isAlphanumeric(text, to)) return;
    if (digits.length < 9 || digits.length > 11 || text.charAt(from - 1) === '/' || /\/(19|20)\d\d/.test(bare)) return;
    if (/^(\d)\1+$/.test(digits) || (inPost !== '' && inPost.includes(digits))) return;
    if (hasBefore(text, from, 40, notAPhone) || hasBefore(text, from, 60, office)) return;
    if (kind === 'landline' && /^[^.!?\n]{0,60}\b(uffici|comun|sportell|urp|operator)/.test(text.slice(to, to + 90)))
      return;
    const cued = hasBefore(text, from, 40, cue);
    found.push(
      findingAt(reading, from, to, {
        category: 'personal-data',
        detector: 'personal-data/phone',
        score: kind === 'mobile' ? (cued ? 0.9 : 0.8) : cued ? 0.75 : /[ ./-]/.test(bare) ? 0.6 : 0.5,
        why: kind === 'mobile' ? 'Contiene un numero di cellulare.' : 'Contiene un numero di telefono fisso.',
        whyEn: kind === 'mobile' ? 'Contains a mobile telephone number.' : 'Contains a landline telephone number.',
      }),
    );
  };
  for (const match of text.matchAll(mobile)) take(match, 'mobile');
  for (const match of text.matchAll(landline)) take(match, 'landline');
  return found;
}

const MOST = 300;
const obfuscatedAt = / ?[[({] ?(?:at|chiocciola) ?[\])}] ?| chiocciola /g;
const offices =
  /^(info|urp|protocollo|ufficio\w*|uff\w*|segreteria\w*|sindaco|anagrafe|tributi|polizia\w*|comune\w*|biblioteca|scuola|servizi\w*|assessor\w*|tecnico|ambiente|redazione|pec|comunicazione|stampa|privacy|dpo|rpd|contatti|sportello\w*|demografici|elettorale|prenotazioni|presidenza|direzione)([._-].*)?$/;

/** E-mail addresses of persons, also written "(at)" or "chiocciola"; those of offices and public bodies are nobody's. */
export function findEmails(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const own = (reading.context.domainsOfTheBody ?? []).map(foldWord);
  const found: Finding[] = [];
  const take = (at: number, after: number): void => {
    let from = at;
    while (from > 0 && at - from < 64 && /[a-z0-9._%+-]/.test(text.charAt(from - 1))) from--;
    const domain = /^[a-z0-9-]{1,63}(?:(?:\.| ?[[(] ?(?:dot|punto) ?[\])] ?| punto )[a-z0-9-]{2,63}){1,4}/.exec(
      text.slice(after, after + 160),
    );
    const local = text.slice(from, at).replace(/^[._%+-]+/, '');
    if (local === '' || domain === null) return;
    const host = domain[0].replace(/ ?[[(] ?(?:dot|punto) ?[\])] ?| punto /g, '.');
    if (isInstitutional(host, own) || offices.test(local)) return;
    found.push(
      findingAt(reading, at - local.length, after + domain[0].length, {
        category: 'personal-data',
        detector: 'personal-data/email',
        score: 0.85,
        why: 'Contiene un indirizzo di posta elettronica personale.',
        whyEn: 'Contains a personal e-mail address.',
      }),
    );
  };
  for (let at = text.indexOf('@'); at >= 0 && found.length < MOST; at = text.indexOf('@', at + 1)) take(at, at + 1);
  if (text.includes('chiocciola') || text.includes('at')) {
    for (const match of text.matchAll(obfuscatedAt)) take(match.index, match.index + match[0].length);
  }
  return found;
}
