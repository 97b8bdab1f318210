// SPDX-License-Identifier: EUPL-1.2
// What the notice and the register are made from: who the controller is, where it is present, what is kept and how long.
import type { DataProtectionContacts, NetworkTerms } from '@arengo/contract';
import type { Clause, Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import { listOpenAccounts } from '../accounts/index.ts';
import { findBody } from '../people/index.ts';
import { type ClassRow, classes, ownTerms } from '../privacy/index.ts';
import { type BodySettings, policyInForceIfAny, readBodySettings } from '../rules/index.ts';
import { providerOf } from './network-providers.ts';

export type NetworkPresence = {
  network: string;
  terms: NetworkTerms;
  accounts: { name: string; url: string | null }[];
};
export type ProtectionFacts = {
  body: { name: string; slug: string; site: string | null };
  contacts: DataProtectionContacts;
  networks: NetworkPresence[];
  classes: ClassRow[];
  /** Clauses of the policy in force that state a duty about personal data, or ask to be shown in the notice. */
  clauses: Clause[];
  policy: Policy | null;
  at: Date;
};

const NO_CONTACT = { address: '', email: '', certifiedEmail: '', phone: '' };

/** What the body has written of its contacts; where it has not, what the portal shows of it already. */
export function contactsOf({ dataProtection, publicFace }: BodySettings): DataProtectionContacts {
  const { email = '', certifiedEmail = '', phone = '' } = publicFace ?? {};
  return {
    controller: dataProtection?.controller ?? { ...NO_CONTACT, email, certifiedEmail, phone },
    officer: dataProtection?.officer ?? { title: '', ...NO_CONTACT },
    networks: dataProtection?.networks ?? {},
  };
}

export async function readProtectionFacts(tx: Transaction, at: Date): Promise<ProtectionFacts> {
  const settings = await readBodySettings(tx);
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const body = await findBody(tx, tx.bodyId);
  const contacts = contactsOf(settings);
  const accounts = Map.groupBy(await listOpenAccounts(tx, at), ({ network }) => network);
  return {
    body: { name: body?.name ?? '', slug: body?.slug ?? '', site: settings.publicFace?.site ?? null },
    contacts,
    networks: [...accounts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([network, open]) => ({
        network,
        terms: contacts.networks[network] ?? providerOf(network),
        accounts: open.map(({ name, url }) => ({ name, url })),
      })),
    classes: classes(policy, await ownTerms(tx)),
    clauses: policy ? privacyClauses(policy) : [],
    policy,
    at,
  };
}

export const privacyClauses = ({ clauses }: Policy): Clause[] =>
  clauses.filter(({ effects }) =>
    effects.some(
      (effect) => effect.effect === 'privacy' || (effect.effect === 'display' && effect.where === 'privacy'),
    ),
  );

/** What the law asks the notice and the register to say, and the body has not written yet. */
export function missingOf({ contacts: { controller, officer }, policy }: ProtectionFacts): Because[] {
  const missing: [is: boolean, because: Because][] = [
    [controller.address === '', NO_ADDRESS],
    [controller.email === '' && controller.certifiedEmail === '', NO_CONTROLLER],
    [officer.email === '' && officer.certifiedEmail === '', NO_OFFICER],
    [policy === null, NO_POLICY],
  ];
  return missing.filter(([is]) => is).map(([, because]) => because);
}

const NO_ADDRESS = {
  it: 'Manca l’indirizzo della sede del titolare (art. 13, par. 1, lett. a).',
  en: 'The address of the controller is missing (art. 13(1)(a)).',
};
const NO_CONTROLLER = {
  it: 'Manca un’e-mail o una PEC del titolare (art. 13, par. 1, lett. a).',
  en: 'An e-mail address of the controller is missing (art. 13(1)(a)).',
};
const NO_OFFICER = {
  it: 'Mancano i contatti del responsabile della protezione dei dati: vanno pubblicati e comunicati al Garante (art. 37, par. 7).',
  en: 'The contacts of the data protection officer are missing: they have to be published and told to the Garante (art. 37(7)).',
};
const NO_POLICY = {
  it: 'Non c’è una policy in vigore: l’informativa non può citarne gli articoli.',
  en: 'No policy is in force: the notice cannot cite its clauses.',
};
