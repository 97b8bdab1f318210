// SPDX-License-Identifier: EUPL-1.2

/** Real words and names one letter away from a guarded one, or that seem to hold one: never "corrected" into it. */
const words = `
cazzago cazzano cazzuola cazzuole cazzotto cazzotti troiano troiani troiana troiane merlo culla culle cultura cultore
finocchiona finocchietto stronzio stronzia cannella negramaro negroni cagnano cagnara bestiame porcini porcino porcellana
parassitario virale infermi inferme infame infamia stramberie bruciature tumulo tumuli rattoppo rattoppi culatello culatelli
riccione riccioni frustrati frustrate frustrato frustrata ignorate ignorati ignorato ignorata ignorante ripugnate
dilapidare dilapidato dilapidati dimenare dimenarsi butano butane bruino boccino boccini sturare sturate stranire straniro
mongolia cristine cristini bestine neretto neretti imbecillita spatico spatica riardato accoppati accoppate malmenati
manganellati frustati randellati sprangati spezzati spezzate spaccati spaccate scopati crocifiggere fotoni fotone fotono
tavello tavelli stozzare microcefalia baldacca gaio gaia gai immigrate
`;

/** Real words and names that are one slip away from a guarded word, or seem to hold one: never read as it. */
export const ordinary: readonly string[] = words.split(/\s+/).filter(Boolean);
