// SPDX-License-Identifier: EUPL-1.2
import type { DataProtectionView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { jointNote, shortNotice } from './notice-texts.ts';
import { composeRegister, type Register } from './processing-register.ts';
import { listVersions, readAdditions } from './processing-store.ts';
import { missingOf, readProtectionFacts } from './protection-facts.ts';

/** The register as it would be written now. */
export async function registerNow(tx: Transaction, at: Date): Promise<Register> {
  return composeRegister(await readProtectionFacts(tx, at), await readAdditions(tx));
}

/** Contacts, register and notice texts, as generated now. `home`: the public address of the installation. */
export async function readDataProtection(tx: Transaction, home: string, at: Date): Promise<DataProtectionView> {
  const facts = await readProtectionFacts(tx, at);
  const additions = await readAdditions(tx);
  const versions = await listVersions(tx);
  const names = await namesOf(
    tx,
    versions.map(({ made_by }) => made_by),
  );
  const noticeAddress = `${home}/enti/${facts.body.slug}/privacy`;
  return {
    ...{ contacts: facts.contacts, missing: missingOf(facts), additions: { ...additions }, noticeAddress },
    networks: facts.networks.map(({ network, terms, accounts }) => ({
      ...{ network, terms, accounts: accounts.map(({ name }) => name) },
    })),
    activities: composeRegister(facts, additions).activities,
    versions: versions.map(({ version, sha256, made_at, made_by }) => ({
      ...{ version, sha256: sha256.toString('hex'), madeAt: made_at.toISOString() },
      madeBy: made_by === null ? null : { id: made_by, name: names.get(made_by) ?? '' },
    })),
    clauses: facts.clauses.map(({ id, section, modality, audience, text }) => ({
      id,
      section,
      modality,
      audience,
      text,
    })),
    shortNotice: shortNotice(facts, noticeAddress),
    jointNotes: facts.networks.map((one) => ({
      ...{ network: one.network, joint: one.terms.joint, text: jointNote(facts, one, noticeAddress) },
    })),
  };
}
