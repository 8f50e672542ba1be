import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import type { Listed } from './answers.ts';
import { apiDelete, apiGet, apiPost, apiPut } from './api.ts';

// react-admin's types are generic over any record; the API's answers are typed where screens read
// them (answers.ts).
type Any<T> = T & RaRecord;

const one = async <T>(resource: string, id: Identifier, signal?: AbortSignal): Promise<Any<T>> =>
  (await apiGet(`/${resource}/${encodeURIComponent(id)}`, signal ? { signal } : {})) as Any<T>;

async function page<T>(
  resource: string,
  {
    pagination,
    sort,
    filter,
    signal,
  }: Pick<GetListParams, 'pagination' | 'sort' | 'filter' | 'signal'>,
): Promise<Listed<Any<T>>> {
  const given = Object.fromEntries(
    Object.entries(filter as Record<string, unknown>).filter(
      ([, v]) => v !== '' && v !== undefined && v !== null,
    ),
  );
  const query = {
    ...(sort && { sort: sort.field, order: sort.order.toLowerCase() }),
    ...(pagination && { page: pagination.page, perPage: pagination.perPage }),
    ...(Object.keys(given).length > 0 && { filter: JSON.stringify(given) }),
  };
  const answer = (await apiGet(`/${resource}`, { query, ...(signal && { signal }) })) as Listed<
    Any<T>
  >;
  return { ...answer, data: answer.data.map((row) => withId(resource, row)) };
}

/** A day of the calendar is named by its day, a line of the history by its hash. */
const withId = <T>(resource: string, row: Any<T>): Any<T> =>
  resource === 'calendar'
    ? { ...row, id: row['day'] as string }
    : resource === 'audit'
      ? { ...row, id: row['hash'] as string }
      : row;

/**
 * The API in react-admin's words. Acts do not go through here: they are commands (`useCommand`),
 * never optimistic.
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: async (resource, params) => page(resource, params),
  getOne: async (resource, { id, signal }) => ({ data: await one(resource, id, signal) }),
  getMany: async (resource, { ids, signal }) => ({
    data: await Promise.all(ids.map(async (id) => one(resource, id, signal))),
  }),
  getManyReference: async (resource, { target, id, ...params }) =>
    page(resource, { ...params, filter: { ...(params.filter as object), [target]: id } }),
  create: async (resource, { data }) => ({
    data: await apiPost(`/${resource}`, data, {
      headers: { 'idempotency-key': crypto.randomUUID() },
    }),
  }),
  update: async (resource, { id, data }) => ({
    data: await apiPut(`/${resource}/${encodeURIComponent(id)}`, data),
  }),
  updateMany: async (resource, { ids, data }) => {
    for (const id of ids) await apiPut(`/${resource}/${encodeURIComponent(id)}`, data);
    return { data: ids };
  },
  delete: async (resource, { id }) => ({
    data: await apiDelete(`/${resource}/${encodeURIComponent(id)}`),
  }),
  deleteMany: async (resource, { ids }) => {
    for (const id of ids) await apiDelete(`/${resource}/${encodeURIComponent(id)}`);
    return { data: ids };
  },
};
