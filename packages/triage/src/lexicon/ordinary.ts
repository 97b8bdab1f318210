// SPDX-License-Identifier: EUPL-1.2

/** Real words and names one letter away from a guarded one, or that seem to hold one: never "corrected" into it. */
export const ordinary: readonly string[] =
  'cazzago cazzano cazzuola cazzuole cazzotto cazzotti troiano troiani troiana troiane merdicchio culla culle cultura cultore cultori finocchiona finocchietto stronzio cannella negrita negrita negramaro negroni negri_ cagnano cagnara cagnolino cagnolini maialino porcini porcino porcellana bestiame bestiale parassitario virale infermi inferme infame stramberie bruciature uccelli uccello ammazzacaffe cassino gaio gaia troina figaro figino minchiate culatello culatelli arabi tumulo tumuli rattoppo rattoppi rattoppati piagge topografia topiaria asinara scemata serpentina serpentine immigrazione migrante migrati stranieri straniera spariamo spalare tragliere musulmane'.split(
    ' ',
  );
