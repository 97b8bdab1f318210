// SPDX-License-Identifier: EUPL-1.2
// The latest publications for readers of news: Atom (RFC 4287) and JSON Feed. Pure.
import { sayContentCategory, sayLicence } from '@arengo/contract';
import type { Language } from '@arengo/policy';
import { Feed, type Item } from 'feed';
import { escapeHtml, html, raw } from '../../foundation/http/html.ts';
import type { Published, PublishedContent } from '../publishing/index.ts';
import { isLeadable } from './portal-pages/pieces.ts';
import { PUBLICATION_WORDS } from './portal-pages/publication-words.ts';
import { sayNetwork } from './portal-pages/say-names.ts';
import { sayMoment } from './portal-pages/say-time.ts';
import type { BodySeen } from './read-portal.ts';

export type FeedForm = 'atom' | 'json';
export type FeedOf = { body: BodySeen; publicUrl: string; language: Language; zone: string };

const FEED_TITLE = 90;
const NOTHING_YET = new Date('2020-01-01T00:00:00Z');

/** What was taken back stays as an entry that says so, so that readers drop the text that they kept. */
export function publicationsFeed(form: FeedForm, of: FeedOf, found: readonly Published[]): string {
  const { body, publicUrl, language } = of;
  const own = PUBLICATION_WORDS[language];
  const page = `${publicUrl}/enti/${body.slug}/pubblicazioni`;
  const latest = Math.max(NOTHING_YET.getTime(), ...found.map(({ changedAt }) => changedAt.getTime()));
  const feed = new Feed({
    id: page,
    title: clean(own.feedTitle(body.name)),
    description: clean(own.lead(body.name)),
    link: page,
    feedLinks: { atom: `${page}/feed.atom`, json: `${page}/feed.json` },
    language,
    updated: new Date(latest),
    author: { name: clean(body.name), link: `${publicUrl}/enti/${body.slug}` },
    generator: 'Arengo',
  });
  for (const one of found) feed.addItem(itemOf(form, of, one));
  return form === 'atom' ? feed.atom1() : feed.json1();
}

function itemOf(form: FeedForm, of: FeedOf, one: Published): Item {
  const { publicUrl, body, language } = of;
  const address = `${publicUrl}/enti/${body.slug}/pubblicazioni/${one.id}`;
  const title = clean(titleOf(of, one));
  const credit = clean(creditOf(of, one));
  return {
    // In Atom a title is HTML here, in JSON plain text.
    title: form === 'atom' ? escapeHtml(title) : title,
    id: address,
    link: address,
    date: one.changedAt,
    published: one.publishedAt,
    content: clean(contentOf(of, one, credit)),
    copyright: credit,
    author: [{ name: clean(one.account.name), link: `${publicUrl}/enti/${body.slug}/account/${one.account.id}` }],
    ...(one.content?.category ? { category: [categoryOf(form, one.content.category, language)] } : {}),
    ...(form === 'json' ? { extensions: [{ name: '_source', objects: sourceOf(of, one, credit) }] } : {}),
  };
}

// The library writes a category's label into an attribute as it is.
const bare = (text: string) => clean(text).replaceAll(/[<>"]/g, '');
const categoryOf = (form: FeedForm, slug: string, language: Language) =>
  form === 'atom'
    ? { term: bare(slug), name: bare(sayContentCategory(slug, language)) }
    : { name: clean(sayContentCategory(slug, language)) };

function titleOf({ language, zone }: FeedOf, one: Published): string {
  const own = PUBLICATION_WORDS[language];
  const when = own.one(sayMoment(one.publishedAt, language, zone));
  if (one.content === null) return `${own.tags.withdrawn}: ${when}`;
  const words = [...(one.content.title ?? one.content.text.replaceAll(/\s+/g, ' ').trim())];
  const short = words.length > FEED_TITLE ? `${words.slice(0, FEED_TITLE).join('').trimEnd()}…` : words.join('');
  const title = short === '' ? when : short;
  return one.correctedBy ? `${own.tags.corrected}: ${title}` : title;
}

function contentOf(of: FeedOf, one: Published, credit: string): string {
  const { publicUrl, body, language } = of;
  const own = PUBLICATION_WORDS[language];
  const page = `${publicUrl}/enti/${body.slug}/pubblicazioni`;
  const { content, withdrawn, correctedBy } = one;
  if (content === null)
    return String(html`<p>${own.withdrawn}</p>${withdrawn?.note && html`<p>${own.says} ${withdrawn.note}</p>`}`);
  const others = content.thirdParty && own.others(content.thirdParty.source);
  return String(html`${correctedBy && html`<p><strong>${own.corrected}</strong> <a href="${page}/${correctedBy.id}">${own.readCorrection(sayMoment(correctedBy.publishedAt, language, of.zone))}</a></p>`}
${others && html`<p><strong>${others}</strong></p>`}
<p>${lines(content.text)}</p>
${content.link && isLeadable(content.link) && html`<p><a href="${absolute(of, content.link)}">${content.link}</a></p>`}
${content.media.filter(({ kind }) => kind === 'image').map(({ fileId, alt }) => html`<p><img src="${page}/${one.id}/media/${fileId}" alt="${alt}"></p>`)}
<p>${credit}</p>`);
}

const lines = (text: string) => raw(text.split(/\r?\n/).map(escapeHtml).join('<br>'));

const absolute = ({ publicUrl }: FeedOf, address: string) =>
  address.startsWith('/') ? `${publicUrl}${address}` : address;

/** Who reproduces it knows whom to credit. */
function creditOf(of: FeedOf, { account, content }: Published): string {
  const own = PUBLICATION_WORDS[of.language];
  const network = sayNetwork(account.network, of.language);
  const line = own.creditLine(of.body.name, account.name, network);
  if (content === null) return line;
  const parts = [
    content.permalink && isLeadable(content.permalink) ? `${line}, ${absolute(of, content.permalink)}` : line,
    content.thirdParty && own.others(content.thirdParty.source),
    content.licence && `${own.licence}: ${sayLicence(content.licence, of.language)}`,
    content.creditRequired && own.creditRequired,
  ];
  return parts
    .filter((part) => typeof part === 'string')
    .join('. ')
    .replaceAll('..', '.');
}

function sourceOf(of: FeedOf, { account, content }: Published, credit: string): Record<string, unknown> {
  const links = ({ permalink }: PublishedContent) =>
    permalink && isLeadable(permalink) ? absolute(of, permalink) : null;
  return {
    ...{ body: of.body.name, account: account.name, network: account.network, credit },
    url: content && links(content),
    licence: content?.licence ?? null,
    creditRequired: content?.creditRequired ?? false,
    thirdParty: content?.thirdParty?.source ?? null,
  };
}

/** Without what XML 1.0 cannot hold. */
function clean(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
