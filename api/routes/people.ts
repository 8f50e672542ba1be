import { mayAnywhere } from '#db/access/visible';
import { hashPassword, temporaryPassword } from '#db/account/accounts';
import { listPeople, unitOfPerson } from '#db/account/people-list';
import { execute } from '#db/record/execute';
import { idOfClick } from '#db/record/id-of-click';
import { newPerson } from '#db/unit/new-person';
import { unitStream } from '#db/unit/stream';
import { peopleContracts } from '#domain/contracts/people';
import { isRefusal, refuse } from '#domain/problems';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

/**
 * People and their accounts. Nobody registers themselves; an administrator or the office above
 * hands the first password over.
 */
export function peopleRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(peopleContracts.listPeople, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listPeople(
        sql,
        asked.actor,
        pageOf(query),
        filter,
        await moment(deps, asked),
        asked.language,
      ),
    ),
  );
  route(peopleContracts.addPerson, async (asked, { body }) => {
    if (!(await asked.read(async (sql) => mayAnywhere(sql, asked.actor, 'manage', asked.today))))
      return refuse('not-allowed');
    const password = temporaryPassword();
    const made = await newPerson(
      deps.write,
      asked.actor,
      {
        id: idOfClick(asked.actor.personId, asked.key),
        name: body.name,
        login: body.login,
        email: body.email?.toLowerCase() ?? null,
        passwordHash: await hashPassword(password),
      },
      { today: asked.today, wall: new Date().toISOString() },
    );
    return isRefusal(made) ? made : { ...made, password };
  });
  route(peopleContracts.resetPersonPassword, async (asked, { params }) => {
    const unitId = await asked.read(async (sql) =>
      unitOfPerson(sql, asked.actor, params.id, asked.today),
    );
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
  });
}
