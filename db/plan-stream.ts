import { currentStep } from '#domain/plan/state';
import type { SubmissionKind } from '#domain/contracts/basics';
import type { Content, Part } from '#domain/contracts/content';
import { partsOf } from '#domain/contracts/content';
import { movesClock, rungKey } from '#domain/agenda/agenda';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import { decide, type PlanContext } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import { officeForStep } from '#domain/plan/route';
import type { PlanState } from '#domain/plan/state';
import { officeFor, type Action, type Office } from '#domain/roles';
import { canonical, sha256 } from './canonical.ts';
import type { Db, Reader, Tx } from './connect.ts';
import type { Call, Stream } from './execute.ts';
import { firstParts, paperContent, type FirstPart } from './paper.ts';
import { projectPlan } from './plan-projection.ts';
import { readPlan } from './plan-rows.ts';
import { calendarOf, directiveAt } from './reference.ts';

type Command = PlanCommand | PlanSystemCommand;

/** The content is carried along with the decision, so that what is hashed is what is stored. */
export interface Loaded extends PlanContext {
  readonly frozen?: string;
  readonly lends: boolean;
  /** For `begin`: the parts the draft starts with. */
  readonly beginning?: readonly FirstPart[];
  /** For `approve`: the signed text that takes effect. */
  readonly approved?: Content;
}

/** One unit's year as a stream of the record. `pool` and `zone` are the process's own. */
export function planStream(pool: Db, zone: string): Stream<PlanState, Command, PlanEvent, Loaded> {
  return {
    wakes: (events) => (events.some(movesClock) ? 'plan' : null),
    evolve,
    decide,
    project: projectPlan,
    async load(sql, call, newId) {
      const [loaded, extra] = await Promise.all([readPlan(sql, call.streamId, call.now, zone, true), extras(sql, call, zone)]);
      if (!loaded) return null;
      const [calendar, directive] = await Promise.all([
        calendarOf(pool, sql), directiveAt(sql, loaded.state.directiveId, loaded.directiveVersion)]);
      const context: Loaded = {
        now: call.now, actor: call.actor, subject: loaded.subject, days: { calendar, zone }, directive, newId, lends: loaded.lends, ...extra };
      return { state: loaded.state, head: loaded.head, context };
    },
    office: actingOffice,
    answer({ streamId, after, newId, head, events, context }) {
      const about = events.map((e) => e.event).find((event) => 'submissionId' in event);
      const submission = after.submissions.find((s) => s.id === (about && 'submissionId' in about ? about.submissionId : newId));
      return {
        id: streamId, seq: head.seq, phase: after.phase,
        ...(submission && {
          submission: { id: submission.id, state: submission.state, round: submission.round, revision: submission.revision,
            sha256: submission.sha256, stepIndex: submission.stepIndex, dueOn: submission.stepDueOn ?? submission.returnDueOn },
          allowedActions: allowedOnSubmission(after, submission.id, context),
        }),
      };
    },
  };
}

const actionOf: Readonly<Record<PlanCommand['type'], Action>> = {
  begin: 'draft', 'answer-with': 'draft', submit: 'sign', recall: 'recall', endorse: 'review', return: 'review', approve: 'review', number: 'number', comment: 'comment',
  'resolve-comment': 'comment', progress: 'task', attach: 'attach', 'enter-on-behalf': 'on-behalf', extend: 'extend', urge: 'remind',
};

/** The office in which a person does this: the one the step waits for when it is a decision. */
function actingOffice(state: PlanState, command: Command, ctx: PlanContext): Office | null {
  if (!(command.type in actionOf)) return null;
  const person = command as PlanCommand;
  if (person.type === 'endorse' || person.type === 'return' || person.type === 'approve') {
    const submission = state.submissions.find((s) => s.id === person.submissionId);
    return submission && currentStep(submission) ? officeForStep(ctx.actor, submission, ctx.subject) : null;
  }
  return officeFor(ctx.actor, actionOf[person.type], ctx.subject);
}

/** What only some commands need, read inside the same transaction, before anything is decided. */
async function extras(sql: Tx, call: Call<Command>, zone: string): Promise<Partial<Loaded>> {
  const { command } = call;
  switch (command.type) {
    case 'submit': {
      const draft = await readDraft(sql, command.submissionId, call.streamId, true);
      // What was entered on paper has no parts until somebody begins to mend it: nothing to sign.
      if (!draft || Object.keys(draft.partVersions).length === 0) return {};
      const frozen = canonical(draft.content);
      return { frozen, draft: { ...draft, sha256: sha256(frozen) } };
    }
    case 'begin':
      return call.actor.kind !== 'person' ? {}
        : { beginning: await firstParts(sql, call.streamId, command.kind, command.obligationIds[0], call.actor.personId, call.now, zone) };
    case 'answer-with': {
      const [elsewhere] = await sql<{ id: string; home: string; kind: SubmissionKind }[]>`
        select s.id, s.plan_id as home, s.kind from submission s join plan p on p.id = s.plan_id join plan own on own.unit_id = p.unit_id
        where s.id = ${command.submissionId} and own.id = ${call.streamId}`;
      return elsewhere ? { elsewhere } : {};
    }
    case 'approve': {
      const [row] = await sql<{ content: string }[]>`
        select content from revision where submission_id = ${command.submissionId} and number = ${command.revision}`;
      return row ? { approved: JSON.parse(row.content) as Content } : {};
    }
    case 'enter-on-behalf': {
      const content = await paperContent(sql, call.streamId, command);
      if (!content) return {};
      const frozen = canonical(content);
      return { frozen, paper: { sha256: sha256(frozen) }, fileKnown: await fileKnown(sql, command.fileId, call.streamId) };
    }
    case 'attach': return { fileKnown: await fileKnown(sql, command.fileId, call.streamId) };
    case 'progress': {
      const [task] = await sql<{ id: string; percent: number }[]>`select id, percent from task where id = ${command.taskId} and plan_id = ${call.streamId}`;
      return task ? { task } : {};
    }
    case 'resolve-comment': {
      const [comment] = await sql<{ id: string; resolved: boolean }[]>`
        select id, resolved_at is not null as resolved from comment where id = ${command.commentId} and submission_id = ${command.submissionId}`;
      return comment ? { comment } : {};
    }
    case 'remind': {
      const rows = await sql<{ cause: string; occurrence: number; rung: string }[]>`select cause, occurrence, rung from rung where plan_id = ${call.streamId}`;
      return { climbed: new Set(rows.map(rungKey)) };
    }
    default: return {};
  }
}

async function fileKnown(sql: Reader, fileId: string, planId: string): Promise<boolean> {
  const rows = await sql`select 1 from file f join plan p on p.unit_id = f.unit_id where f.id = ${fileId} and p.id = ${planId}`;
  return rows.length > 0;
}

/**
 * The draft as it lies now: its parts put together in the order of paper, and the version the person must have seen.
 * One statement, so that version and text belong together; locked when it is about to be signed.
 */
export async function readDraft(sql: Reader, submissionId: string, planId: string, lock = false): Promise<Draft | null> {
  const rows = await sql<{ kind: string; draft_version: number; part: Part | null; content: unknown; version: number }[]>`
    select s.kind, s.draft_version, d.part, d.content, d.version
    from submission s left join draft_part d on d.submission_id = s.id
    where s.id = ${submissionId} and s.plan_id = ${planId} ${lock ? sql`for update of s` : sql``}`;
  const [first] = rows;
  if (!first) return null;
  const content = Object.fromEntries(partsOf(first.kind).map((part) => [part, rows.find((r) => r.part === part)?.content]));
  return {
    content: content as unknown as Content,
    version: first.draft_version,
    partVersions: Object.fromEntries(rows.flatMap((r) => (r.part ? [[r.part, r.version]] : []))),
  };
}

export interface Draft {
  readonly content: Content;
  readonly version: number;
  readonly partVersions: Readonly<Record<string, number>>;
}
