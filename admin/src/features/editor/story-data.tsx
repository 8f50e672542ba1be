import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';
import { cases } from '#test/admin/mock/cases';
import { hanh, idOf } from '#test/admin/mock/people';
import { submissionOf } from '../../../gallery/mock.ts';
import { EditingContext } from './context.ts';
import { createDraftStore, type DraftStore, type PartState } from './draft-store.ts';
import type { PartValue } from './merge.ts';

/** A plan that came back, a plan that is not complete, a report, a plan its own unit checks first. */
export const returned = submissionOf(idOf('submission th-hoasen'), hanh);
export const report = submissionOf(idOf('report'), hanh);
export const inside = submissionOf(cases.inside, hanh);
export const refused = submissionOf(cases.refused, hanh);
export const lacking: SubmissionView = {
  ...returned,
  gaps: [
    { at: 'tasks/tasks/3/lead', code: 'lead-missing', severity: 'must' },
    { at: 'funding/sources', code: 'funding-missing', severity: 'must' },
  ],
  warnings: [{ at: 'tasks/tasks/2/measures', code: 'looks-like-phone', severity: 'should' }],
};

/** A draft of which nothing is ever sent. */
export const draftOf = (view: SubmissionView): DraftStore =>
  createDraftStore({
    submissionId: view.id,
    personId: hanh.id,
    content: view.content as Readonly<Partial<Record<Part, PartValue>>>,
    versions: view.partVersions,
    draftVersion: view.draftVersion,
    storage: null,
    save: async () => new Promise(() => {}),
  });

interface Props {
  readonly view?: SubmissionView;
  readonly showGaps?: boolean;
  readonly spot?: string;
  /** How the tasks stand; the rest of the draft is saved. */
  readonly tasks?: Partial<PartState>;
  /** Does this browser keep what was typed? */
  readonly kept?: boolean;
  readonly children: ReactNode;
}

/** What the editor has around its parts. */
export function Draft({
  view = returned,
  showGaps = false,
  spot = 'tasks',
  tasks,
  kept = true,
  children,
}: Props): ReactElement {
  const [plain] = useState(() => draftOf(view));
  const store = useMemo((): DraftStore => {
    if (!tasks) return plain;
    const state: PartState = { ...plain.part('tasks'), ...tasks };
    const parts = [['tasks', state]] as const;
    const isSaved = state.status === 'saved';
    return { ...plain, kept: () => kept, parts: () => parts, flush: async () => isSaved };
  }, [plain, tasks, kept]);
  const editing = useMemo(
    () => ({
      view,
      store,
      gaps: view.gaps,
      warnings: view.warnings,
      showGaps,
      spot,
      go: () => {},
    }),
    [view, store, showGaps, spot],
  );
  return <EditingContext value={editing}>{children}</EditingContext>;
}
