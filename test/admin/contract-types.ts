import type { BoardRow } from '#domain/contracts/board';
import { apiDelete, apiGet, apiPost, apiPut } from '../../admin/src/providers/api.ts';
import type { Answer, Filter, Rows, SortField } from '../../admin/src/providers/contracts.ts';
import type { readKey } from '../../admin/src/providers/read.ts';

// What the compiler must say of the console's client. `npm run types` checks this file: where an
// error is expected and there is none, that is the error. Nothing here is ever run.

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const day = { day: '2026-09-02' };
const named = { working: true, name: 'Nghỉ' };

export const paths = [
  async () => apiGet('/me'),
  async () => apiGet('/plans/{id}', { params: { id: '1' } }),
  // @ts-expect-error: there is no such path
  async () => apiGet('/plan/{id}', { params: { id: '1' } }),
  // @ts-expect-error: the place of `/plans/{id}` is filled by `params`
  async () => apiGet('/plans/1'),
  // @ts-expect-error: a day of the calendar is put, not posted
  async () => apiPost('/calendar/{day}', { params: day }),
];

export const sent = [
  async () => apiPut('/calendar/{day}', { params: day, body: named }),
  async () => apiGet('/units', { query: { sort: 'name' }, filter: { q: 'Hoa Sen' } }),
  // @ts-expect-error: which plan?
  async () => apiGet('/plans/{id}'),
  // @ts-expect-error: the place is called `id`
  async () => apiGet('/plans/{id}', { params: { planId: '1' } }),
  // @ts-expect-error: a day has a name
  async () => apiPut('/calendar/{day}', { params: day, body: { working: true } }),
  // @ts-expect-error: a day has no `works`
  async () => apiPut('/calendar/{day}', { params: day, body: { ...named, works: 1 } }),
  // @ts-expect-error: `working` is a yes or no
  async () => apiPut('/calendar/{day}', { params: day, body: { working: 'yes', name: '' } }),
  // @ts-expect-error: a command needs its Idempotency-Key
  async () => apiPost('/directives/{id}/issue', { params: { id: '1' }, body: { version: 1 } }),
  // @ts-expect-error: the board is that of a directive
  async () => apiGet('/board'),
  // @ts-expect-error: units are not ordered by colour
  async () => apiGet('/units', { query: { sort: 'colour' } }),
  // @ts-expect-error: units are not filtered by colour
  async () => apiGet('/units', { filter: { colour: 'red' } }),
];

export const answers = [
  async (): Promise<string> => (await apiDelete('/saved-views/{id}', { params: { id: '1' } })).id,
  // @ts-expect-error: a board has no `lines`
  async () => (await apiGet('/board', { query: { directiveId: '1' } })).lines,
  async (): Promise<readonly number[]> =>
    // @ts-expect-error: the queue is of ids, and these are text
    (await apiGet('/work/queue')).ids,
];

export const types: readonly [
  Same<Answer<'get', '/board'>['rows'][number], BoardRow>,
  Same<Rows['kept-mail']['subject'], string>,
  Same<SortField<'programmes'>, 'title' | 'code' | 'startsOn' | 'id'>,
  Same<keyof Filter<'people'>, 'q' | 'unitId'>,
  // @ts-expect-error: the board is not one of react-admin's lists
  Rows['board'],
] = [true, true, true, true, true];

/** What lies in the cache has the type of what was read. */
export const cached: ReturnType<typeof readKey<'/work/queue'>>[1] = '/work/queue';
