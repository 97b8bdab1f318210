// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../words/use-words.tsx';
import { Comparison } from '../../registers/impersonation/comparison.tsx';
import { staffImageQuery } from './conduct-queries.ts';

/** Of a case on the coat of arms or the image of the body: the account that was reported, beside the register. */
export function StaffImage({ view }: { view: ConductCaseView }) {
  const text = useWords().words.impersonation.staffImage;
  const found = useQuery({ ...staffImageQuery(view.id), enabled: view.handles && view.destroyedAt === null });
  if (!found.data?.clause) return null;
  const { comparison } = found.data;
  return (
    <section className="conduct-part" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.intro}</p>
      {comparison ? <Comparison name="" comparison={comparison} /> : <p>{text.noAddress}</p>}
    </section>
  );
}
