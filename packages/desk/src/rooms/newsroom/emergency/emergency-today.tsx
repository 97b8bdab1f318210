// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { templatesQuery } from './emergency-queries.ts';
import { inUse, TemplateChoices } from './template-choices.tsx';

/** In Oggi, for whoever may publish: the alerts that are ready, one press away. */
export function EmergencyToday() {
  const text = useWords().words.emergency.today;
  const [publishes, sees] = [useMay('publish'), useMay('see')];
  const templates = useQuery({ ...templatesQuery, enabled: publishes && sees });
  const ready = inUse(templates.data?.templates ?? [], 'alert');
  if (ready.length === 0) return null;
  return (
    <section className="emergency-today" aria-labelledby="emergency-today">
      <h2 id="emergency-today">{text.title}</h2>
      <p className="quiet">{text.help}</p>
      <TemplateChoices templates={ready} />
    </section>
  );
}
