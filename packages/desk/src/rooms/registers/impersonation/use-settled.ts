// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';

const PAUSE_MS = 400;

/** A text once its writer pauses. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
