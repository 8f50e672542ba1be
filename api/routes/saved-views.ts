import {
  addSavedView,
  changeSavedView,
  deleteSavedView,
  listSavedViews,
} from '#db/account/saved-views';
import { savedViewContracts } from '#domain/contracts/saved-view';
import { refuse } from '#domain/problems';
import { mount, type Place } from '../http/mount.ts';

/** Filters and orders of lists that a person keeps under a name: their own and nobody else's. */
export function savedViewRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(savedViewContracts.listSavedViews, async (asked, { query }) =>
    asked.read(async (sql) => listSavedViews(sql, asked.actor.personId, query.screen)),
  );
  route(savedViewContracts.addSavedView, async (asked, { body }) =>
    addSavedView(deps.write, asked.actor.personId, body),
  );
  route(savedViewContracts.changeSavedView, async (asked, { params, body }) =>
    changeSavedView(deps.write, asked.actor.personId, params.id, body),
  );
  route(savedViewContracts.deleteSavedView, async (asked, { params }) =>
    (await deleteSavedView(deps.write, asked.actor.personId, params.id))
      ? { id: params.id }
      : refuse('not-found'),
  );
}
