// SPDX-License-Identifier: EUPL-1.2
import type { NetworkTerms } from '@arengo/contract';
import { nameNetwork } from '../accounts/index.ts';
import type { IT } from './notice-words-it.ts';

export const EN: typeof IT = {
  who: {
    title: 'Who processes your data',
    controller: (body: string) => `The controller is ${body}.`,
    address: (text: string) => `Address: ${text}`,
    email: (text: string) => `E-mail: ${text}`,
    certified: (text: string) => `Certified e-mail: ${text}`,
    phone: (text: string) => `Telephone: ${text}`,
    officer: (title: string) =>
      `On anything about personal data you can write to the data protection officer (DPO)${title && ` (${title})`}:`,
    noOfficer: 'The contacts of the data protection officer (DPO) are not given here yet: ask the body for them.',
  },
  what: {
    title: 'Which data',
    intro: 'If you write on the body’s accounts or send it a message, the body keeps:',
    items: [
      'the name and the id by which the network shows you;',
      'the text of what you write, with its changes, its time and its address on the network;',
      'if you ask something: the answer and the office that dealt with it;',
      'if an item breaks the policy: the measure, its reasons and evidence of the item as it was.',
    ],
    source:
      'The data come from you through the network on which you write (art. 14). The body collects nothing else from your profile, does not follow it and makes no profiles of people.',
    needed:
      'You do not have to write: for procedures of the body there are offices and official channels. Do not write personal data, yours or others’, in comments.',
  },
  why: {
    title: 'Why, and on which ground',
    basis:
      'The ground is a task in the public interest (art. 6(1)(e) of Regulation (EU) 2016/679 and art. 2-ter of Legislative Decree 196/2003): informing and listening to citizens (Law 150/2000). Your consent is not needed.',
    special:
      'Special-category data (health, opinions, origin and the like) written in comments are not used: where the policy says so, they are taken out of sight.',
    purposes: [
      'to read what is written and apply the body’s policy;',
      'to answer questions or show the right office;',
      'to keep evidence of a measure, for whoever contests it or for the authority;',
      'to count, in statistics without names, how much and how the policy is applied.',
    ],
  },
  howLong: {
    title: 'For how long',
    intro: 'Each kind of data has its own term. When it is over, the data are erased automatically.',
    caption: 'Terms of retention',
    columns: ['What', 'For how long', 'Who sets it'],
    clause: (id: string) => `clause ${id} of the policy`,
    sources: { setting: 'the body', default: 'default term', clause: 'the policy' },
    requests: [
      'Requests on your personal data',
      '12 months from their end; the copy for download, 30 days',
      'default term',
    ],
    after:
      'Something stays longer only while an open case needs it or a written hold demands it, for example for an authority. After erasure statistics without names remain.',
  },
  toWhom: {
    title: 'Who receives them',
    intro:
      'Only staff authorised by an act see the data. Whoever runs the networks on which the body has an account processes data on its own account:',
    network: (network: string, { provider, privacyPage, joint }: NetworkTerms) =>
      [
        `${nameNetwork(network)}${provider && `: ${provider}`}`,
        joint ? 'joint controller with the body for statistics about the page (art. 26)' : 'a controller of its own',
        privacyPage,
      ]
        .filter(Boolean)
        .join(' · '),
    abroad:
      'Judicial and police authorities may receive them too, where the law asks. The body transfers no data outside the European Economic Area; providers of networks may do so under their own notices.',
  },
  how: {
    title: 'How they are processed and protected',
    people:
      'A program points out what to look at; a person always decides. No decision is made by automated means alone (art. 22).',
    measures: [
      'private messages are encrypted, and only whoever has that power by an act reads them;',
      'every deed of staff is recorded, without citizens’ words;',
      'the data of each body are kept apart from those of others.',
    ],
  },
  rights: {
    title: 'Your rights',
    intro: 'You can ask at any time, free of charge:',
    items: [
      'to know which data the body keeps on you and have a copy (art. 15);',
      'to have them corrected (art. 16);',
      'to have them erased, except for what the law asks to keep (art. 17);',
      'to have their use restricted (art. 18);',
      'to object to processing for reasons of your own situation (art. 21).',
    ],
    how: 'The body answers within one month, which it may extend by two, saying why. First it asks you to show who you are, so that your data go to nobody else.',
  },
  complaint: {
    title: 'If the answer does not satisfy you',
    text: 'You can complain to the Garante per la protezione dei dati personali (www.garanteprivacy.it, art. 77) or turn to a court (art. 79).',
  },
  cookies: {
    title: 'These pages',
    text: 'These pages use no cookies, keep no statistics of visitors and ask nothing of other sites.',
  },
};
