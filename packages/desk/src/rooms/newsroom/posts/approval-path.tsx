// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ApprovalStep } from './approval-step.tsx';
import { type Ended, endedBy } from './how-far.ts';
import { Seal } from './seal.tsx';

type Variant = PostView['variants'][number];
type Props = {
  post: PostView;
  /** Something was written that is not saved: what was agreed to is about to be void, and nothing can be agreed to. */
  unsaved?: boolean;
};

/** Who has to agree before each variant leaves, who has, and the step that I may take. */
export function ApprovalPath({ post, unsaved = false }: Props) {
  const { words } = useWords();
  const text = words.posts.path;
  return (
    <section className="approval" aria-labelledby="approval">
      <h2 id="approval">{text.title}</h2>
      {post.variants.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <>
          <p className="quiet">{text.help}</p>
          {unsaved && post.variants.some(({ approval }) => approval.state !== 'not-asked') && (
            <p className="notice notice-warning" role="status">
              {text.unsaved}
            </p>
          )}
          {post.variants.map((variant) => (
            <VariantPath key={variant.id} variant={variant} unsaved={unsaved} />
          ))}
        </>
      )}
    </section>
  );
}

const ICONS = {
  'not-asked': 'it-minus-circle',
  waiting: 'it-clock',
  approved: 'it-check-circle',
  refused: 'it-close-circle',
} as const;

function VariantPath({ variant, unsaved }: { variant: Variant; unsaved: boolean }) {
  const { words } = useWords();
  const text = words.posts.path;
  const { state, path } = variant.approval;
  const ended = endedBy(variant);
  const again = askedAgain(variant);
  const stale = unsaved && ended === null;
  return (
    <div className={stale ? 'path path-stale' : 'path'}>
      <div className="path-head">
        <h3>{variant.accountName}</h3>
        <p className={`sign path-${state}`}>
          <Icon name={ICONS[state]} size="xs" /> {again ? text.again : text.states[state]}
        </p>
        <Seal seal={variant.seal} label={text.sealNow} />
      </div>
      <p className="quiet">
        <Hour variant={variant} ended={ended} />
      </p>
      <ol className="path-steps">
        {path.map((step) => (
          <ApprovalStep key={step.by} {...{ variant, step, stale }} open={ended === null && !unsaved} />
        ))}
      </ol>
    </div>
  );
}

function Hour({ variant, ended }: { variant: Variant; ended: Ended }) {
  const { words, next } = useWords();
  const text = words.posts.path;
  if (ended === 'out') return text.left;
  if (ended === 'withdrawn') return text.takenBack;
  const goes = variant.plannedAt === null ? text.goesAtOnce : text.goesAt(next(variant.plannedAt));
  if (variant.approval.state !== 'not-asked') return goes;
  return `${askedAgain(variant) ? text.askAgain : text.notAsked} ${goes}`;
}

/** It had been agreed to, and was changed since: whoever writes has to ask once more. */
function askedAgain({ approval: { state, path } }: Variant): boolean {
  return state === 'not-asked' && path.some((step) => step.state === 'void');
}
