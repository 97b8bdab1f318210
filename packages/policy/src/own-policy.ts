// SPDX-License-Identifier: EUPL-1.2
// The first text of a body's own policy: from another policy, or from nothing.
import { isMap, isScalar, parseDocument, visit } from 'yaml';

export interface OwnBody {
  name: string;
  /** Six digits. */
  istat?: string | undefined;
}

/**
 * The YAML text of a policy as another body would begin from it: the body's name takes the place of the former one in
 * all texts, and what the text said of its own act is left blank. Comments among the clauses stay. The text must be sound.
 */
export function policyTextFor(source: string, body: OwnBody): string {
  const document = parseDocument(source);
  const former = document.getIn(['body', 'name']);
  document.set('id', slugOf(body.name));
  // What stood above the text was said of the former body's.
  document.commentBefore = null;
  if (isMap(document.contents)) {
    const first = document.contents.items[0]?.key;
    if (isScalar(first)) first.commentBefore = null;
    document.contents.commentBefore = ` Cominciato dal testo di: ${String(former)}.`;
  }
  document.setIn(['body'], document.createNode({ name: body.name, ...(body.istat ? { istat: body.istat } : {}) }));
  document.setIn(['adoption'], document.createNode({ organ: null, kind: null, number: null, date: null }));
  if (typeof former === 'string' && former !== '' && former !== body.name) rename(document, former, body.name);
  // The hours, holidays and contacts of the former body are not this one's: they are settings.
  if (isMap(document.contents)) document.deleteIn(['settings', 'offices']);
  return document.toString({ lineWidth: 120 });
}

function rename(document: ReturnType<typeof parseDocument>, former: string, name: string): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && node.value.includes(former)) {
        node.value = node.value.replaceAll(former, name);
      }
    },
  });
}

function slugOf(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  const slug = letters.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return slug.toLowerCase().slice(0, 80).replace(/-$/, '') || 'policy';
}

/** A sound policy that says next to nothing: its own scope. */
export function emptyPolicyText(body: OwnBody): string {
  const name = JSON.stringify(body.name);
  return `arengo: 1
id: ${slugOf(body.name)}
body:
  name: ${name}
title:
  it: Social media policy
  en: Social media policy
kind: guidelines
adoption:
  organ: null
  kind: null
  number: null
  date: null
sections:
  - id: art-1
    title: { it: 'Art. 1 – Oggetto', en: 'Art. 1 – Subject' }
clauses:
  - id: '1.1'
    section: art-1
    audience: both
    modality: must
    actor: body
    text:
      it: La policy disciplina l’uso degli account istituzionali dell’ente sulle reti sociali.
      en: The policy governs the use of the body’s institutional accounts on social networks.
    effects:
      - effect: scope
        audiences: [external, internal]
`;
}
