// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';

/** A part of a page under its own heading. */
export function Panel({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="account-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p className="quiet">{intro}</p>}
      {children}
    </section>
  );
}
