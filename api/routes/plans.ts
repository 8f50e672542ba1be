import type { z } from 'zod';
import { listPlans } from '#db/plan/list';
import { planStream } from '#db/plan/stream';
import { door } from '#db/record/door';
import { planView } from '#db/screens/year';
import { actContracts, type ActContract } from '#domain/contracts/acts';
import { planContracts, type planAnswer } from '#domain/contracts/plan';
import { actNames, type ActName } from '#domain/plan/acts/index';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal, refuse } from '#domain/problems';
import { pageOf } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';
import { bulkRoutes } from './bulk.ts';
import { refusalOf } from './overtaken.ts';

/** The years of units: lists, one year, and one route an act. */
export function planRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(planContracts.listPlans, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listPlans(sql, asked.actor, pageOf(query), filter, await moment(deps, asked)),
    ),
  );
  route(
    planContracts.getPlan,
    async (asked, { params }) =>
      (await asked.read(async (sql) =>
        planView(sql, deps.reference, asked.actor, params.id, at(deps, asked)),
      )) ?? refuse('not-found'),
  );

  const act = door(deps.write, planStream(deps.reference));
  for (const name of actNames) {
    const contract: ActContract<ActName> = actContracts[name];
    route(contract, async (asked, { params, body }) => {
      const { actor, now, key } = asked;
      const command = { type: name, ...body } as PlanCommand;
      const answer = await act({ actor, now, key, streamId: params.id, command });
      if (isRefusal(answer)) throw await refusalOf(deps, asked, answer, command);
      deps.live.changed(params.id);
      return answer as z.input<typeof planAnswer>;
    });
  }
  bulkRoutes(place, act);
}
