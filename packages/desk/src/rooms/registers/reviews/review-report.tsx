// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useWords } from '../../../words/use-words.tsx';

/** The report of a completed review, as it was written; it is printed alone. */
export function ReviewReport({ report }: { report: string }) {
  const text = useWords().words.reviews.page;
  return (
    <section className="account-part review-report" aria-labelledby="review-report">
      <h2 id="review-report">{text.report}</h2>
      {/* The report is a document of the body, written in Italian. */}
      <p className="review-report-text" lang="it">
        {report.trim()}
      </p>
      <div className="buttons not-printed">
        <Button color="outline-primary" size="sm" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </section>
  );
}
