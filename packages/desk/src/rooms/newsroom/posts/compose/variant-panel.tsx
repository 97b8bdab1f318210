// SPDX-License-Identifier: EUPL-1.2
import { formOf, roomOf } from '@arengo/composer';
import { TextField } from '../../../../elements/text-field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { endedBy } from '../how-far.ts';
import { Counter } from './counter.tsx';
import { type Form, saidBy } from './draft.ts';
import { HourField } from './hour-field.tsx';
import { MediaChoice } from './media-choice.tsx';
import { MessageField } from './message-field.tsx';
import { useCompose, withForm } from './use-compose.ts';

/** The post for one account: what is not written here is as for all, and can be again. */
export function VariantPanel({ accountId }: { accountId: string }) {
  const { words } = useWords();
  const text = words.compose.variant;
  const { draft, composer, media, view, edit } = useCompose();
  const form = draft.variants.find((one) => one.accountId === accountId);
  const account = composer.accounts.find(({ id }) => id === accountId);
  if (!form || !account) return null;
  const kind = formOf(account.network);
  const said = saidBy(draft, form, media);
  const set = (change: Partial<Form>) => edit(withForm(accountId, change));
  const left = view?.variants.some((one) => one.accountId === accountId && endedBy(one) !== null) ?? false;
  if (left) return <p className="notice">{text.left}</p>;
  return (
    <>
      {kind?.title && (
        <div data-field="title">
          <TextField
            label={text.title(words.networks[account.network] ?? account.network)}
            longest={300}
            value={form.title ?? ''}
            onChange={(value) => set({ title: value || null })}
          />
        </div>
      )}
      <MessageField
        label={text.label(account.name)}
        hint={form.text === null ? text.follows : text.own}
        value={said.text}
        onChange={(value) => set({ text: value })}
      />
      <div className="compose-counters">
        {kind && <Counter network={account.network} {...roomOf(said, kind)} />}
        {form.text !== null && <Back label={text.backText} onClick={() => set({ text: null })} />}
      </div>
      <div data-field="link">
        <TextField
          label={text.link}
          hint={form.link === null ? text.linkFollows : text.linkOwn}
          type="url"
          longest={2000}
          value={said.link ?? ''}
          onChange={(value) => set({ link: value.trim() || null })}
        />
        {form.link !== null && <Back label={text.backLink} onClick={() => set({ link: null })} />}
      </div>
      {media.length > 0 && <MediaChoice form={form} onChange={(places) => set({ media: places })} />}
      <div data-field="hour">
        <HourField
          label={text.hour(account.name)}
          value={form.plannedAt}
          onChange={(plannedAt) => set({ plannedAt })}
        />
      </div>
    </>
  );
}

/** Goes back to what is said for all; the focus stays on the field it belongs to. */
function Back({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="link-button"
      onClick={(event) => {
        const panel = event.currentTarget.closest('[role=tabpanel]');
        const own = event.currentTarget.closest('[data-field]');
        onClick();
        requestAnimationFrame(() => (own ?? panel)?.querySelector<HTMLElement>('textarea, input')?.focus());
      }}
    >
      {label}
    </button>
  );
}
