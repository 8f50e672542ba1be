import type { ReactElement } from 'react';
import type { Stories } from '../../gallery/story.ts';
import { ConfirmationFields } from './ConfirmationFields.tsx';
import type { ConfirmationState } from './useConfirmation.ts';

const asked: ConfirmationState = {
  level: 'password',
  until: null,
  asks: true,
  notSet: false,
  password: '',
  setPassword: () => {},
  code: '',
  setCode: () => {},
  tried: false,
  pending: false,
  problem: null,
  prove: async () => false,
};
const fields = (more: Partial<ConfirmationState>): ReactElement => (
  <ConfirmationFields confirmation={{ ...asked, ...more }} />
);

export default {
  'the password': fields({}),
  'password and code': fields({ level: 'second-factor' }),
  'tried with empty fields': fields({ level: 'second-factor', tried: true }),
  'the password was wrong': fields({
    problem: {
      type: '/api/docs#wrong-password',
      title: 'Mật khẩu chưa đúng. Hãy nhập lại.',
      status: 403,
      code: 'wrong-password',
      retryable: false,
    },
  }),
  'no second factor set up yet': fields({ level: 'second-factor', notSet: true }),
  'an earlier proof still holds': fields({ asks: false, until: '2026-11-21T02:19:00.000Z' }),
} satisfies Stories;
