import type { Office } from '#domain/access/actor';
import { localDate, type Instant } from '#domain/calendar/dates';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import type { PlanContext } from '#domain/plan/context';
import { rungKey } from '#domain/plan/owed';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import { officesOf } from '../access/people.ts';
import type { Tx } from '../postgres/connect.ts';
import { canonical, sha256 } from '../record/canonical.ts';
import type { Asked, Patience } from '../record/execute.ts';
import { readDrafts } from './draft-rows.ts';
import { firstParts, paperContent, type FirstPart } from './first-parts.ts';

type Command = PlanCommand | PlanSystemCommand;
type Command_<T extends Command['type']> = Extract<Command, { type: T }>;
type Of<T extends Command['type']> = Asked<Extract<Command, { type: T }>>;

/**
 * What only some commands need. The content is carried along with the decision, so that what is
 * hashed is what is stored.
 */
export interface Needs extends Pick<
  PlanContext,
  | 'draft'
  | 'paper'
  | 'elsewhere'
  | 'task'
  | 'comment'
  | 'climbed'
  | 'fileKnown'
  | 'targetHeld'
  | 'advice'
  | 'numberBefore'
> {
  readonly frozen?: string;
  /** For `begin`: the parts the draft starts with. */
  readonly beginning?: readonly FirstPart[];
  /**
   * For `approve`: the signed text that takes effect; for `withdraw-approval`: the one in force
   * again.
   */
  readonly approved?: Content;
  /** Offices of the people a command names, by person: who may read is asked of them. */
  readonly named?: ReadonlyMap<string, readonly Office[]>;
}

/**
 * Read inside the transaction, before anything is decided: one question a kind of command. Null for
 * what was skipped.
 */
export async function readNeeds(
  sql: Tx,
  calls: readonly Asked<Command>[],
  zone: string,
  patience: Patience,
): Promise<(Needs | null)[]> {
  const needs = new Map<Asked<Command>, Needs | null>();
  const kinds = Map.groupBy(calls, (call) => call.command.type);
  await Promise.all(
    [...kinds.values()].map(async (alike) => {
      const found = await needsOf(sql, alike, zone, patience);
      alike.forEach((call, i) => needs.set(call, found[i] ?? null));
    }),
  );
  return calls.map((call) => needs.get(call) ?? null);
}

/** @param calls all of one kind */
async function needsOf(
  sql: Tx,
  calls: readonly Asked<Command>[],
  zone: string,
  patience: Patience,
): Promise<(Needs | null)[]> {
  switch (calls[0]?.command.type) {
    case 'submit':
      return drafts(sql, calls as Of<'submit'>[], patience);
    case 'approve':
      return approved(sql, calls as Of<'approve'>[]);
    case 'withdraw-approval':
      return Promise.all((calls as Of<'withdraw-approval'>[]).map((call) => superseded(sql, call)));
    case 'forward':
      return Promise.all(
        (calls as Of<'forward'>[]).map(({ command, now }) => targetHeld(sql, command, now, zone)),
      );
    case 'ask-advice':
      return Promise.all(
        (calls as Of<'ask-advice'>[]).map(async ({ command, now }) => ({
          named: await officesOfAll(sql, [command.personId], localDate(now, zone)),
        })),
      );
    case 'comment':
      return Promise.all(
        (calls as Of<'comment'>[]).map(async ({ command, now }) =>
          command.mentions?.length
            ? { named: await officesOfAll(sql, command.mentions, localDate(now, zone)) }
            : {},
        ),
      );
    case 'give-advice':
      return Promise.all((calls as Of<'give-advice'>[]).map((call) => advice(sql, call)));
    case 'progress':
      return tasks(sql, calls as Of<'progress'>[]);
    case 'resolve-comment':
      return comments(sql, calls as Of<'resolve-comment'>[]);
    case 'attach':
      return (await filesKnown(sql, calls as Of<'attach'>[])).map((fileKnown) => ({ fileKnown }));
    case 'enter-on-behalf':
      return papers(sql, calls as Of<'enter-on-behalf'>[]);
    case 'begin':
      return Promise.all((calls as Of<'begin'>[]).map((call) => beginning(sql, call, zone)));
    case 'answer-with':
      return Promise.all((calls as Of<'answer-with'>[]).map((call) => elsewhere(sql, call)));
    case 'remind':
      return Promise.all((calls as Of<'remind'>[]).map((call) => climbed(sql, call)));
    default:
      return calls.map(() => ({}));
  }
}

async function drafts(
  sql: Tx,
  calls: readonly Of<'submit'>[],
  patience: Patience,
): Promise<(Needs | null)[]> {
  const found = await readDrafts(
    sql,
    calls.map(({ command, streamId }) => ({
      submissionId: command.submissionId,
      planId: streamId,
    })),
    patience,
  );
  return found.map((draft) => {
    // Somebody may be saving it this moment.
    if (!draft && patience === 'skip') return null;
    // What was entered on paper has no parts until somebody begins to mend it: nothing to sign.
    if (!draft || Object.keys(draft.partVersions).length === 0) return {};
    const frozen = canonical(draft.content);
    return { frozen, draft: { ...draft, sha256: sha256(frozen) } };
  });
}

async function approved(sql: Tx, calls: readonly Of<'approve'>[]): Promise<Needs[]> {
  const rows = await sql<{ n: number; content: string }[]>`
    select a.n::int as n, r.content
    from unnest(${calls.map((c) => c.command.submissionId)}::uuid[], ${calls.map((c) => c.command.revision)}::int[]) with ordinality as a (submission, revision, n)
    join revision r on r.submission_id = a.submission and r.number = a.revision`;
  return inPlaces(calls, rows, ({ content }) => ({ approved: JSON.parse(content) as Content }));
}

async function tasks(sql: Tx, calls: readonly Of<'progress'>[]): Promise<Needs[]> {
  const rows = await sql<{ n: number; id: string; percent: number }[]>`
    select a.n::int as n, t.id, t.percent
    from unnest(${calls.map((c) => c.command.taskId)}::uuid[], ${calls.map((c) => c.streamId)}::uuid[]) with ordinality as a (task, plan, n)
    join task t on t.id = a.task and t.plan_id = a.plan and t.in_force`;
  return inPlaces(calls, rows, ({ id, percent }) => ({ task: { id, percent } }));
}

async function comments(sql: Tx, calls: readonly Of<'resolve-comment'>[]): Promise<Needs[]> {
  const rows = await sql<{ n: number; id: string; resolved: boolean }[]>`
    select a.n::int as n, c.id, c.resolved_at is not null as resolved
    from unnest(${calls.map((c) => c.command.commentId)}::uuid[], ${calls.map((c) => c.command.submissionId)}::uuid[]) with ordinality as a (comment, submission, n)
    join comment c on c.id = a.comment and c.submission_id = a.submission`;
  return inPlaces(calls, rows, ({ id, resolved }) => ({ comment: { id, resolved } }));
}

async function papers(sql: Tx, calls: readonly Of<'enter-on-behalf'>[]): Promise<Needs[]> {
  const [known, contents] = await Promise.all([
    filesKnown(sql, calls),
    Promise.all(calls.map(({ streamId, command }) => paperContent(sql, streamId, command))),
  ]);
  return contents.map((content, i) => {
    if (!content) return {};
    const frozen = canonical(content);
    return { frozen, paper: { sha256: sha256(frozen) }, fileKnown: known[i] ?? false };
  });
}

/** Does each file belong to the unit of its call's plan? */
async function filesKnown(
  sql: Tx,
  calls: readonly Of<'attach' | 'enter-on-behalf'>[],
): Promise<boolean[]> {
  const rows = await sql<{ n: number }[]>`
    select a.n::int as n from unnest(${calls.map((c) => c.command.fileId)}::uuid[], ${calls.map((c) => c.streamId)}::uuid[]) with ordinality as a (file, plan, n)
    join file f on f.id = a.file join plan p on p.id = a.plan and p.unit_id = f.unit_id`;
  const known = new Set(rows.map((r) => r.n - 1));
  return calls.map((_, i) => known.has(i));
}

async function beginning(
  sql: Tx,
  { actor, streamId, command, now }: Of<'begin'>,
  zone: string,
): Promise<Needs> {
  return actor.kind !== 'person'
    ? {}
    : {
        beginning: await firstParts(
          sql,
          streamId,
          command.kind,
          command.obligationIds[0],
          actor.personId,
          now,
          zone,
        ),
      };
}

async function elsewhere(sql: Tx, { command, streamId }: Of<'answer-with'>): Promise<Needs> {
  const [found] = await sql<{ id: string; home: string; kind: SubmissionKind }[]>`
    select s.id, s.plan_id as home, s.kind from submission s join plan p on p.id = s.plan_id join plan own on own.unit_id = p.unit_id
    where s.id = ${command.submissionId} and own.id = ${streamId}`;
  return found ? { elsewhere: found } : {};
}

const officesOfAll = async (
  sql: Tx,
  ids: readonly string[],
  day: string,
): Promise<Map<string, readonly Office[]>> =>
  new Map(
    await Promise.all(
      [...new Set(ids)].map(async (id) => [id, await officesOf(sql, id, day)] as const),
    ),
  );

/** What an approval took the place of, and its number. */
async function superseded(sql: Tx, { command }: Of<'withdraw-approval'>): Promise<Needs> {
  const [row] = await sql<{ content: string; number: number | null }[]>`
    select r.content, e.number from submission s join revision r on r.submission_id = s.id and r.number = s.supersedes
    left join register_entry e on e.submission_id = s.id and e.revision = s.supersedes where s.id = ${command.submissionId}`;
  return row
    ? { approved: JSON.parse(row.content) as Content, numberBefore: row.number }
    : { numberBefore: null };
}

/** Does somebody hold the office a paper is forwarded to? */
export async function targetHeld(
  sql: Tx,
  { to }: Command_<'forward'>,
  now: Instant,
  zone: string,
): Promise<Needs> {
  const rows =
    await sql`select 1 from office_holders(${to.unitId}, ${to.position}, ${localDate(now, zone)}::date) h where ${to.personId ?? null}::uuid is null or h.person_id = ${to.personId ?? null} limit 1`;
  return { targetHeld: rows.length > 0 };
}

async function advice(sql: Tx, { command }: Of<'give-advice'>): Promise<Needs> {
  const [row] = await sql<{ id: string; of: string; by: string; given: boolean }[]>`
    select id, asked_of as of, asked_by as by, answered_at is not null as given from advice where id = ${command.adviceId} and submission_id = ${command.submissionId}`;
  return row ? { advice: row } : {};
}

async function climbed(sql: Tx, { streamId }: Of<'remind'>): Promise<Needs> {
  const rows = await sql<
    { cause: string; occurrence: number; rung: string }[]
  >`select cause, occurrence, rung from rung where plan_id = ${streamId}`;
  return { climbed: new Set(rows.map(rungKey)) };
}

/** What was found, at the places (`n`, from 1) of the calls it was found for. */
function inPlaces<R extends { readonly n: number }>(
  calls: readonly unknown[],
  rows: readonly R[],
  need: (row: R) => Needs,
): Needs[] {
  const needs: Needs[] = calls.map(() => ({}));
  for (const row of rows) needs[row.n - 1] = need(row);
  return needs;
}
