// SPDX-License-Identifier: EUPL-1.2
import type { Command } from './command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'policy check',
    takes: 'FILE',
    about: {
      it: 'Controlla una policy e dice che cosa non prevede.',
      en: 'Checks a policy, and lists what it leaves not stated.',
    },
    details: [
      'FILE is a policy in YAML, or the name of a pack.',
      'Errors go to stderr as FILE:LINE:COLUMN: field: what is wrong.',
      'Exit: 0 sound, 2 with errors or not readable.',
    ],
    load: async () => (await import('./policy-check.ts')).policyCheck,
  },
  {
    name: 'policy coverage',
    takes: '[--json]',
    about: {
      it: 'Dice quali articoli dei pacchetti sono provati, e da quali test.',
      en: 'Says which clauses of the packs are proven, and by which tests.',
    },
    details: [
      '--json: one line for each clause, {"clause","effect","status","tests"}; status proven, pending or informational.',
      'Exit: 0; 1 when a clause is unbound, or a proof in packs/proofs names a clause or a test that does not exist.',
    ],
    load: async () => (await import('./policy-coverage.ts')).policyCoverage,
  },
  {
    name: 'policy assess',
    takes: 'PACK_OR_FILE',
    about: {
      it: 'Da situazioni (una per riga su stdin) a provvedimenti ammessi (uno per riga).',
      en: 'From situations (one a line on stdin) to rulings (one a line, in order).',
    },
    details: [
      'A situation with "text" and no "categories" has triage find them.',
      'Exit: 0; 2 at the first bad line, named with its field on stderr, after the rulings of the lines before it.',
    ],
    load: async () => (await import('./policy-assess.ts')).policyAssess,
  },
  {
    name: 'triage',
    takes: '[--policy PACK_OR_FILE]',
    about: {
      it: 'Da commenti (uno per riga su stdin) a riscontri (una riga per commento).',
      en: 'From comments (one a line on stdin) to findings (one line each, in order).',
    },
    details: [
      'In: {"id","text","context"?}. Out: {"id","findings":[{"category","span":[from,to],"score","detector","why"}]}.',
      'Spans are half-open offsets in UTF-16 units of the text.',
      '--policy: only grounds under the policy, each with its "clause", outside election periods; else use `policy assess`.',
      'Exit: 0; 2 at the first bad line, named with its field on stderr, after the findings of the lines before it.',
    ],
    load: async () => (await import('./triage.ts')).triage,
  },
  {
    name: 'body create',
    takes: 'PACK_OR_FILE PLAN',
    about: {
      it: 'Fonda un ente: policy, atti, persone e account, da un piano in JSON.',
      en: 'Founds a body: policy, acts, people and accounts, from a plan in JSON.',
    },
    details: [
      'PLAN is described in docs/operating/installing.md. Whole or not at all.',
      'Out: {"body","people":[{"email","password"}],"accounts":[{"accountId","remoteId"}]}: hand each password over, once.',
      'Exit: 0 done, 1 refused (the body exists), 2 bad usage or a plan or policy with errors, each named.',
    ],
    load: async () => (await import('./body-create.ts')).bodyCreate,
  },
  {
    name: 'body invite',
    takes: '[--days DAYS | --list]',
    about: {
      it: 'Dà l’indirizzo con cui si fonda un ente dal browser.',
      en: 'Gives the address under which a body is founded in the browser.',
    },
    details: [
      'Whoever has the address founds one body, once, within DAYS (30 unless told; 365 at most). Hand it over in person.',
      '--list: makes none, and prints again those that still open.',
      'Out: one line each, {"address","expiresAt"}.',
      'Exit: 0 done, 2 bad usage.',
    ],
    load: async () => (await import('./body-invite.ts')).bodyInvite,
  },
  {
    name: 'audit verify',
    takes: '[--body SLUG] [--export FILE]',
    about: {
      it: 'Ripercorre la catena del registro e indica la prima registrazione guasta.',
      en: 'Walks the chain of the record, and names the first broken record.',
    },
    details: [
      '--body: that body only. --export: verifies a file of `audit export`, with no database.',
      'Out: one line for each body, {"body","whole","links","records","head","broken"}.',
      'Exit: 0 whole, 1 broken, 2 bad usage or a file that is not an export.',
    ],
    load: async () => (await import('./audit-verify.ts')).auditVerify,
  },
  {
    name: 'audit export',
    takes: 'FILE [--body SLUG]',
    about: {
      it: 'Scrive il registro in un file che si verifica anche senza Arengo.',
      en: 'Writes the record to a file that can be verified without Arengo.',
    },
    details: [
      'JSON Lines: each link (hashes in hex) followed by its records as they were hashed; see commands/data/export-lines.ts.',
      'Exit: 0 done, 1 failed (no FILE is left), 2 bad usage.',
    ],
    load: async () => (await import('./audit-export.ts')).auditExport,
  },
  {
    name: 'backup',
    takes: 'FILE',
    about: {
      it: 'Copia tutti i dati di tutti gli enti in un file verificato.',
      en: 'Copies all data of all bodies to one verified file.',
    },
    details: [
      'Arengo may run meanwhile. The secret key is not in it: keep a copy of that apart (see docs/operating).',
      'Exit: 0 done, 1 failed (no FILE is left), 2 bad usage.',
    ],
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    takes: 'FILE [--replace] [--erasures FILE]',
    about: {
      it: 'Rimette i dati di una copia, dopo averla verificata tutta.',
      en: 'Puts the data of a backup back, after having verified all of it.',
    },
    details: [
      'Stop Arengo first. Without --replace it refuses a database that is not empty.',
      'All or nothing: interrupted, it leaves the data that was there.',
      'Erasures that citizens asked for after the backup are applied again, from erasures.jsonl in the data folder or the file named.',
      'Exit: 0 done, 1 refused or failed, 2 bad usage or a file that is not a whole backup.',
    ],
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'keys status',
    takes: '',
    about: {
      it: 'Dice quanti segreti sono sigillati sotto ciascuna chiave.',
      en: 'Says how many secrets are sealed under each key.',
    },
    details: [
      'Out: one line for each key, {"key","state","values"}; state current, previous, next, first-form or missing.',
      'first-form: sealed before keys had names; `keys rotate` settles them.',
      'Exit: 0; 1 when a secret is under a key that is not in the file; 2 bad usage.',
    ],
    load: async () => (await import('./keys-status.ts')).keysStatus,
  },
  {
    name: 'keys rotate',
    takes: '[--prepare]',
    about: {
      it: 'Mette in uso una chiave nuova e risigilla tutti i segreti.',
      en: 'Puts a new key to use, and seals every secret again under it.',
    },
    details: [
      'Arengo may run meanwhile. Interrupted, call it again: it goes on where it was.',
      '--prepare: only adds the new key to the file, to be taken to other machines first.',
      'Out: {"key","sealed","elsewhere"}. The key of before stays in the file: see `keys retire`.',
      'Exit: 0 done, 1 when some secret could not be opened (each is named) or the file cannot be written, 2 bad usage.',
    ],
    load: async () => (await import('./keys-rotate.ts')).keysRotate,
  },
  {
    name: 'keys retire',
    takes: '',
    about: {
      it: 'Toglie dal file le chiavi di prima, quando nulla le usa più.',
      en: 'Removes the keys of before from the file, once nothing uses them.',
    },
    details: [
      'Backups made before the change still want them.',
      'Exit: 0 done, 1 refused (some secret is under one), 2 bad usage.',
    ],
    load: async () => (await import('./keys-retire.ts')).keysRetire,
  },
];
