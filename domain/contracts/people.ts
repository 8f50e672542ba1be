import { z } from 'zod';
import { id, line } from '../shapes/basics.ts';
import { listOf, searchWords } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { officeRef } from './shared.ts';

export const personRow = z.object({
  id,
  name: z.string(),
  login: z.string(),
  email: z.string().nullable(),
  offices: z.array(officeRef),
  mayResetPassword: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

export const peopleSorts = ['name', 'login', 'email'] as const;
export const peopleFilter = z.strictObject({ q: searchWords, unitId: id.optional() });
export type PeopleFilter = z.output<typeof peopleFilter>;

/** `login` is what the person types to sign in: `<unit code>/<name>`. */
export const newPerson = z.strictObject({
  name: line(200).min(1),
  login: z.string().regex(/^[a-z0-9.-]{2,30}\/[a-z0-9._-]{1,40}$/),
  email: z.email().max(200).optional(),
});
const withPassword = z.object({ id, password: z.string() });

export const peopleContracts = routeContracts('Nhân sự / people', {
  listPeople: {
    path: '/api/people',
    summary:
      'Nhân sự các đơn vị được xem hoặc quản lý / People of units the asker reads or manages',
    ...listOf(personRow, peopleSorts, peopleFilter),
  },
  addPerson: {
    method: 'post',
    path: '/api/people',
    summary:
      'Thêm người; mật khẩu tạm chỉ hiện một lần / Add a person; the temporary password is shown once',
    body: newPerson,
    keyed: true,
    answer: withPassword,
    problems: ['not-allowed'],
  },
  resetPersonPassword: {
    method: 'post',
    path: '/api/people/{id}/reset-password',
    summary:
      'Cấp mật khẩu tạm, chỉ hiện một lần; mọi phiên của người đó kết thúc / A temporary password, shown once; every session of the person ends',
    params: z.object({ id }),
    body: z.strictObject({}),
    answer: withPassword,
    problems: ['not-allowed'],
  },
});
