import { z } from 'zod';
import { delegates, myDelegations } from '#db/unit/delegations';
import { delegatesView, myDelegations as myDelegationsShape } from '#domain/contracts/unit';
import { id, isoDate, position } from '#domain/shapes/basics';
import { moment, mount, type Place } from '../http/mount.ts';

/**
 * Offices that are lent: what is mine, and to whom I could lend. The acts themselves are acts on a
 * unit.
 */
export function officeRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Ủy quyền / delegations';
  route(
    {
      name: 'listMyDelegations',
      method: 'get',
      path: '/api/delegations',
      tag,
      summary: 'Ủy quyền mình đã giao và được giao / What the asker has lent and been lent',
      answer: myDelegationsShape,
    },
    async (asked) =>
      myDelegations(deps.read, asked.actor, await moment(deps, asked), asked.language),
  );
  route(
    {
      name: 'listDelegates',
      method: 'get',
      path: '/api/units/{id}/delegates',
      tag,
      summary:
        'Chức vụ của đơn vị có thể giao ký cho ai kể từ một ngày / To whom an office of the unit may lend its signature from a day on',
      params: z.object({ id }),
      query: z.strictObject({ position: position.default('head'), on: isoDate.optional() }),
      answer: delegatesView,
      problems: ['not-allowed'],
    },
    async (asked, { params, query }) =>
      delegates(
        deps.read,
        asked.actor,
        params.id,
        query.position,
        query.on ?? asked.today,
        await moment(deps, asked),
        asked.language,
      ),
  );
}
