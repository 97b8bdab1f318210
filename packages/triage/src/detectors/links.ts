// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../finding.ts';
import { foldWord } from '../normalise/fold.ts';
import type { Reading } from '../reading.ts';
import { IMITATED, isInstitutional, SHORTENERS } from './domains.ts';
import { findingAt, isAlphanumeric, type Says } from './finding-at.ts';

/** A link in the folded text; `host` is lower case, in plain letters. */
export type Link = { from: number; to: number; host: string; path: string; disguised: boolean };

const tlds =
  'it|com|net|org|info|eu|biz|io|me|co|tv|xyz|top|shop|online|site|club|click|link|live|store|app|dev|ru|cn|tk|ml|ga|cf|gq|pw|cc|to|ly|gl|de|fr|es|uk|ch|ro|pl|bet|casino|sex|porn|xxx|vip|win|loan|work|buzz|icu|fun|space|website|gd|at';
const withScheme = /(?:h(?:tt|xx)ps?|ftp):\/\/[^\s<>"'()[\]{}]{3,2000}/g;
const bare = new RegExp(`(?:[a-z0-9-]{1,63}\\.){1,4}(?:${tlds})(?![a-z0-9-])(?:[/?#][^\\s<>"'()]{0,500})?`, 'g');
const dotted = new RegExp(
  `[a-z0-9-]{2,63}(?: ?[[({] ?(?:\\.|dot|punto) ?[\\])}] ?| (?:dot|punto) )(?:${tlds})(?![a-z0-9-])(?:/[^\\s<>"'()]{0,500})?`,
  'g',
);

/** Links past this many are not looked at: such a text is spam whatever they are. */
const MOST = 300;

/** The links of a text: with a scheme, bare, or written with "dot", "punto", "[.]" and "hxxp". */
export function linksIn(reading: Reading): Link[] {
  const text = reading.folded.text;
  const links: Link[] = [];
  const free = (from: number): boolean => !links.some((link) => from < link.to && from >= link.from);
  if (text.includes('://')) {
    for (const match of text.matchAll(withScheme)) {
      const whole = match[0].replace(/[.,;:!?]+$/, '');
      if (links.length >= MOST) break;
      links.push(parse(whole.replace(/^[a-z]+:\/\//, ''), match.index, whole.length, whole.startsWith('hxx')));
    }
  }
  if (text.includes('.')) {
    for (const match of text.matchAll(bare)) {
      const before = text.charAt(match.index - 1);
      if (before === '@' || isAlphanumeric(text, match.index - 1) || before === '.' || !free(match.index)) continue;
      if (match[0].includes('@') || !isLikelyHost(match[0], reading, match.index)) continue;
      const whole = match[0].replace(/[.,;:!?]+$/, '');
      links.push(parse(whole, match.index, whole.length, false));
      if (links.length >= MOST) break;
    }
  }
  if (/dot|punto|[[({] ?\./.test(text)) {
    for (const match of text.matchAll(dotted)) {
      if (!free(match.index)) continue;
      if (links.length >= MOST) break;
      const plain = match[0].replace(/ ?[[({] ?(?:\.|dot|punto) ?[\])}] ?| (?:dot|punto) /, '.');
      if (/ punto /.test(match[0]) && !/\.(com|net|org)/.test(plain)) continue;
      links.push(parse(plain, match.index, match[0].length, true));
    }
  }
  return links;
}

/** "finito.Come mai" is not a host: a bare one needs a path, "www.", or an original without a capital after the dot. */
function isLikelyHost(found: string, reading: Reading, from: number): boolean {
  if (found.startsWith('www.') || found.includes('/')) return true;
  const labels = found.split('.');
  const last = labels.at(-1) ?? '';
  if (
    [
      'me',
      'to',
      'co',
      'at',
      'it',
      'de',
      'es',
      'ch',
      'work',
      'fun',
      'live',
      'link',
      'win',
      'top',
      'info',
      'app',
      'site',
      'space',
      'io',
      'click',
      'tv',
    ].includes(last)
  ) {
    const at = from + found.length - last.length;
    const original = reading.text.charAt(reading.folded.starts?.[at] ?? at);
    if (original !== original.toLowerCase()) return false;
    return (
      last === 'it' ||
      last === 'info' ||
      last === 'tv' ||
      last === 'app' ||
      last === 'click' ||
      labels.length > 2 ||
      SHORTENERS.has(found)
    );
  }
  return true;
}

function parse(plain: string, from: number, length: number, disguised: boolean): Link {
  const end = plain.search(/[/?#]/);
  const authority = (end < 0 ? plain : plain.slice(0, end)).replace(/^[^@]*@/, '').replace(/:\d+$/, '');
  return {
    from,
    to: from + length,
    host: authority.replace(/^www\./, '').replace(/\.$/, ''),
    path: end < 0 ? '' : plain.slice(end),
    disguised,
  };
}

const EXECUTABLE = /\.(exe|apk|scr|bat|cmd|msi|vbs|jar|iso|ps1|lnk|hta|dmg|pif)(?:$|[?#])/;
const SEX =
  /(porn|xxx|xvideo|xhamster|redtube|youporn|sexcam|camgirl|onlyfans|escort|hentai|milf|incontrihot|chaturbate)/;
const CHAT = /^(t\.me|telegram\.me|telegram\.dog|wa\.me|chat\.whatsapp\.com|discord\.gg|api\.whatsapp\.com)$/;

const malware = (score: number, why: string, whyEn: string): Says => ({
  category: 'malware-link',
  detector: 'links/malware',
  score,
  why,
  whyEn,
});
const external = (score: number, why: string, whyEn: string): Says => ({
  category: 'off-topic-link',
  detector: 'links/external',
  score,
  why,
  whyEn,
});
const obscene: Says = {
  category: 'obscene',
  detector: 'links/obscene',
  score: 0.85,
  why: 'Rimanda a un sito pornografico.',
  whyEn: 'Leads to a pornographic site.',
};
const chat: Says = {
  category: 'spam',
  detector: 'links/chat',
  score: 0.6,
  why: 'Invita a una chat o a un canale esterno.',
  whyEn: 'Invites to an external chat or channel.',
};

function judge(link: Link, reading: Reading): Says | null {
  const { host } = link;
  const { domainsOfTheBody = [], malwareDomains = [], postText = '' } = reading.context;
  const known = malwareDomains.map(foldWord).some((domain) => host === domain || host.endsWith(`.${domain}`));
  if (known)
    return malware(0.98, `Rimanda a ${host}, noto per programmi dannosi.`, `Leads to ${host}, known for malware.`);
  if (isInstitutional(host, domainsOfTheBody.map(foldWord))) return null;
  return (
    judgeDanger(link, reading) ?? (foldWord(postText.slice(0, 20_000)).includes(host) ? null : judgePertinence(link))
  );
}

function judgeDanger(link: Link, reading: Reading): Says | null {
  const { host, path } = link;
  if (EXECUTABLE.test(path))
    return malware(0.8, 'Rimanda a un programma da scaricare.', 'Leads to a program to download.');
  if (isImitation(reading, link)) {
    return malware(
      0.8,
      `L’indirizzo ${host} imita quello di un altro sito.`,
      `The address ${host} imitates another site.`,
    );
  }
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) {
    return malware(
      0.6,
      'Rimanda a un indirizzo numerico, non a un sito con un nome.',
      'Leads to a numeric address, not to a named site.',
    );
  }
  if (SEX.test(host)) return obscene;
  return CHAT.test(host) ? chat : null;
}

function judgePertinence(link: Link): Says {
  if (SHORTENERS.has(link.host)) {
    return external(
      0.6,
      'Usa un indirizzo abbreviato, che nasconde dove porta.',
      'Uses a shortened address, which hides where it leads.',
    );
  }
  if (link.disguised) {
    return external(
      0.65,
      'Scrive un indirizzo in modo da sfuggire ai controlli.',
      'Writes an address so as to escape controls.',
    );
  }
  return external(
    0.5,
    'Rimanda a un sito esterno: verificare se è pertinente.',
    'Leads to an external site: check whether it is pertinent.',
  );
}

/** A host in another alphabet or punycode, or with a known name inside that is not the known site. */
function isImitation(reading: Reading, link: Link): boolean {
  const { starts } = reading.folded;
  const from = starts?.[link.from] ?? link.from;
  const written = reading.text
    .slice(from, starts?.[link.to] ?? from + link.to - link.from)
    .split('/', 3)
    .join('/');
  if (link.host.includes('xn--') || /[^\p{ASCII}]/u.test(written)) return true;
  const name = link.host.split('.').slice(0, -1).join('.');
  const read = name.replace(/0/g, 'o').replace(/1/g, 'l').replace(/3/g, 'e').replace(/rn/g, 'm');
  if (read !== name && IMITATED.some((brand) => read.includes(brand))) return true;
  return IMITATED.some((brand) => name.includes(`${brand}-`) || name.includes(`-${brand}`));
}

export function findLinks(reading: Reading, links: readonly Link[]): Finding[] {
  const found: Finding[] = [];
  for (const link of links) {
    const says = judge(link, reading);
    if (says !== null) found.push(findingAt(reading, link.from, link.to, says));
  }
  return found;
}
