// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { type EnquiryRowFound, listRows } from './enquiries-store.ts';
import { seeingOf } from './list-enquiries.ts';

// Beyond these somebody has to see to some before the rest is shown.
const MOST = 100;

type Part = { personId: string; officeIds: ReadonlySet<string | null>; answers: ReadonlySet<string> };
type Kind = keyof typeof WORDS;

/** What this person has to see to of enquiries: emergencies, what is theirs or their office's, what nobody has taken. */
export async function enquiryDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const { seeing } = await seeingOf(tx, { personId, at });
  const rows = await listRows(tx, 'open', seeing, { after: null, limit: MOST });
  if (rows.length === 0) return [];
  const all = (await listAccounts(tx)).map(({ account_id }) => account_id);
  const answers = await accountsWithPower(tx, personId, { power: 'answer', at, accountIds: all });
  const part: Part = { personId, officeIds: new Set(seeing.officeIds), answers: new Set(answers) };
  const waiting = rows.filter((row) => kindsOf(row, part).includes('waiting-enquiries'));
  const single = rows.flatMap((row) =>
    kindsOf(row, part)
      .filter((kind) => kind !== 'waiting-enquiries')
      .map((kind) => dutyOf(kind, row)),
  );
  return waiting.length === 0 ? single : [...single, waitingDuty(waiting)];
}

/** Pure: what an enquiry asks of this person. */
export function kindsOf(row: EnquiryRowFound, { personId, officeIds, answers }: Part): Kind[] {
  const mayAnswer = answers.has(row.account_id);
  const stopped = row.answer_state === 'refused' || row.answer_state === 'by-hand';
  const mine = row.taken_by === personId;
  if (row.state === 'answering') return stopped && mayAnswer ? ['answer-stopped'] : [];
  if (row.kind === 'emergency' && mayAnswer) return ['answer-emergency'];
  if (row.proposal !== null && mayAnswer) return ['send-proposal'];
  if (mine) return ['answer-enquiry'];
  if (officeIds.has(row.office_id) && row.office_id !== null && row.proposal === null) return ['office-enquiry'];
  // Where no answer is due nobody is called.
  return row.state === 'new' && row.answer_due && mayAnswer ? ['waiting-enquiries'] : [];
}

const dutyOf = (code: Exclude<Kind, 'waiting-enquiries'>, row: EnquiryRowFound): Duty => ({
  code,
  about: { it: WORDS[code].it(row.account_name), en: WORDS[code].en(row.account_name) },
  due: row.due_at,
  to: `/cittadini/${row.enquiry_id}`,
});

function waitingDuty(rows: readonly EnquiryRowFound[]): Duty {
  const due = rows.map(({ due_at }) => due_at).filter((at) => at !== null);
  const one = rows.length === 1;
  return {
    code: 'waiting-enquiries',
    about: {
      it: one
        ? 'Una richiesta aspetta che qualcuno la prenda in carico'
        : `${rows.length} richieste aspettano che qualcuno le prenda in carico`,
      en: one
        ? 'An enquiry waits for somebody to take it in charge'
        : `${rows.length} enquiries wait for somebody to take them in charge`,
    },
    due: due.length === 0 ? null : new Date(Math.min(...due.map((at) => at.getTime()))),
    to: '/cittadini?vista=waiting',
  };
}

const WORDS = {
  'answer-emergency': {
    it: (account: string) => `Emergenza su «${account}»: indica subito i numeri da chiamare`,
    en: (account: string) => `Emergency on “${account}”: say at once which numbers to call`,
  },
  'answer-stopped': {
    it: (account: string) => `Una risposta su «${account}» non è uscita: riprova, o rispondi a mano`,
    en: (account: string) => `An answer on “${account}” did not go out: try again, or answer by hand`,
  },
  'send-proposal': {
    it: (account: string) => `L’ufficio ha proposto una risposta per «${account}»: leggila e inviala`,
    en: (account: string) => `The office has proposed an answer for “${account}”: read it and send it`,
  },
  'answer-enquiry': {
    it: (account: string) => `Rispondi alla richiesta che hai in carico su «${account}»`,
    en: (account: string) => `Answer the enquiry that you have in charge on “${account}”`,
  },
  'office-enquiry': {
    it: (account: string) => `Una richiesta da «${account}» è affidata al tuo ufficio: proponi la risposta`,
    en: (account: string) => `An enquiry from “${account}” was given to your office: propose the answer`,
  },
  'waiting-enquiries': { it: () => '', en: () => '' },
};
