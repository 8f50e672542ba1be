import type { z } from 'zod';
import { execute } from '#db/record/execute';
import { idOfClick } from '#db/record/id-of-click';
import { listUnits, unitView } from '#db/unit/list';
import { unitStream } from '#db/unit/stream';
import {
  unitActContracts,
  unitContracts,
  type UnitActContract,
  type unitAnswer,
} from '#domain/contracts/unit';
import { isRefusal, refuse } from '#domain/problems';
import { servedUnitActNames, type ServedUnitActName } from '#domain/unit/acts/index';
import type { UnitCommand } from '#domain/unit/commands';
import { pageOf } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

type Answer = z.output<typeof unitAnswer>;

/** Units in their tree, and who holds which office. */
export function unitRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const stream = unitStream(deps.zone);
  route(unitContracts.listUnits, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listUnits(sql, asked.actor, pageOf(query), filter, await moment(deps, asked)),
    ),
  );
  route(
    unitContracts.getUnit,
    async (asked, { params }) =>
      (await asked.read(async (sql) =>
        unitView(sql, asked.actor, params.id, await moment(deps, asked), asked.language),
      )) ?? refuse('not-found'),
  );
  route(
    unitContracts.openUnit,
    async (asked, { body }) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        key: asked.key,
        streamId: idOfClick(asked.actor.personId, asked.key),
        command: { type: 'open', ...body },
      })) as Answer,
  );
  for (const name of servedUnitActNames) {
    const contract: UnitActContract<ServedUnitActName> = unitActContracts[name];
    route(contract, async ({ actor, now, key }, { params, body }) => {
      const command = { type: name, ...body } as UnitCommand;
      const done = await execute(deps.write, stream, {
        actor,
        now,
        key,
        streamId: params.id,
        command,
      });
      if (!isRefusal(done)) place.forgetOffices();
      return done as Answer;
    });
  }
}
