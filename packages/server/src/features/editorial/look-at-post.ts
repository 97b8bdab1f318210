// SPDX-License-Identifier: EUPL-1.2
// A post whole, with what policy and law say of each variant and how far its approval is: for screens, approval and sending.
import {
  checkPost,
  formOf,
  type Misfit,
  mayBeApproved,
  misfitsOf,
  type PostFacts,
  type Remark,
} from '@arengo/composer';
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Account, findAccount, isAlive, stateOfAccount } from '../accounts/index.ts';
import { askAuthority } from '../authority/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { type Content, PUBLISHER, pathOf, type Standing, type Step, standingOf } from './approval.ts';
import { factsOf } from './facts.ts';
import { mediaOfPost } from './media-store.ts';
import { contentOf, mediaOf, type Post, type PostMedia, type Variant, type VariantForm } from './post.ts';
import { authorsOf } from './posts-store.ts';
import { type Around, electedNames, electionPeriodAt, offHoursAt, paidLockOn, surroundingsOf } from './surroundings.ts';
import { saysTemplate, type TemplateUse } from './template.ts';
import { templateUseOf } from './templates-store.ts';
import { type GivenVerdict, variantsOf, verdictsOn } from './variants-store.ts';

export type SeenMisfit = Omit<Misfit, 'code'> & {
  code: Misfit['code'] | 'account-not-open' | 'request-dropped';
};
export type SeenVariant = Variant & {
  account: Account | null;
  content: Content;
  remarks: Remark[];
  misfits: SeenMisfit[];
  steps: Step[];
  standing: Standing;
  /** They agreed to this content, and can no longer publish there. */
  publisherLost: boolean;
  verdicts: GivenVerdict[];
  /** Nothing stands in the way of an approval, and it fits its network. */
  fit: boolean;
  electionPeriod: boolean;
};

export type SeenPost = {
  post: Post;
  authors: string[];
  media: PostMedia[];
  variants: SeenVariant[];
  /** Of the post itself, as if for no network. */
  remarks: Remark[];
  policy: Policy | null;
};

type Setting = {
  post: Post;
  policy: Policy | null;
  media: PostMedia[];
  around: Around;
  elected: readonly string[];
  /** What an alert was made from. */
  template: TemplateUse | null;
};

/** The post at an instant; `only` one of its variants, where the others are of no interest. */
export async function lookAtPost(tx: Transaction, post: Post, at: Date, only?: string): Promise<SeenPost> {
  const { postId } = post;
  const [authors, media, all] = [
    (await authorsOf(tx, [postId])).get(postId) ?? [],
    await mediaOfPost(tx, postId),
    await variantsOf(tx, [postId]),
  ];
  const variants = all.filter(({ variantId }) => only === undefined || variantId === only);
  const setting = await settingOf(tx, post, { media, hours: variants.map(({ plannedAt }) => plannedAt), at });
  const verdicts = await verdictsOn(
    tx,
    variants.map(({ variantId }) => variantId),
  );
  const seen: SeenVariant[] = [];
  for (const variant of variants) {
    const own = verdicts.filter(({ variantId }) => variantId === variant.variantId);
    seen.push(await lookAtVariant(tx, setting, variant, own));
  }
  return {
    post,
    authors,
    media,
    variants: seen,
    remarks: only ? [] : remarksOn(setting, NOWHERE, '', { at, leavesAt: null, paidLock: null }),
    policy: setting.policy,
  };
}

async function settingOf(
  tx: Transaction,
  post: Post,
  { media, hours, at }: { media: PostMedia[]; hours: readonly (Date | null)[]; at: Date },
): Promise<Setting> {
  const around = await surroundingsOf(tx, post, at);
  const elected = [null, ...hours].some((hour) => electionPeriodAt(around, hour)) ? await electedNames(tx) : [];
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const template = post.lane === 'emergency' ? await templateUseOf(tx, post.postId) : null;
  return { post, policy, media, around, elected, template };
}

/** What would be said of variants, all at once, of a post that is not kept: to show before it is. */
export async function lookAtForms(
  tx: Transaction,
  post: Post,
  forms: readonly VariantForm[],
  at: Date,
): Promise<Pick<SeenVariant, 'accountId' | 'account' | 'content' | 'remarks' | 'misfits'>[]> {
  const setting = await settingOf(tx, post, { media: [], hours: [], at });
  const seen: SeenVariant[] = [];
  for (const form of forms)
    seen.push(await lookAtVariant(tx, setting, { ...form, variantId: '', seal: '', approvedSeal: null }, []));
  return seen;
}

const NOWHERE: VariantForm = { accountId: '', text: null, title: null, link: null, media: null, plannedAt: null };
// What nobody sent within a month is looked at again.
const APPROVAL_LASTS_MS = 30 * 24 * 60 * 60 * 1000;

async function lookAtVariant(
  tx: Transaction,
  setting: Setting,
  variant: Variant,
  verdicts: GivenVerdict[],
): Promise<SeenVariant> {
  const { post, policy, media, around } = setting;
  const { at } = around;
  const account = (await findAccount(tx, variant.accountId)) ?? null;
  const electionPeriod = electionPeriodAt(around, variant.plannedAt);
  const letGo = verdicts.findLast(({ by, seal }) => by === PUBLISHER.by && seal === variant.seal) ?? null;
  const leavesAt = variant.plannedAt ?? letGo?.at ?? at;
  const paidLock = post.paidReach && account ? await paidLockOn(tx, account.account_id, at) : null;
  const remarks = remarksOn(setting, variant, account?.network ?? '', { at, leavesAt, paidLock });
  const dropped: SeenMisfit[] = around.requestDropped ? [DROPPED] : [];
  const misfits = [...dropped, ...(await misfitsOn(tx, variant, { post, media, account, at }))];
  const content = contentOf(post, variant, media);
  const byTemplate = setting.template !== null && saysTemplate(setting.template, content);
  const steps = pathOf(policy, { thirdParty: post.thirdParty !== null, electionPeriod, byTemplate });
  const yes = verdicts.findLast(({ by }) => by === PUBLISHER.by);
  const publisherMay =
    yes === undefined || yes.seal !== variant.seal
      ? true
      : (await askAuthority(tx, yes.personId, { power: 'publish', accountId: variant.accountId, at })).granted;
  return {
    ...variant,
    account,
    content,
    remarks,
    misfits,
    steps,
    standing: standingOf(steps, verdicts, { seal: variant.seal, at, lastsMs: APPROVAL_LASTS_MS, publisherMay }),
    publisherLost: !publisherMay,
    verdicts,
    fit: mayBeApproved(remarks) && !misfits.some(({ stops }) => stops),
    electionPeriod,
  };
}

type Leaving = { at: Date; leavesAt: Date | null; paidLock: PostFacts['paidLock'] };

function remarksOn(
  { post, policy, media, around, elected }: Setting,
  form: VariantForm,
  network: string,
  { at, leavesAt, paidLock }: Leaving,
): Remark[] {
  if (policy === null) return [NO_POLICY];
  const electionPeriod = electionPeriodAt(around, form.plannedAt);
  const offHours = leavesAt && offHoursAt(policy, around, network, leavesAt);
  const known = { ...around, at, electionPeriod, electedNames: electionPeriod ? elected : [], offHours, paidLock };
  const content = contentOf(post, form, media);
  return checkPost(policy, factsOf(post, { ...form, network }, content, media, known));
}

async function misfitsOn(
  tx: Transaction,
  variant: Variant,
  { post, media, account, at }: Pick<Setting, 'post' | 'media'> & { account: Account | null; at: Date },
): Promise<SeenMisfit[]> {
  const form = formOf(account?.network ?? '');
  const { text, title, link } = contentOf(post, variant, media);
  const found: SeenMisfit[] = form ? misfitsOf({ text, title, link, media: mediaOf(variant, media) }, form) : [];
  if (account && isAlive(await stateOfAccount(tx, account, at))) return found;
  return [...found, { code: 'account-not-open', stops: true, say: NOT_OPEN }];
}

const DROPPED: SeenMisfit = {
  code: 'request-dropped',
  stops: true,
  say: {
    it: 'La richiesta da cui nasce questo post è stata ritirata o non si pubblica: il post non esce. Scartalo.',
    en: 'The request that this post comes of was withdrawn, or is not published: the post does not leave. Discard it.',
  },
};
const NOT_OPEN = {
  it: 'L’account non è aperto: non vi si pubblica. Togli questa variante, o aspetta l’atto che lo apre.',
  en: 'The account is not open: nothing is published there. Take this variant away, or wait for the act that opens it.',
};
const NO_POLICY: Remark = {
  check: 'policy-in-force',
  severity: 'blocks',
  clause: null,
  norm: null,
  say: {
    it: 'L’ente non ha una policy in vigore: senza, non si sa che cosa si può pubblicare.',
    en: 'The body has no policy in force: without one it is not known what may be published.',
  },
  remedy: { it: 'Adotta la policy con un atto, in Regole.', en: 'Adopt the policy by an act, in Rules.' },
  span: null,
  media: null,
  replacement: null,
};
