// SPDX-License-Identifier: EUPL-1.2
import { LICENCES_KNOWN, sayLicence } from '@arengo/contract';
import { Choice } from '../../../../elements/field.tsx';
import { TextField } from '../../../../elements/text-field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { useContent } from './use-compose.ts';

/** Where it stands officially, where the news is, and under which licence it may be used again. */
export function SourceFields() {
  const { words, locale } = useWords();
  const text = words.compose.sources;
  const [official, setOfficial] = useContent('officialSource');
  const [news, setNews] = useContent('newsLink');
  const [licence, setLicence] = useContent('licence');
  return (
    <>
      <div data-field="officialSource">
        <TextField
          label={text.official}
          hint={text.officialHint}
          type="url"
          longest={2000}
          value={official ?? ''}
          onChange={(value) => setOfficial(value.trim() || null)}
        />
      </div>
      <div data-field="newsLink">
        <TextField
          label={text.news}
          hint={text.newsHint}
          type="url"
          longest={2000}
          value={news ?? ''}
          onChange={(value) => setNews(value.trim() || null)}
        />
      </div>
      <div data-field="licence">
        <Choice
          label={text.licence}
          value={licence ?? ''}
          options={[
            { value: '', label: text.licenceOfPolicy },
            ...[...new Set([...LICENCES_KNOWN, ...(licence ? [licence] : [])])].map((slug) => ({
              value: slug,
              label: sayLicence(slug, locale),
            })),
          ]}
          onChange={(value) => setLicence(value || null)}
        />
      </div>
    </>
  );
}
