// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props = { title: string; help: string; icon?: `it-${string}`; children?: ReactNode };

/** Says that there is nothing, what will appear here, and offers the first step. */
export function EmptyRoom({ title, help, icon = 'it-inbox', children }: Props) {
  return (
    <div className="empty-room">
      <Icon name={icon} size="" />
      <p className="empty-room-title">{title}</p>
      <p>{help}</p>
      {children}
    </div>
  );
}
