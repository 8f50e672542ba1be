import {
  VIEWS_PER_SCREEN,
  type NewSavedView,
  type SavedView,
  type SavedViewChange,
  type Screen,
  type ViewQuery,
} from '#domain/contracts/saved-view';
import { refuse, type Refusal } from '#domain/problems';
import type { Db, Reader, Tx } from '../postgres/connect.ts';
import { ifSet } from '../postgres/page.ts';

interface Row {
  id: string;
  screen: Screen;
  name: string;
  query: ViewQuery;
  position: number;
  is_default: boolean;
  version: number;
}

const viewOf = (r: Row): SavedView => ({
  id: r.id,
  screen: r.screen,
  name: r.name,
  query: r.query,
  position: r.position,
  isDefault: r.is_default,
  version: r.version,
});

/** The person's own, screen by screen in their own order. */
export async function listSavedViews(
  sql: Reader,
  personId: string,
  screen?: Screen,
): Promise<{ data: SavedView[]; total: number }> {
  const rows = await sql<Row[]>`
    select id, screen, name, query, position, is_default, version
    from saved_view
    where person_id = ${personId}
      and ${ifSet(sql, screen, (only) => sql`screen = ${only}`)}
    order by screen, position, id`;
  return { data: rows.map(viewOf), total: rows.length };
}

const nameTaken = (): Refusal => refuse('bad-input', {}, [{ at: 'name', code: 'name-taken' }]);
const isSameName = (a: string, b: string): boolean =>
  a.trim().normalize('NFC').toLocaleLowerCase('vi') ===
  b.trim().normalize('NFC').toLocaleLowerCase('vi');

/**
 * Changes of one person's views follow each other, because limit, names and order are looked at
 * before anything is written.
 */
const oneAtATime = <T>(db: Db, personId: string, work: (sql: Tx) => Promise<T>): Promise<T> =>
  db.begin(async (sql) => {
    await sql`select 1 from person where id = ${personId} for no key update`;
    return work(sql);
  }) as Promise<T>;

/**
 * Keeps a view under a name, as the last of its screen. A repeat with the same id answers with the
 * view that is there.
 */
export const addSavedView = (
  db: Db,
  personId: string,
  view: NewSavedView,
): Promise<SavedView | Refusal> =>
  oneAtATime(db, personId, async (sql) => {
    const { data } = await listSavedViews(sql, personId, view.screen);
    const known = data.find((v) => v.id === view.id);
    if (known) return known;
    if (data.some((v) => isSameName(v.name, view.name))) return nameTaken();
    if (data.length >= VIEWS_PER_SCREEN)
      return refuse('too-many-views', { limit: VIEWS_PER_SCREEN });
    const position = Math.max(-1, ...data.map((v) => v.position)) + 1;
    const [row] = await sql<Row[]>`
      insert into saved_view ${sql({
        id: view.id,
        person_id: personId,
        screen: view.screen,
        name: view.name.trim(),
        query: sql.json(view.query),
        position,
      })}
      on conflict (id) do nothing
      returning id, screen, name, query, position, is_default, version`;
    // An id of somebody else, or of another screen: it was not made at random.
    return row ? viewOf(row) : refuse('bad-input', {}, [{ at: 'id', code: 'not-accepted' }]);
  });

/**
 * Changes what is named in `change`. A new position moves the others of the screen, and a new
 * default takes the place of the old one.
 */
export const changeSavedView = (
  db: Db,
  personId: string,
  id: string,
  change: SavedViewChange,
): Promise<SavedView | Refusal> =>
  oneAtATime(db, personId, async (sql) => {
    const [found] = await sql<Row[]>`
      select id, screen, name, query, position, is_default, version
      from saved_view
      where id = ${id}
        and person_id = ${personId}`;
    if (!found) return refuse('not-found');
    if (found.version !== change.version)
      return refuse('stale-version', { version: found.version });
    const { data } = await listSavedViews(sql, personId, found.screen);
    const { name, query, isDefault, position } = change;
    if (name !== undefined && data.some((v) => v.id !== id && isSameName(v.name, name)))
      return nameTaken();
    if (isDefault)
      await sql`
        update saved_view
        set is_default = false, version = version + 1
        where person_id = ${personId}
          and screen = ${found.screen}
          and is_default
          and id <> ${id}`;
    const [row] = await sql<Row[]>`
      update saved_view
      set name = ${name?.trim() ?? found.name}, query = ${sql.json(query ?? found.query)},
        is_default = ${isDefault ?? found.is_default}, version = version + 1
      where id = ${id}
      returning id, screen, name, query, position, is_default, version`;
    if (!row) throw new Error(`saved view ${id} went while it was locked`);
    if (position === undefined) return viewOf(row);
    const order = data
      .map((v) => v.id)
      .filter((other) => other !== id)
      .toSpliced(position, 0, id);
    await sql`
      update saved_view v
      set position = o.n - 1
      from unnest(${order}::uuid[]) with ordinality as o(id, n)
      where v.id = o.id
        and v.position <> o.n - 1`;
    return { ...viewOf(row), position: order.indexOf(id) };
  });

/** @returns false when there is none of theirs under this id */
export const deleteSavedView = async (db: Db, personId: string, id: string): Promise<boolean> =>
  (await db`delete from saved_view where id = ${id} and person_id = ${personId} returning 1`)
    .length > 0;
