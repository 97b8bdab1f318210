// SPDX-License-Identifier: EUPL-1.2

const pairs = [
  // Cyrillic
  'аa бb вb гr дd еe ёe жx зz иu йu кk лl мm нh оo пn рp сc тt уy фo хx чy шw ьb ъb ыb эe яr іi їi јj ѕs ԁd ԛq ԝw һh ӏl ґr єe ѵv ԍg',
  // Greek
  'αa βb γy δd εe ζz ηn θo ιi κk λl μu νv ξe οo πn ρp σo ςs τt υu φo χx ψw ωw',
  // Letters of Latin kind that no normal form takes apart
  'ıi ȷj øo đd ħh łl ŧt ɑa ɡg ɩi ʟl ɴn ʀr ʏy ʙb ɢg ʜh ɪi ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴌl ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜱs ƒf ƙk ɓb ɗd ɠg ƭt ʋv ƴy ȥz ɛe ɔo əe ɐa ɯm ɹr ʇt ʌv ʍw ʎy ǝe ɾr ſs',
  // Armenian and Cherokee lookalikes, and signs used as letters
  'օo սu ոn հh զq ցg աw ꭺa ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᏃZ',
];

/** Look-alike characters of other alphabets and the Latin letter that they are read as. */
export const HOMOGLYPHS: ReadonlyMap<string, string> = new Map(
  pairs
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1).toLowerCase()]),
);

/** Letters that stand for two. */
export const DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
