import type { PersonActor } from '#domain/access/actor';
import { reach } from '#domain/access/may';
import type { Action } from '#domain/access/powers';
import type { WorkItem } from '#domain/contracts/work';
import type { Position } from '#domain/shapes/basics';
import type { Fragment, Reader } from '../../postgres/connect.ts';
import type { Moment } from '../../shared/moment.ts';
import { firstAnswered } from '../../submission/list.ts';

/** For whom work is listed, and when. */
export interface Asker {
  readonly sql: Reader;
  readonly actor: PersonActor;
  readonly moment: Moment;
}

/** Where the items of one kind are found: a `select` made by {@link itemsOf}. */
export type FindItems = (asker: Asker) => Fragment;

/** What the items of one kind are made of: SQL expressions over `rows`. */
interface ItemColumns {
  /** Id of the row the item is about; with the kind it is the item's own id. */
  readonly about: Fragment;
  readonly submissionId?: Fragment;
  readonly taskId?: Fragment;
  readonly title: Fragment;
  readonly submissionKind?: Fragment;
  readonly state: Fragment;
  readonly round?: Fragment;
  /** The instant since which it waits. */
  readonly since?: Fragment;
  /** The day by which it has to be done. */
  readonly dueOn?: Fragment;
  readonly reason?: Fragment;
  readonly paper?: Fragment;
  /** `from`, joins and `where`; `p` must be the plan the item belongs to. */
  readonly rows: Fragment;
}

/** The items of one kind: the same columns for every kind, null where a kind has no such thing. */
export const itemsOf = (sql: Reader, kind: WorkItem['kind'], of: ItemColumns): Fragment => sql`
  select ${of.about}::text || ${sql.unsafe(`':${kind}'`)} as id,
    ${sql.unsafe(`'${kind}'`)} as kind,
    p.id as plan_id,
    ${of.submissionId ?? sql`null`}::uuid as submission_id,
    ${of.taskId ?? sql`null`}::uuid as task_id,
    ${of.title} as title,
    ${of.submissionKind ?? sql`null`}::text as submission_kind,
    ${of.state} as state,
    ${of.round ?? sql`0`} as round,
    ${of.since ?? sql`null`}::timestamptz as since,
    ${of.dueOn ?? sql`null`}::date as due_on,
    ${of.reason ?? sql`null`}::text as reason,
    ${of.paper ?? sql`null`}::jsonb as paper
  ${of.rows}`;

/** Submissions `s` with their plan `p` and the obligation `o` they are named by. */
export const submissions = (sql: Reader): Fragment => sql`
  from submission s
  join plan p on p.id = s.plan_id
  left join lateral ${firstAnswered(sql)} o on true`;

/** The title and kind of a submission among {@link submissions}. */
export const submissionColumns = (
  sql: Reader,
): Pick<ItemColumns, 'submissionId' | 'title' | 'submissionKind' | 'round'> => ({
  submissionId: sql`s.id`,
  title: sql`coalesce(o.title, '')`,
  submissionKind: sql`s.kind`,
  round: sql`s.round`,
});

/** Units of their own over which the asker has a power, by these positions if any are named. */
export function unitsWith(
  { actor }: Asker,
  action: Action,
  positions?: readonly Position[],
): string[] {
  const offices = actor.offices.filter((o) => positions?.includes(o.position) ?? true);
  return reach({ ...actor, offices }, action).own;
}
