// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { Tick } from '../../../../elements/field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { endedBy } from '../how-far.ts';
import { formFor } from './draft.ts';
import { useCompose } from './use-compose.ts';

/** Where the post goes: one variant for each account. An account where I may not write is shown with the reason. */
export function AccountsField() {
  const { words, pick } = useWords();
  const text = words.compose.accounts;
  const { composer, draft, view, edit } = useCompose();
  const chosen = new Set(draft.variants.map(({ accountId }) => accountId));
  // Whoever joins leaves with the others, where these leave together.
  const [first, ...rest] = draft.variants.map(({ plannedAt }) => plannedAt);
  const together = first !== undefined && rest.every((one) => one === first) ? first : null;
  const toggle = (accountId: string, on: boolean) =>
    edit((before) => ({
      ...before,
      variants: on
        ? [...before.variants, formFor(accountId, together)]
        : before.variants.filter((form) => form.accountId !== accountId),
    }));
  const out = new Set((view?.variants ?? []).filter((one) => endedBy(one) !== null).map(({ accountId }) => accountId));
  return (
    <fieldset className="compose-part compose-accounts" data-field="accounts">
      <legend>{text.title}</legend>
      {composer.accounts.length === 0 && (
        <p>
          {text.none} <Link to="/registri/account">{text.register}</Link>
        </p>
      )}
      <div className="compose-ticks">
        {composer.accounts.map(({ id, name, network, mayDraft }) => {
          const hint = out.has(id) ? text.left : mayDraft.granted ? '' : pick(mayDraft.because);
          return (
            <Tick
              key={id}
              label={text.on(name, words.networks[network] ?? network)}
              {...(hint && { hint })}
              checked={chosen.has(id)}
              disabled={out.has(id) || (!mayDraft.granted && !chosen.has(id))}
              onChange={(on) => toggle(id, on)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
