// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export function DraftingPanel(_props: { actId: string }): ReactNode {
  return null;
}
