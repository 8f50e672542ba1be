import type { Actor, PersonActor } from '#domain/access/actor';
import { denied, may } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import type { UnitRef } from '#domain/contracts/shared';
import { refuse, type Refusal } from '#domain/problems';
import type { DirectiveContent } from '#domain/shapes/directive';
import { readableDirective } from '../access/conditions.ts';
import type { Db, Reader } from '../postgres/connect.ts';
import { idOfClick } from '../record/id-of-click.ts';
import type { At } from '../shared/moment.ts';
import { subjectOf, targetUnits } from '../unit/tree.ts';

export interface DirectiveDraft {
  readonly programmeId: string;
  readonly issuerUnitId: string;
  readonly schoolYear: string;
  readonly title: string;
  readonly symbol: string;
  readonly content: DirectiveContent;
}

/** Puts a directive's draft on file: a working row, without event. @returns id and version */
export async function createDirective(
  db: Db,
  actor: PersonActor,
  key: string,
  draft: DirectiveDraft,
  at: At,
): Promise<{ id: string; version: number } | Refusal> {
  const day = localDate(at.now, at.zone);
  const subject = await subjectOf(db, draft.issuerUnitId, day);
  const refused = denied(actor, 'draft-directive', subject);
  if (refused) return refused;
  const wrong = await outOfReach(db, actor, draft, day);
  if (wrong) return wrong;
  const id = idOfClick(actor.personId, key);
  await insertDirective(db, id, draft);
  return { id, version: 1 };
}

/** Puts a draft on file under this id, whoever may; one that is there already stays as it is. */
export async function insertDirective(db: Db, id: string, draft: DirectiveDraft): Promise<void> {
  await db`
    insert into directive ${db({
      id,
      programme_id: draft.programmeId,
      issuer_unit_id: draft.issuerUnitId,
      school_year: draft.schoolYear,
      title: draft.title,
      symbol: draft.symbol,
      state: 'draft',
      content: db.json(draft.content as never),
    })}
    on conflict (id) do nothing`;
}

/** Saves a draft over the version that was seen. */
export async function saveDirective(
  db: Db,
  actor: Actor,
  id: string,
  save: { readonly version: number } & Pick<DirectiveDraft, 'title' | 'symbol' | 'content'>,
  at: At,
): Promise<{ id: string; version: number } | Refusal> {
  const day = localDate(at.now, at.zone);
  return db.begin(async (sql) => {
    const [row] = await sql<
      { issuer_unit_id: string; state: string; version: number; programme_id: string }[]
    >`
      select d.issuer_unit_id, d.state, d.version, d.programme_id
      from directive d
      where d.id = ${id}
        and ${readableDirective(sql, actor, day)}
      for update of d`;
    if (!row) return refuse('not-found');
    if (!may(actor, 'draft-directive', await subjectOf(sql, row.issuer_unit_id, day)))
      return refuse('not-allowed');
    if (row.state !== 'draft') return refuse('wrong-state', { state: row.state });
    if (row.version !== save.version) return refuse('stale-version', { version: row.version });
    const wrong = await outOfReach(
      sql,
      actor,
      { content: save.content, issuerUnitId: row.issuer_unit_id, programmeId: row.programme_id },
      day,
    );
    if (wrong) return wrong;
    await sql`
      update directive
      set title = ${save.title}, symbol = ${save.symbol}, content = ${sql.json(save.content)},
        version = version + 1
      where id = ${id}`;
    return { id, version: row.version + 1 };
  });
}

/** A directive goes to units of the issuer's own subtree, under a programme there is. */
async function outOfReach(
  sql: Reader,
  actor: Actor,
  draft: Pick<DirectiveDraft, 'content' | 'issuerUnitId' | 'programmeId'>,
  day: string,
): Promise<Refusal | null> {
  const [programme] = await sql`select 1 from programme where id = ${draft.programmeId}`;
  if (!programme) return refuse('bad-input', {}, [{ at: 'programmeId', code: 'not-accepted' }]);
  const { under } = draft.content.target;
  if (under === draft.issuerUnitId) return null;
  const subject = await subjectOf(sql, under, day);
  return subject.above.some((a) => a.unitId === draft.issuerUnitId) && may(actor, 'read', subject)
    ? null
    : refuse('bad-input', {}, [{ at: 'content/target/under', code: 'not-accepted' }]);
}

/** The units a draft would go to today. The list shows five hundred; `count` is of all. */
export async function previewDirective(
  sql: Reader,
  actor: Actor,
  id: string,
  at: At,
): Promise<{ count: number; units: UnitRef[] } | Refusal> {
  const day = localDate(at.now, at.zone);
  const [row] = await sql<{ content: DirectiveContent; issuer_unit_id: string }[]>`
    select d.content, d.issuer_unit_id
    from directive d
    where d.id = ${id}
      and ${readableDirective(sql, actor, day)}`;
  if (!row) return refuse('not-found');
  if (!may(actor, 'draft-directive', await subjectOf(sql, row.issuer_unit_id, day)))
    return refuse('not-allowed');
  const ids = (await targetUnits(sql, row.content.target, day)).map((u) => u.id);
  const units = await sql<UnitRef[]>`
    select id, code, name, kind
    from unit
    where id = any(${ids}::uuid[])
    order by name collate vietnamese, id
    limit 500`;
  return { count: ids.length, units: [...units] };
}
