import { randomUUID } from 'node:crypto';
import {
  isPlanContent,
  type Content,
  type PlanContent,
  type ReportContent,
} from '#domain/shapes/content';
import type { Statement, Tx } from '../../postgres/connect.ts';
import { insert, type Write } from '../../postgres/write-rows.ts';
import { changedSubmissions, type PlanChange } from './change.ts';

/**
 * What was in force and no longer is, or comes again with another text: its tasks rest, its figures
 * are not added up.
 */
export function clearEffects(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  const changed = changes.flatMap((c) =>
    changedSubmissions(c).flatMap((s) => {
      const was = c.before.submissions.find((x) => x.id === s.id);
      return was && was.inForce !== null && was.inForce !== s.inForce
        ? [{ plan: c.streamId, s }]
        : [];
    }),
  );
  const plans = changed.flatMap(({ plan, s }) => (s.kind === 'plan' ? [plan] : []));
  const reports = changed.flatMap(({ s }) => (s.kind === 'plan' ? [] : [s.id]));
  return [
    ...(plans.length === 0
      ? []
      : [sql`update task set in_force = false where plan_id = any(${plans}::uuid[])`]),
    ...(reports.length === 0
      ? []
      : [sql`delete from indicator_value where submission_id = any(${reports}::uuid[])`]),
  ];
}

/**
 * An approved plan becomes tasks to carry out; an approved report becomes figures that may be added
 * up.
 */
export function takeEffect(
  { streamId, now }: PlanChange,
  submissionId: string,
  content: Content | null | undefined,
): Write[] {
  if (!content) throw new Error('an approval without the text that was approved');
  return isPlanContent(content)
    ? taskRows(streamId, content, now)
    : figureRows(streamId, submissionId, content);
}

/** A task that is there already keeps its id and how far it has come. */
function taskRows(planId: string, { tasks: { tasks } }: PlanContent, now: string): Write[] {
  return tasks.map((t, position) =>
    insert(
      'task',
      {
        id: randomUUID(),
        plan_id: planId,
        key: t.key,
        position,
        depth: t.depth,
        is_leaf: (tasks[position + 1]?.depth ?? 0) <= t.depth,
        task_group: t.group,
        title: t.title,
        lead: t.lead,
        due_on: t.dueOn || null,
        percent: 0,
        changed_at: now,
        in_force: true,
      },
      { key: ['plan_id', 'key'], keep: ['id', 'percent', 'changed_at'] },
    ),
  );
}

function figureRows(planId: string, submissionId: string, { indicators }: ReportContent): Write[] {
  const values = indicators.values.filter((v) => v.numerator !== null && v.denominator !== null);
  return values.map((v) =>
    insert('indicator_value', {
      submission_id: submissionId,
      plan_id: planId,
      code: v.code,
      numerator: v.numerator,
      denominator: v.denominator,
    }),
  );
}
