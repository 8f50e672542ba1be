import { blankPlan, blankReport, type Letterhead } from '#domain/content/blank';
import type { Facts } from '#domain/plan/facts';
import { planContent, type Content } from '#domain/shapes/content';
import { directiveContent } from '#domain/shapes/directive';
import { words } from '#domain/words/index';
import type { Reader } from '../postgres/connect.ts';
import { superiorName } from '../shared/refs.ts';

interface BeginningRow {
  content: unknown;
  unit_name: string;
  kind: string;
  place: string;
  signer: string | null;
  superior: string | null;
  title: string;
}

/**
 * The content a submission of this kind begins with for this unit: the directive's frame, the
 * letterhead, and for a report the approved plan with its tasks as they stand. Null when there is
 * no such plan.
 */
async function beginning(
  sql: Reader,
  planId: string,
  kind: string,
  obligationId: string | undefined,
  day: string,
): Promise<Content | null> {
  const [[row], tasks, [approved]] = await Promise.all([
    sql<BeginningRow[]>`
      select d.content, u.name as unit_name, u.kind, u.place,
        (
          select pe.name
          from appointment a
          join person pe on pe.id = a.person_id
          where a.unit_id = u.id
            and a.position = 'head'
            and a.confirmed
            and a.during @> ${day}::date
          limit 1
        ) as signer,
        ${superiorName(sql, day)} as superior,
        coalesce((select title from obligation where id = ${obligationId ?? null}), '') as title
      from plan p
      join directive d on d.id = p.directive_id
      join unit u on u.id = p.unit_id
      where p.id = ${planId}`,
    sql<{ task_group: string; title: string; percent: number }[]>`
      select task_group, title, percent
      from task
      where plan_id = ${planId}
        and in_force
        and is_leaf
      order by position`,
    sql<{ content: string }[]>`
      select r.content
      from submission s
      join revision r on r.submission_id = s.id and r.number = s.in_force
      where s.plan_id = ${planId}
        and s.kind = 'plan'
      limit 1`,
  ]);
  if (!row) return null;
  const directive = directiveContent.parse(row.content);
  const head: Letterhead = {
    unitName: row.unit_name,
    place: row.place,
    signer: row.signer ?? '',
    superior: row.superior ?? '',
    position: words('vi').headTitle(row.kind),
  };
  if (kind === 'plan') return blankPlan(directive, head);
  const plan = approved ? planContent.safeParse(JSON.parse(approved.content)) : null;
  return blankReport(
    directive,
    head,
    plan?.success ? plan.data : null,
    row.title,
    tasks.map((t) => ({ group: t.task_group, title: t.title, percent: t.percent })),
  );
}

/**
 * What is stored for a paper submission entered by a superior's office: the frame and the subject;
 * the scan is the text.
 */
export async function paperContent(
  sql: Reader,
  planId: string,
  command: { kind: string; obligationIds: readonly string[]; subject: string; signedOn: string },
): Promise<Content | null> {
  const frame = await beginning(
    sql,
    planId,
    command.kind,
    command.obligationIds[0],
    command.signedOn,
  );
  return frame && { ...frame, heading: { ...frame.heading, subject: command.subject } };
}

/** The parts with which a new draft begins. */
export async function firstParts(
  sql: Reader,
  planId: string,
  kind: string,
  obligationId: string | undefined,
  day: string,
): Promise<Facts['firstParts']> {
  const content = await beginning(sql, planId, kind, obligationId, day);
  return Object.entries(content ?? {}).map(([part, value]) => ({
    part,
    content: value as unknown,
  }));
}
