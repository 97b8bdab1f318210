// SPDX-License-Identifier: EUPL-1.2
import { aim } from './guards/aim.ts';
import { speech } from './guards/speech.ts';
import { common } from './lexicon/common.ts';
import { contempt } from './lexicon/contempt.ts';
import { groups } from './lexicon/groups.ts';
import { hateByDenial, hateByPronoun, hateMore, hatePatterns } from './lexicon/hate-patterns.ts';
import { idioms } from './lexicon/idioms.ts';
import { harshPatterns, insultPatterns, profanityPatterns } from './lexicon/insult-patterns.ts';
import { insults } from './lexicon/insults.ts';
import { ordinary } from './lexicon/ordinary.ts';
import { otherPatterns, others } from './lexicon/other-patterns.ts';
import { politics, politicsPatterns } from './lexicon/politics-patterns.ts';
import { praise } from './lexicon/praise.ts';
import { profanity } from './lexicon/profanity.ts';
import { slurs } from './lexicon/slurs.ts';
import { generalTalk, specialData, specialDataPatterns } from './lexicon/special-data-patterns.ts';
import { threatClasses, threatPatterns } from './lexicon/threat-patterns.ts';
import { trade, tradePatterns } from './lexicon/trade-patterns.ts';
import { violence } from './lexicon/violence.ts';
import { compileEngine, type Engine } from './phrases/engine.ts';

const strong = '@any-slur|@insult-noun|@profane-strong|fanculo|vaffanculo';
const sight = {
  guarded: `${strong}|@group|@insult-adjective|@insult-animal|@insult-waste|@contempt-verb|@harm-infinitive|@harm-participle|@harm-future|@harm-call|@hostile|morire|crepare|morte`,
  maskable: `${strong}|@insult-waste`,
  mistyped: `${strong}|@group-faith|@group-disability|immigrat(o|a|i|e)|stranier(o|a|i|e)|extracomunitar(io|i)|omosessual(e|i)|@harm-infinitive|strangolass(e|ero)|ammazzass(e|ero)|vomitare|morte|morire|piaga|piaghe|stronzat(a|e)|parassit(a|i)|spazzatura|immondizia|feccia|condannat(i|e)|ignorant(e|i)|schifos(o|i|a|e)|ripugnant(e|i)`,
  fused: `${strong}|@contempt-verb|@harm-infinitive|trans|musulmani|immigrati|disabili|donne|travestito|jihadista|morire|schifo|parassiti|nauseanti|morte`,
  before:
    'un|uno|una|il|lo|la|gli|quel|quella|quei|questo|questa|questi|sei|siete|sono|che|di|brutto|brutta|tutti|cosi|tanto|piu|voi|dei|delle',
  after: 'in|il|gli|quel|quella|quei|questo|questa|tutti|tutte|voi|come|che|di|non|sei|siete|a|i|le',
  ordinary,
  merged: ['group', 'idiom'],
  common:
    '@small|@article|@be|@modal|@negator|@very|@you|@them|casa|fa|fanno|fate|ha|hanno|avete|ci|mi|qui|oggi|strada|anni|citta|paese|comune|scuola',
};

let engine: Engine | undefined;

/** The compiled lexicon; built at the first call, in some tens of milliseconds. */
export function theEngine(): Engine {
  engine ??= compileEngine(
    [
      idioms,
      common,
      groups,
      slurs,
      insults,
      profanity,
      violence,
      contempt,
      praise,
      threatClasses,
      aim,
      speech,
      politics,
      trade,
      others,
      specialData,
      generalTalk,
    ],
    [
      ...threatPatterns,
      ...hatePatterns,
      ...hateByPronoun,
      ...hateByDenial,
      ...hateMore,
      ...insultPatterns,
      ...profanityPatterns,
      ...harshPatterns,
      ...politicsPatterns,
      ...tradePatterns,
      ...otherPatterns,
      ...specialDataPatterns,
    ],
    sight,
  );
  return engine;
}
