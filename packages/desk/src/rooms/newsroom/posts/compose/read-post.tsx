// SPDX-License-Identifier: EUPL-1.2
import { type PostView, sayContentCategory, sayContentPurpose, sayLicence } from '@arengo/contract';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { ApprovalPath } from '../approval-path.tsx';
import { Cited } from '../cited.tsx';
import { DeliveryPanel } from '../delivery-panel.tsx';
import { draftOf, saidBy } from './draft.ts';
import { pointsOf, remarksOfView } from './points.ts';
import { Preview } from './preview.tsx';

/** A post for whoever reads it without writing: what goes out where, what the checks say, what its author stated. */
export function ReadPost({ post, because }: { post: PostView; because: string | null }) {
  const { words } = useWords();
  const text = words.compose.read;
  const draft = draftOf(post);
  return (
    <div className="page page-wide compose">
      <PageHeading title={post.workingTitle} />
      <p className="quiet">{because === null ? text.over : `${text.only} ${because}`}</p>
      {post.corrects !== null && <p>{words.compose.corrects}</p>}
      <div className="compose-columns">
        <div>
          {post.variants.map((variant) => (
            <section key={variant.id} className="compose-part" aria-label={variant.accountName}>
              <Preview
                postId={post.id}
                network={variant.network}
                name={variant.accountName}
                plannedAt={variant.delivery?.publishedAt ?? variant.plannedAt}
                said={saidBy(draft, variant, post.media)}
              />
            </section>
          ))}
          {post.variants.length === 0 && <p className="preview-text">{post.text}</p>}
        </div>
        <div>
          <Stated post={post} />
          <Remarks post={post} />
        </div>
      </div>
      <ApprovalPath post={post} />
      <DeliveryPanel post={post} />
    </div>
  );
}

function Stated({ post }: { post: PostView }) {
  const { words, locale } = useWords();
  const { about, sources, checks, category, read } = words.compose;
  const lines: [string, string | null][] = [
    [category, post.category && sayContentCategory(post.category, locale)],
    [about.purpose, post.purpose && sayContentPurpose(post.purpose, locale)],
    [about.interest, post.publicInterest],
    [sources.official, post.officialSource],
    [sources.news, post.newsLink],
    [sources.licence, post.licence && sayLicence(post.licence, locale)],
    [words.compose.third.source, post.thirdParty?.source ?? null],
    [words.compose.hours.offHours, post.offHoursReason],
    [words.compose.more.paid, post.paidReach ? words.compose.more.promoted : null],
    ...Object.entries(post.stated).map(([check, reason]): [string, string] => [
      checks.names[check] ?? check.replaceAll('-', ' '),
      reason,
    ]),
    ...post.dismissed.map(({ quote, reason }): [string, string] => [checks.mistaken(quote), reason]),
  ];
  const said = lines.filter(([, value]) => value !== null && value !== '');
  return (
    <section className="compose-part">
      <h2>{read.stated}</h2>
      {said.length === 0 && <p className="quiet">{read.nothingStated}</p>}
      <dl className="compose-said">
        {said.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Remarks({ post }: { post: PostView }) {
  const { words, pick } = useWords();
  const text = words.compose.checks;
  const networks = new Map(post.variants.map(({ accountId, network }) => [accountId, network]));
  const points = pointsOf(draftOf(post), post.media, remarksOfView(post), networks);
  return (
    <section className="compose-part compose-checks">
      <h2>{text.title}</h2>
      {points.length === 0 && <p>{words.compose.read.clear}</p>}
      <ul className="plain compose-points">
        {points.map((point) => (
          <li key={point.key} className={`compose-point compose-point-${point.severity}`}>
            <div>
              <p>
                <span className="compose-severity">{text.severities[point.severity]}</span> {pick(point.say)}
              </p>
              {point.cited.map(({ clause, norm }) => (
                <Cited key={clause ?? norm} clause={clause} norm={norm} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
