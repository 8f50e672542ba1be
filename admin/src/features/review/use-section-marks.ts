import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useNotify } from 'react-admin';
import type { SectionMark, SubmissionView } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';
import { readKey, useMe } from '../../components/index.ts';
import { apiDelete, apiPut, attempt } from '../../providers/api.ts';
import { useReviewWords } from './words.ts';

export interface SectionMarks {
  /** My marks of the current revision, by section. */
  readonly mine: ReadonlyMap<Part, SectionMark>;
  /** Who else has read it, by section. */
  readonly others: ReadonlyMap<Part, readonly string[]>;
  readonly toggle: (part: Part, on?: boolean) => void;
}

/**
 * Which sections of this revision are read: mine are shown at once and kept on the server, so that
 * they are there on the next machine too.
 */
export function useSectionMarks(view: SubmissionView): SectionMarks {
  const { person } = useMe();
  const client = useQueryClient();
  const notify = useNotify();
  const t = useReviewWords();
  const latest = useRef(0);
  const { id, revision, marks } = view;
  const mine = useMemo(
    () => new Map(marks.filter((m) => m.by.id === person.id).map((m) => [m.part, m])),
    [marks, person.id],
  );
  const others = useMemo(
    () =>
      new Map(
        [
          ...Map.groupBy(
            marks.filter((m) => m.by.id !== person.id),
            (m) => m.part,
          ),
        ].map(([part, of]) => [part, of.map((m) => m.by.name)]),
      ),
    [marks, person.id],
  );
  const toggle = useCallback(
    (part: Part, on?: boolean) => {
      const key = readKey('/submissions/{id}', { params: { id } });
      const put = (change: (now: SectionMark[]) => SectionMark[]) => {
        client.setQueryData(key, (now) => now && { ...now, marks: change(now.marks) });
      };
      const isMine = (m: SectionMark): boolean => m.part === part && m.by.id === person.id;
      const has = client.getQueryData(key)?.marks.some(isMine) ?? false;
      const wanted = on ?? !has;
      if (wanted === has) return;
      latest.current += 1;
      const turn = latest.current;
      // An answer that was on its way does not know this mark yet.
      void client.cancelQueries({ queryKey: key });
      put((now) => [
        ...now.filter((m) => !isMine(m)),
        ...(wanted
          ? [
              {
                part,
                by: { id: person.id, name: person.name },
                revision,
                at: new Date().toISOString(),
              },
            ]
          : []),
      ]);
      const sent = wanted
        ? apiPut('/submissions/{id}/marks', { params: { id }, body: { part, revision } })
        : apiDelete('/submissions/{id}/marks', { params: { id }, query: { part, revision } });
      void attempt(sent).then((outcome) => {
        if (outcome.ok) {
          if (turn === latest.current) put(() => outcome.answer.marks);
          return;
        }
        notify(t.marks.failed, { type: 'warning' });
        void client.invalidateQueries({ queryKey: key });
      });
    },
    [client, id, revision, person, notify, t.marks],
  );
  return { mine, others, toggle };
}
