// SPDX-License-Identifier: EUPL-1.2
import type { PolicyDraftRow, PolicyDraftView } from '@arengo/contract';
import { type ReadPolicy, readPolicy } from '@arengo/policy';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';

const PAUSE_MS = 1500;

export type Draft = {
  view: PolicyDraftView;
  source: string;
  name: string;
  /** What the text says, or its errors; a moment behind the fingers. */
  reading: ReadPolicy;
  saved: Pick<PolicyDraftRow, 'revision' | 'savedAt' | 'sha256'>;
  dirty: boolean;
  saving: boolean;
  error: unknown;
  write: (source: string) => void;
  rename: (name: string) => void;
  save: () => void;
};

/** A text in preparation: what is written, saved by itself a moment after the last change. */
export function useDraft(view: PolicyDraftView): Draft {
  const [written, setWritten] = useState({ source: view.source, name: view.name });
  const [saved, setSaved] = useState({ ...view, kept: { source: view.source, name: view.name } });
  const saving = useMutation({
    mutationFn: (body: { source: string; name: string; revision: number }) =>
      call(routes.savePolicyDraft, { params: { policyDraftId: view.id }, body }),
    onSuccess: (row, { source, name }) => setSaved((before) => ({ ...before, ...row, kept: { source, name } })),
  });
  const dirty = saved.kept.source !== written.source || saved.kept.name !== written.name;
  const { mutate, isPending, error } = saving;
  const save = useCallback(() => {
    if (written.name.trim() !== '') mutate({ ...written, name: written.name.trim(), revision: saved.revision });
  }, [mutate, written, saved.revision]);
  useEffect(() => {
    if (!dirty || isPending || error) return;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, isPending, error, save]);
  useSaveOnLeaving(dirty && !error, save);
  const deferred = useDeferredValue(written.source);
  const reading = useMemo(() => readPolicy(deferred), [deferred]);
  return {
    view,
    ...written,
    reading,
    saved,
    dirty,
    saving: isPending,
    error,
    write: (source) => setWritten((before) => ({ ...before, source })),
    rename: (name) => setWritten((before) => ({ ...before, name })),
    save,
  };
}

/** What was written is not lost when one goes to another room; the browser asks before it closes the page. */
function useSaveOnLeaving(dirty: boolean, save: () => void): void {
  const latest = useRef({ dirty, save });
  latest.current = { dirty, save };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (latest.current.dirty) latest.current.save();
    };
  }, []);
}
