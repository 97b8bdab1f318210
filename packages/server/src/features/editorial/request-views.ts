// SPDX-License-Identifier: EUPL-1.2
// From a request as it is seen to what the desk shows: the only way out.
import type { ReplacementView, ReplyOf, RequestDesk, RequestRow, RequestView, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { permissionsOf } from '../authority/index.ts';
import { findOpenOffice } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { choicesOf } from './choices.ts';
import type { By } from './create-post.ts';
import { lookAtPost } from './look-at-post.ts';
import { newsroomPartOf, type SeenRequest, seeRequest } from './look-at-request.ts';
import { officePartsOf } from './office-parts.ts';
import type { Outbox } from './outbox.ts';
import { stageOf } from './post-stage.ts';
import { findPost } from './posts-store.ts';
import { findReplacements, isReplacing } from './replacements-store.ts';
import { deciderOf, type PublicationRequest, type RequestFile, signatureAsked } from './request.ts';
import { type RequestDeed, refusalOfDeed } from './request-deeds.ts';
import { officeNames, stepsOfRequest } from './requests-store.ts';
import { maySee } from './see-post.ts';

/** The request as the caller sees it. Throws NotFoundError where there is none, or none for them. */
export async function readRequestView(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  caller: By,
): Promise<RequestView> {
  const seen = await seeRequest(tx, requestId, caller, outbox);
  const { request, asked } = seen;
  const steps = await stepsOfRequest(tx, requestId);
  const people = [request.createdBy, request.signedBy, request.decidedBy, ...steps.map(({ personId }) => personId)];
  const names = await namesOf(tx, [...new Set(people.filter((one) => one !== null))]);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    ...written(request),
    office: await officeOf(tx, request.officeId),
    seal: seen.seal,
    signature: signatureOf(seen, person),
    signers: await signersOf(tx, request.officeId, caller.at),
    signatureAsked: asked.signature === null ? null : { clause: asked.signature },
    decider: request.origin === 'external' ? asked.decider : null,
    decision:
      request.decidedBy && request.decidedAt
        ? { person: person(request.decidedBy), at: request.decidedAt.toISOString() }
        : null,
    createdBy: person(request.createdBy),
    files: seen.files.map(viewRequestFile),
    posts: await viewPosts(tx, outbox, seen, caller),
    steps: steps.map(({ at, personId, ...step }) => ({
      ...step,
      at: at.toISOString(),
      person: personId === null ? null : person(personId),
    })),
    may: mayOf(seen),
  };
}

function written(request: PublicationRequest) {
  const { requestId: id, version, origin, state, asker, outsideTerritory, publicInterest, subject, what } = request;
  const { audience, wantedBy, sources, originatingBody, originatingGround, outcome, communication } = request;
  return {
    ...{ id, version, origin, state, asker, outsideTerritory, publicInterest, subject, what, audience, sources },
    ...{ originatingBody, originatingGround, outcome },
    wantedBy: wantedBy?.toISOString() ?? null,
    communication:
      communication === null ? null : { text: communication, at: request.communicatedAt?.toISOString() ?? null },
    news: request.newsAt !== null,
    createdAt: request.createdAt.toISOString(),
    changedAt: request.changedAt.toISOString(),
  };
}

type Naming = (id: string) => { id: string; name: string };

function signatureOf({ request, signed }: SeenRequest, person: Naming): RequestView['signature'] {
  const { signedBy, signedAt } = request;
  return signed && signedBy && signedAt ? { person: person(signedBy), at: signedAt.toISOString() } : null;
}

function mayOf(seen: SeenRequest): RequestView['may'] {
  const answer = (deed: RequestDeed) => {
    const refusal = refusalOfDeed(deed, seen);
    if (refusal === null) return { granted: true, because: { it: '', en: '' }, cites: [] };
    return { granted: false, because: refusal.because, cites: refusal.cites };
  };
  return {
    change: answer('change'),
    send: answer('send'),
    sign: answer('sign'),
    return: answer('return'),
    accept: answer('accept'),
    refuse: answer('refuse'),
    take: answer('take'),
    withdraw: answer('withdraw'),
    tell: answer('tell'),
    'see-news': answer('see-news'),
  };
}

async function signersOf(tx: Transaction, officeId: string | null, at: Date): Promise<RequestView['signers']> {
  const office = officeId === null ? undefined : await findOpenOffice(tx, officeId);
  if (!office) return [];
  const head =
    office.head_id && office.head_name ? [{ person: { id: office.head_id, name: office.head_name }, act: null }] : [];
  const replacing = (await findReplacements(tx, { officeId: office.office_id })).filter((one) => isReplacing(one, at));
  return [
    ...head,
    ...replacing.map(({ personId: id, personName: name, act }) => ({ person: { id, name }, act: citeAct(act) })),
  ];
}

async function officeOf(tx: Transaction, officeId: string | null): Promise<{ id: string; name: string } | null> {
  if (officeId === null) return null;
  return { id: officeId, name: (await officeNames(tx, [officeId])).get(officeId) ?? '' };
}

async function viewPosts(
  tx: Transaction,
  outbox: Outbox,
  { posts }: SeenRequest,
  caller: By,
): Promise<RequestView['posts']> {
  const views: RequestView['posts'] = [];
  for (const { postId } of posts) {
    const post = await findPost(tx, postId);
    if (!post) continue;
    const seen = await lookAtPost(tx, post, caller.at);
    const deliveries = await outbox.deliveriesOf(
      tx,
      seen.variants.map(({ variantId }) => variantId),
    );
    const ways = seen.variants.map(({ variantId, standing }) => ({
      standing: standing.state,
      delivery: deliveries.get(variantId) ?? null,
    }));
    const links = ways.flatMap(({ delivery }) => (delivery?.state === 'published' ? (delivery.permalink ?? []) : []));
    views.push({
      id: postId,
      workingTitle: post.workingTitle,
      corrects: post.corrects,
      stage: stageOf(post.approvalAskedAt !== null, ways),
      visible: await maySee(tx, seen, caller),
      permalinks: links,
    });
  }
  return views;
}

export function viewRequestFile(file: RequestFile): RequestView['files'][number] {
  const { fileId, name, mediaType, size, rights, alt, people, release, legalBasis, width } = file;
  return { fileId, name, mediaType, size, rights, alt, people, release, legalBasis, shown: width !== null };
}

export async function viewRows(tx: Transaction, requests: readonly PublicationRequest[]): Promise<RequestRow[]> {
  const people = await namesOf(tx, [...new Set(requests.map(({ createdBy }) => createdBy))]);
  const offices = await officeNames(
    tx,
    requests.flatMap(({ officeId }) => officeId ?? []),
  );
  return requests.map(
    ({ requestId, origin, subject, state, officeId, asker, wantedBy, createdBy, changedAt, newsAt }) => ({
      id: requestId,
      ...{ origin, subject, state },
      office: officeId === null ? null : { id: officeId, name: offices.get(officeId) ?? '' },
      asker: asker?.name ?? null,
      wantedBy: wantedBy?.toISOString() ?? null,
      createdBy: { id: createdBy, name: people.get(createdBy) ?? '' },
      changedAt: changedAt.toISOString(),
      news: newsAt !== null,
    }),
  );
}

/** What stands beside whoever asks. */
export async function readRequestDesk(tx: Transaction, by: By): Promise<RequestDesk> {
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const asked = signatureAsked(policy);
  const parts = await officePartsOf(tx, by);
  return {
    offices: parts.map(({ officeId: id, name, asks, signsBy }) => ({ id, name, asks, signs: signsBy !== undefined })),
    newsroom: (await newsroomPartOf(tx, by)).newsroom,
    governs: (await permissionsOf(tx, by.personId, by.at)).has('govern'),
    signatureAsked: asked === null ? null : { clause: asked },
    decider: deciderOf(policy),
    originatingGrounds: choicesOf(policy).thirdPartyGrounds,
  };
}

export async function listReplacements(tx: Transaction, at: Date): Promise<ReplyOf<typeof routes.listReplacements>> {
  const found = await findReplacements(tx);
  return {
    replacements: found.map(
      (one): ReplacementView => ({
        id: one.replacementId,
        office: { id: one.officeId, name: one.officeName },
        person: { id: one.personId, name: one.personName },
        act: { id: one.act.actId, citation: citeAct(one.act) },
        from: one.from.toISOString(),
        to: one.to?.toISOString() ?? null,
        endedAt: one.endedAt?.toISOString() ?? null,
        inForce: isReplacing(one, at),
      }),
    ),
  };
}
