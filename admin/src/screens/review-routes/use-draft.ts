import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { RouteConflict, RouteView } from '#domain/contracts/review-route';
import type { Problem } from '#domain/contracts/shared';
import type { DraftRoute } from '#domain/review-route/draft';
import { readKey } from '../../components/index.ts';
import { apiPut, attempt } from '../../providers/api.ts';
import { useRouteWords } from './words.ts';

export interface Written {
  readonly name: string;
  readonly spec: DraftRoute;
}

interface Draft {
  readonly draft: Written;
  readonly change: (part: Partial<Written>) => void;
  readonly dirty: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly conflict: RouteConflict | null;
  /** Saves over the version that was seen, or over the one given. */
  readonly save: (over?: number) => Promise<void>;
  readonly takeTheirs: () => void;
  readonly forget: () => void;
}

const textOf = (route: RouteView): Written & { readonly draftVersion: number } => {
  const [newest] = route.versions;
  return {
    name: newest?.name ?? route.name,
    spec: newest?.spec ?? { steps: [], withdrawDays: 0 },
    draftVersion: newest?.state === 'draft' ? newest.draftVersion : 0,
  };
};

/**
 * The draft as it is written here, saved as a whole under the version that was opened; another's
 * save in between is told, never written over unseen.
 */
export function useDraft(route: RouteView): Draft {
  const t = useRouteWords();
  const notify = useNotify();
  const client = useQueryClient();
  const opened = textOf(route);
  const [draft, setDraft] = useState<Written>(opened);
  const [seen, setSeen] = useState(opened.draftVersion);
  const [dirty, setDirty] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<RouteConflict | null>(null);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  // Another person's save is taken over while nothing of ours is unsaved.
  if (!dirty && !pending && opened.draftVersion > seen) {
    setDraft(opened);
    setSeen(opened.draftVersion);
  }
  const save = async (over = seen) => {
    setPending(true);
    setProblem(null);
    const sent = draft;
    const result = await attempt(
      apiPut('/routes/{id}/draft', {
        params: { id: route.id },
        body: { draftVersion: over, name: sent.name.trim(), spec: sent.spec },
      }),
    );
    if (result.ok) {
      setConflict(null);
      setSeen(result.answer.draftVersion);
      // What was typed while it was on its way is still to be saved.
      setDirty(latest.current !== sent);
      notify(t.saved);
      await Promise.all([
        client.invalidateQueries({
          queryKey: readKey('/routes/{id}', { params: { id: route.id } }),
        }),
        client.invalidateQueries({ queryKey: ['routes'] }),
      ]);
    } else if (result.problem.code === 'stale-version' && isConflict(result.problem.current))
      setConflict(result.problem.current);
    else setProblem(result.problem);
    setPending(false);
  };
  return {
    draft,
    dirty,
    pending,
    problem,
    conflict,
    save,
    change: (part) => {
      setDirty(true);
      setDraft((d) => ({ ...d, ...part }));
    },
    takeTheirs: () => {
      if (!conflict) return;
      setDraft({ name: conflict.name, spec: conflict.spec });
      setSeen(conflict.draftVersion);
      setDirty(false);
      setConflict(null);
      void client.invalidateQueries({
        queryKey: readKey('/routes/{id}', { params: { id: route.id } }),
      });
    },
    forget: () => {
      setConflict(null);
    },
  };
}

const isConflict = (value: unknown): value is RouteConflict =>
  typeof value === 'object' && value !== null && 'spec' in value && 'draftVersion' in value;
