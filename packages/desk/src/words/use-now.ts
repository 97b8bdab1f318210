// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';

/** The time, renewed every `period` milliseconds so that ages and countdowns move; stopped while `running` is false. */
export function useNow(period: number, running = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), period);
    return () => clearInterval(timer);
  }, [period, running]);
  return now;
}
