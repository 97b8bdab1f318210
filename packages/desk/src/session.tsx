// SPDX-License-Identifier: EUPL-1.2
import type { Session } from '@arengo/contract';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. @throws Error outside the rooms, where nobody is. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}

/** Whether the person holds a power on at least one account. */
export function useMay(power: Session['powers'][number]): boolean {
  return useSession().powers.includes(power);
}
