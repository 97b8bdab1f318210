// SPDX-License-Identifier: EUPL-1.2
import type { AlertPreview } from '@arengo/contract';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { Cited } from '../posts/cited.tsx';
import { Preview } from '../posts/compose/preview.tsx';

type Props = { preview: AlertPreview; link: string | null };

/** The alert as each account shows it; accounts that are left out, with the reason. */
export function PreviewList({ preview, link }: Props) {
  const { words, pick } = useWords();
  const text = words.emergency.raise;
  const remarks = new Map(
    preview.accounts.flatMap((one) => one.remarks).map((one) => [`${one.check} ${one.say.it}`, one] as const),
  );
  return (
    <>
      {[...remarks].map(([key, remark]) => (
        <div key={key} className={`notice ${remark.severity === 'advises' ? '' : 'notice-danger'}`}>
          <p>
            {pick(remark.say)} {pick(remark.remedy)}
          </p>
          <Cited clause={remark.clause} norm={remark.norm} />
        </div>
      ))}
      <ul className="raise-accounts">
        {preview.accounts.map((part) => (
          <li key={part.accountId}>
            {part.included ? (
              <>
                {part.short && <p className="quiet">{text.short}</p>}
                {part.byHand && <p className="quiet">{text.byHand}</p>}
                <Preview
                  postId={null}
                  network={part.network}
                  name={part.accountName}
                  plannedAt={null}
                  said={{ text: part.text, title: null, link, media: [] }}
                />
              </>
            ) : (
              <div className="raise-left-out">
                <p className="notice-title">
                  <Icon name="it-minus-circle" /> {text.leftOut(part.accountName)}
                </p>
                {part.because && <p>{pick(part.because)}</p>}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
