import { instantAt, type IsoDate } from '#domain/calendar/dates';
import type { DirectiveContent } from '#domain/contracts/directive';
import type { RouteSpec } from '#domain/contracts/route';
import { isRefusal } from '#domain/problems';
import type { Db } from '#db/connect';
import { execute } from '#db/execute';
import { routeStream } from '#db/review-routes-stream';
import { idOf, personId, unitId } from './ids.ts';
import { actorOf } from './people.ts';

/** Specialist of the managing body first, then its head: the commune for MN, TH and THCS, the department for THPT. */
const spec: RouteSpec = {
  steps: [
    { key: 'tham-dinh', name: 'Thẩm định', offices: [{ relation: 'parent', line: 'managing', position: 'specialist' }], rule: 'one', needed: 1, act: 'endorse', limitDays: 3, returns: 'author', samePerson: false, confirm: 'click' },
    { key: 'phe-duyet', name: 'Phê duyệt', offices: [{ relation: 'parent', line: 'managing', position: 'head' }], rule: 'one', needed: 1, act: 'approve', limitDays: 5, returns: 'both', samePerson: true, confirm: 'click' },
  ],
  withdrawDays: 5,
};

/** The route of a unit's directives; `code` is the unit that issues them. */
export const routeIdOf = (code: string): string => idOf(`route:${code}`);

/** Puts each issuer's route on file and publishes it on `day`, before the first directive takes it. */
export async function publishRoutes(db: Db, zone: string, day: IsoDate, owners: readonly { readonly unit: string; readonly by: string; readonly name: string }[]): Promise<void> {
  for (const { unit, by, name } of owners) {
    const id = routeIdOf(unit);
    const now = instantAt(day, '08:30', zone);
    await db`insert into review_route ${db({ id, owner_unit_id: unitId(unit), name })}`;
    await db`insert into review_route_version ${db({ route_id: id, version: 1, name, spec: db.json(spec), state: 'draft', changed_by: personId(by), changed_at: now })}`;
    const published = await execute(db, routeStream(zone), { actor: actorOf(by, day), now, streamId: id, command: { type: 'publish', version: 1, draftVersion: 1 } });
    if (isRefusal(published)) throw new Error(`${name} was not published: ${JSON.stringify(published)}`);
  }
}

/** Working days before (-) and after (+) the due date of the unit that owes. */
export const ladder: DirectiveContent['ladder'] = [
  { days: -5, kind: 'reminder' }, { days: -1, kind: 'reminder' }, { days: 1, kind: 'reminder' }, { days: 3, kind: 'escalation' },
];

/** The same for the superior who holds a submission. */
export const reviewLadder: DirectiveContent['reviewLadder'] = [
  { days: -1, kind: 'reminder' }, { days: 1, kind: 'reminder' }, { days: 3, kind: 'escalation' },
];
