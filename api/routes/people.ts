import { z } from 'zod';
import { mayAnywhere } from '#db/access/visible';
import { hashPassword, temporaryPassword } from '#db/account/accounts';
import { listPeople, peopleSorts, unitOfPerson } from '#db/account/people-list';
import { execute } from '#db/record/execute';
import { idOfClick } from '#db/record/id-of-click';
import { newPerson } from '#db/unit/new-person';
import { unitStream } from '#db/unit/stream';
import { personRow } from '#domain/contracts/people';
import { list } from '#domain/contracts/shared';
import { isRefusal, refuse } from '#domain/problems';
import { id, line } from '#domain/shapes/basics';
import { filterOf, listQuery, pageOf, q } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

const filter = z.strictObject({ q, unitId: id.optional() });
const person = z.strictObject({
  name: line(200).min(1),
  login: z.string().regex(/^[a-z0-9.-]{2,30}\/[a-z0-9._-]{1,40}$/),
  email: z.email().max(200).optional(),
});
const withPassword = z.object({ id, password: z.string() });

/**
 * People and their accounts. Nobody registers themselves; an administrator or the office above
 * hands the first password over.
 */
export function peopleRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Nhân sự / people';
  route(
    {
      name: 'listPeople',
      method: 'get',
      path: '/api/people',
      tag,
      summary:
        'Nhân sự các đơn vị được xem hoặc quản lý / People of units the asker reads or manages',
      query: listQuery(peopleSorts),
      answer: list(personRow),
    },
    async (asked, given) =>
      listPeople(
        deps.read,
        asked.actor,
        pageOf(given.query),
        filterOf(filter, given.query.filter),
        await moment(deps, asked),
        asked.language,
      ),
  );
  route(
    {
      name: 'addPerson',
      method: 'post',
      path: '/api/people',
      tag,
      summary:
        'Thêm người; mật khẩu tạm chỉ hiện một lần / Add a person; the temporary password is shown once',
      body: person,
      keyed: true,
      answer: withPassword,
      problems: ['not-allowed'],
    },
    async (asked, { body }) => {
      if (!(await mayAnywhere(deps.read, asked.actor, 'manage', asked.today)))
        return refuse('not-allowed');
      const password = temporaryPassword();
      const made = await newPerson(
        deps.write,
        asked.actor,
        {
          id: idOfClick(asked.actor.personId, asked.key ?? ''),
          name: body.name,
          login: body.login,
          email: body.email?.toLowerCase() ?? null,
          passwordHash: await hashPassword(password),
        },
        { today: asked.today, wall: new Date().toISOString() },
      );
      return isRefusal(made) ? made : { ...made, password };
    },
  );
  route(
    {
      name: 'resetPersonPassword',
      method: 'post',
      path: '/api/people/{id}/reset-password',
      tag,
      summary:
        'Cấp mật khẩu tạm, chỉ hiện một lần; mọi phiên của người đó kết thúc / A temporary password, shown once; every session of the person ends',
      params: z.object({ id }),
      body: z.strictObject({}),
      answer: withPassword,
      problems: ['not-allowed'],
    },
    async (asked, { params }) => {
      const unitId = await unitOfPerson(deps.read, asked.actor, params.id, asked.today);
      if (unitId === null) return refuse('not-found');
      const password = temporaryPassword();
      // Without a key: a repeat cannot show the first password again, so it makes another.
      const done = await execute(deps.write, unitStream(deps.zone, await hashPassword(password)), {
        actor: asked.actor,
        now: asked.now,
        streamId: unitId,
        command: { type: 'reset-password', personId: params.id },
      });
      if (isRefusal(done)) return done;
      place.forgetSessions(params.id);
      return { id: params.id, password };
    },
  );
}
