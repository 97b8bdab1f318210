// SPDX-License-Identifier: EUPL-1.2
import type { AccountView } from '@arengo/contract';

/** What each panel of an account's page is given. */
export type PanelProps = { account: AccountView; mayWrite: boolean };
