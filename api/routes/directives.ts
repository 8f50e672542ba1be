import { createDirective, previewDirective, saveDirective } from '#db/directive/drafts';
import { directiveView, listDirectives } from '#db/directive/list';
import { listProgrammes } from '#db/directive/programmes';
import { directiveStream } from '#db/directive/stream';
import { execute } from '#db/record/execute';
import { directiveContracts } from '#domain/contracts/directive';
import type { AnswerOf } from '#domain/contracts/route-contract';
import { refuse } from '#domain/problems';
import { pageOf } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';

/**
 * What a unit asks of units below for a year: drafted as a working row, issued through the door.
 */
export function directiveRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(directiveContracts.listDirectives, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listDirectives(
        sql,
        asked.actor,
        pageOf(query, 'issuedAt', 'desc'),
        filter,
        await moment(deps, asked),
      ),
    ),
  );
  route(
    directiveContracts.getDirective,
    async (asked, { params }) =>
      (await asked.read(async (sql) =>
        directiveView(sql, asked.actor, params.id, await moment(deps, asked), asked.language),
      )) ?? refuse('not-found'),
  );
  route(directiveContracts.beginDirective, async (asked, { body }) =>
    createDirective(deps.write, asked.actor, asked.key, body, at(deps, asked)),
  );
  route(directiveContracts.saveDirective, async (asked, { params, body }) =>
    saveDirective(deps.write, asked.actor, params.id, body, at(deps, asked)),
  );
  route(directiveContracts.previewDirective, async (asked, { params }) =>
    asked.read(async (sql) => previewDirective(sql, asked.actor, params.id, at(deps, asked))),
  );
  const stream = directiveStream(deps.zone);
  route(
    directiveContracts.issueDirective,
    async (asked, { params, body }) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        streamId: params.id,
        command: { type: 'issue', version: body.version },
        key: asked.key,
      })) as AnswerOf<typeof directiveContracts.issueDirective>,
  );
  route(directiveContracts.listProgrammes, async (asked, { query }) =>
    asked.read(async (sql) => listProgrammes(sql, pageOf(query))),
  );
}
