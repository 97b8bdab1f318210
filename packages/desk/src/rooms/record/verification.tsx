// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { call, routes } from '../../client.ts';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Walks the chain when asked, and says in words what came of it. */
export function Verification() {
  const { words, number } = useWords();
  const text = words.record;
  const verify = useMutation({ mutationFn: () => call(routes.verifyAudit) });
  const result = verify.data;
  return (
    <div className="verification">
      {/* Not disabled: it would lose the focus. */}
      <Button
        color="primary"
        size="sm"
        aria-disabled={verify.isPending}
        onClick={() => verify.isPending || verify.mutate()}
      >
        {verify.isPending ? text.verifying : text.verify}
      </Button>
      <div role="status">
        {result?.whole && (
          <div className="notice notice-success">
            <p className="notice-title">
              <Icon name="it-check-circle" /> {text.whole}
            </p>
            <p>{text.wholeHelp(number(result.links), number(result.records))}</p>
            {result.head && (
              <p className="quiet">
                {text.head}: <code>{result.head}</code>
              </p>
            )}
          </div>
        )}
        {result && !result.whole && (
          <div className="notice notice-danger">
            <p className="notice-title">
              <Icon name="it-warning-circle" /> {result.broken && text.brokenAt(number(result.broken.link))}
            </p>
            <p>{result.broken?.because}</p>
            <p>{text.brokenHelp}</p>
          </div>
        )}
      </div>
      {verify.error && <ProblemAlert error={verify.error} />}
    </div>
  );
}
