// SPDX-License-Identifier: EUPL-1.2
import { aim } from './guards/aim.ts';
import { speech } from './guards/speech.ts';
import { common } from './lexicon/common.ts';
import { contempt } from './lexicon/contempt.ts';
import { groups } from './lexicon/groups.ts';
import { hateByPronoun, hatePatterns } from './lexicon/hate-patterns.ts';
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

const guarded = [
  '@group',
  '@any-slur',
  '@insult-noun',
  '@insult-adjective',
  '@insult-animal',
  '@insult-waste',
  '@profane-strong',
  '@contempt-verb',
  '@harm-infinitive',
  '@harm-participle',
  '@harm-future',
  '@harm-call',
  '@harm-subjunctive',
  '@hostile',
  'morire|crepare|morte|fanculo|vite|vomitare|stufo|stufa|astio|schifo',
].join('|');

let engine: Engine | undefined;

/** The compiled lexicon; built at the first call, in some tens of milliseconds. */
export function theEngine(): Engine {
  engine ??= compileEngine(
    [
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
      ...insultPatterns,
      ...profanityPatterns,
      ...harshPatterns,
      ...politicsPatterns,
      ...tradePatterns,
      ...otherPatterns,
      ...specialDataPatterns,
    ],
    {
      guarded,
      maskable: '@any-slur|@insult-noun|@profane-strong|@insult-waste',
      small: '@small',
      ordinary,
    },
  );
  return engine;
}
