// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Choice } from '../../../../elements/field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { saidBy } from './draft.ts';
import { Preview } from './preview.tsx';
import { useCompose } from './use-compose.ts';

/** The post as it will look on the account in front, or on one that is chosen. */
export function PreviewPanel() {
  const { words } = useWords();
  const text = words.compose.preview;
  const { draft, composer, media, view, tab } = useCompose();
  const [chosen, setChosen] = useState('');
  const forms = draft.variants;
  const form = forms.find(({ accountId }) => accountId === (tab === 'all' ? chosen : tab)) ?? forms[0];
  const account = form && composer.accounts.find(({ id }) => id === form.accountId);
  return (
    <section className="compose-part compose-preview" aria-labelledby="compose-preview">
      <h2 id="compose-preview">{text.title}</h2>
      {!form || !account ? (
        <p className="quiet">{text.noAccount}</p>
      ) : (
        <>
          {tab === 'all' && forms.length > 1 && (
            <Choice
              label={text.on}
              value={form.accountId}
              options={forms.map(({ accountId }) => ({
                value: accountId,
                label: composer.accounts.find(({ id }) => id === accountId)?.name ?? '',
              }))}
              onChange={setChosen}
            />
          )}
          <Preview
            postId={view?.id ?? null}
            network={account.network}
            name={account.name}
            plannedAt={form.plannedAt}
            said={saidBy(draft, form, media)}
          />
        </>
      )}
    </section>
  );
}
