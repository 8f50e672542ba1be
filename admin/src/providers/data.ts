import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { request } from './api.ts';

/** A page of a list, in the API's words. What is empty in a filter is not sent. */
async function getList<Row extends RaRecord>(
  resource: string,
  { pagination, sort, filter, signal }: GetListParams,
): Promise<GetListResult<Row>> {
  const given = Object.entries(filter as Record<string, unknown>).filter(
    ([, v]) => v !== '' && v !== undefined && v !== null,
  );
  const answer = await request<{ data: Row[]; total: number }>('get', `/${resource}`, {
    query: {
      ...(sort && { sort: sort.field, order: sort.order.toLowerCase() }),
      ...(pagination && { page: pagination.page, perPage: pagination.perPage }),
    },
    filter: Object.fromEntries(given),
    ...(signal && { signal }),
  });
  // A line of the history is named by its hash.
  return resource === 'audit'
    ? { ...answer, data: answer.data.map((row) => ({ ...row, id: row['hash'] as string })) }
    : answer;
}

const notHere = async (): Promise<never> => {
  throw new Error('One thing is read by useRead, and what changes it is a command of its own.');
};

/**
 * The lists of the API in react-admin's words; `ResourceList` knows their rows by the contracts.
 * Acts do not go through here: they are commands (`useCommand`), never optimistic.
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList,
  getOne: notHere,
  getMany: notHere,
  getManyReference: notHere,
  create: notHere,
  update: notHere,
  updateMany: notHere,
  delete: notHere,
  deleteMany: notHere,
};
