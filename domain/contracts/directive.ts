import { z } from 'zod';
import { id, instant, isoDate, line, schoolYear } from '../shapes/basics.ts';
import { directiveContent } from '../shapes/directive.ts';
import { programmeContent } from '../shapes/programme.ts';
import { shownState } from '../shapes/shown-state.ts';
import { list, listOf, listQuery, searchWords } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { happening, unitRef } from './shared.ts';

const directiveState = z.enum(['draft', 'issuing', 'issued', 'closed']);

export const directiveRow = z.object({
  id,
  title: z.string(),
  symbol: z.string(),
  schoolYear: z.string(),
  state: directiveState,
  issuer: unitRef,
  issuedAt: instant.nullable(),
  targetCount: z.number().int().nullable(),
  programme: z.string(),
  counts: z.array(z.object({ state: shownState, count: z.number().int() })),
});
export type DirectiveRow = z.infer<typeof directiveRow>;

export const directiveView = directiveRow.extend({
  version: z.number().int(),
  content: directiveContent,
  programmeContent,
  mayEdit: z.boolean(),
  mayIssue: z.boolean(),
  events: z.array(happening),
});
export type DirectiveView = z.infer<typeof directiveView>;

export const directiveSorts = [
  'title',
  'issuedAt',
  'schoolYear',
  'symbol',
  'state',
  'targetCount',
] as const;
export const directiveFilter = z.strictObject({
  q: searchWords,
  schoolYear: schoolYear.optional(),
  state: directiveState.optional(),
});
export type DirectiveFilter = z.output<typeof directiveFilter>;

/** The years-long programme a directive stands under. */
export const programmeView = z.object({
  id,
  code: z.string(),
  title: z.string(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  content: programmeContent,
});
export type ProgrammeView = z.infer<typeof programmeView>;
export const programmeSorts = ['title', 'code', 'startsOn'] as const;

const draftText = { title: line(300).min(1), symbol: line(60), content: directiveContent };
const version = z.number().int().min(1);
const saved = z.object({ id, version: z.number().int() });
const params = z.object({ id });

export const directiveContracts = routeContracts('Văn bản chỉ đạo / directives', {
  listDirectives: {
    path: '/api/directives',
    summary:
      'Văn bản chỉ đạo mình nhận, ban hành, hoặc của cấp dưới / Directives sent to, by or below the asker',
    ...listOf(directiveRow, directiveSorts, directiveFilter),
  },
  getDirective: {
    method: 'get',
    path: '/api/directives/{id}',
    summary: 'Một văn bản chỉ đạo / One directive',
    params,
    answer: directiveView,
  },
  beginDirective: {
    method: 'post',
    path: '/api/directives',
    summary: 'Bắt đầu dự thảo văn bản chỉ đạo / Begin the draft of a directive',
    body: z.strictObject({ programmeId: id, issuerUnitId: id, schoolYear, ...draftText }),
    keyed: true,
    answer: saved,
    problems: ['not-allowed'],
  },
  saveDirective: {
    method: 'put',
    path: '/api/directives/{id}',
    summary: 'Lưu dự thảo đè lên phiên bản đã thấy / Save the draft over the version that was seen',
    params,
    body: z.strictObject({ version, ...draftText }),
    answer: saved,
    problems: ['not-allowed', 'wrong-state', 'stale-version'],
  },
  previewDirective: {
    method: 'post',
    path: '/api/directives/{id}/preview',
    summary: 'Các đơn vị sẽ nhận nếu ban hành hôm nay / The units it would go to today',
    params,
    body: z.strictObject({}),
    answer: z.object({ count: z.number().int(), units: z.array(unitRef) }),
    problems: ['not-allowed'],
  },
  issueDirective: {
    method: 'post',
    path: '/api/directives/{id}/issue',
    summary: 'Ban hành đến các đơn vị nhận / Issue it to its target units',
    params,
    body: z.strictObject({ version }),
    keyed: true,
    answer: z.object({
      id,
      seq: z.number().int(),
      phase: directiveState,
      count: z.number().int(),
    }),
    problems: ['not-allowed', 'wrong-state', 'stale-version', 'dates-crossed', 'unknown-target'],
  },
  listProgrammes: {
    method: 'get',
    path: '/api/programmes',
    summary:
      'Các đề án, chương trình làm căn cứ cho văn bản chỉ đạo / Programmes directives stand under',
    query: listQuery(programmeSorts),
    answer: list(programmeView),
  },
});
