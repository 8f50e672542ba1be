import { z } from 'zod';
import { createDirective, previewDirective, saveDirective } from '#db/directive/drafts';
import { directiveSorts, directiveView, listDirectives } from '#db/directive/list';
import { listProgrammes, programmeSorts } from '#db/directive/programmes';
import { directiveStream } from '#db/directive/stream';
import { execute } from '#db/record/execute';
import { directiveRow, directiveView as directiveShape } from '#domain/contracts/directive';
import { list, unitRef } from '#domain/contracts/shared';
import { refuse } from '#domain/problems';
import { id, isoDate, line, schoolYear } from '#domain/shapes/basics';
import { directiveContent } from '#domain/shapes/directive';
import { programmeContent } from '#domain/shapes/programme';
import { filterOf, listQuery, pageOf, q } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';

const filter = z.strictObject({
  q,
  schoolYear: schoolYear.optional(),
  state: directiveRow.shape.state.optional(),
});
const titled = { title: line(300).min(1), symbol: line(60), content: directiveContent };
const draft = z.strictObject({ programmeId: id, issuerUnitId: id, schoolYear, ...titled });
const saved = z.object({ id, version: z.number().int() });
const programme = z.object({
  id,
  code: z.string(),
  title: z.string(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  content: programmeContent,
});

/**
 * What a unit asks of units below for a year: drafted as a working row, issued through the door.
 */
export function directiveRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Văn bản chỉ đạo / directives';
  const params = z.object({ id });
  route(
    {
      name: 'listDirectives',
      method: 'get',
      path: '/api/directives',
      tag,
      summary:
        'Văn bản chỉ đạo mình nhận, ban hành, hoặc của cấp dưới / Directives sent to, by or below the asker',
      query: listQuery(directiveSorts),
      answer: list(directiveRow),
    },
    async (asked, given) =>
      listDirectives(
        deps.read,
        asked.actor,
        pageOf(given.query, 'issuedAt', 'desc'),
        filterOf(filter, given.query.filter),
        await moment(deps, asked),
      ),
  );
  route(
    {
      name: 'getDirective',
      method: 'get',
      path: '/api/directives/{id}',
      tag,
      summary: 'Một văn bản chỉ đạo / One directive',
      params,
      answer: directiveShape,
    },
    async (asked, given) =>
      (await directiveView(
        deps.read,
        asked.actor,
        given.params.id,
        await moment(deps, asked),
        asked.language,
      )) ?? refuse('not-found'),
  );
  route(
    {
      name: 'beginDirective',
      method: 'post',
      path: '/api/directives',
      tag,
      summary: 'Bắt đầu dự thảo văn bản chỉ đạo / Begin the draft of a directive',
      body: draft,
      keyed: true,
      answer: saved,
      problems: ['not-allowed'],
    },
    async (asked, given) =>
      createDirective(deps.write, asked.actor, asked.key ?? '', given.body, at(deps, asked)),
  );
  route(
    {
      name: 'saveDirective',
      method: 'put',
      path: '/api/directives/{id}',
      tag,
      summary:
        'Lưu dự thảo đè lên phiên bản đã thấy / Save the draft over the version that was seen',
      params,
      body: z.strictObject({ version: z.number().int().min(1), ...titled }),
      answer: saved,
      problems: ['not-allowed', 'wrong-state', 'stale-version'],
    },
    async (asked, given) =>
      saveDirective(deps.write, asked.actor, given.params.id, given.body, at(deps, asked)),
  );
  route(
    {
      name: 'previewDirective',
      method: 'post',
      path: '/api/directives/{id}/preview',
      tag,
      summary: 'Các đơn vị sẽ nhận nếu ban hành hôm nay / The units it would go to today',
      params,
      body: z.strictObject({}),
      answer: z.object({ count: z.number().int(), units: z.array(unitRef) }),
      problems: ['not-allowed'],
    },
    async (asked, given) =>
      previewDirective(deps.read, asked.actor, given.params.id, at(deps, asked)),
  );
  const stream = directiveStream(deps.zone);
  route(
    {
      name: 'issueDirective',
      method: 'post',
      path: '/api/directives/{id}/issue',
      tag,
      summary: 'Ban hành đến các đơn vị nhận / Issue it to its target units',
      params,
      body: z.strictObject({ version: z.number().int().min(1) }),
      keyed: true,
      answer: z.object({
        id,
        seq: z.number().int(),
        phase: z.enum(['draft', 'issuing', 'issued', 'closed']),
        count: z.number().int(),
      }),
      problems: ['not-allowed', 'wrong-state', 'stale-version', 'dates-crossed', 'unknown-target'],
    },
    async (asked, given) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        streamId: given.params.id,
        command: { type: 'issue', version: given.body.version },
        key: asked.key ?? '',
      })) as { id: string; seq: number; phase: 'issuing'; count: number },
  );
  route(
    {
      name: 'listProgrammes',
      method: 'get',
      path: '/api/programmes',
      tag,
      summary:
        'Các đề án, chương trình làm căn cứ cho văn bản chỉ đạo / Programmes directives stand under',
      query: listQuery(programmeSorts),
      answer: list(programme),
    },
    async (_asked, given) => listProgrammes(deps.read, pageOf(given.query)),
  );
}
