import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import type { Confirmation } from '#domain/shapes/review-route';
import type { Stories } from '../../gallery/story.ts';
import { useAskConfirmation } from './confirmation.ts';
import { ConfirmationHost } from './ConfirmationHost.tsx';

function Act({ level }: { readonly level: Confirmation }): ReactElement {
  const ask = useAskConfirmation();
  return (
    <Button variant="contained" onClick={() => void ask(level)}>
      Đặt lại mật khẩu
    </Button>
  );
}
const asking = (level: Confirmation): ReactElement => (
  <ConfirmationHost>
    <Act level={level} />
  </ConfirmationHost>
);

export default {
  'the server asks for the password': {
    above: true,
    press: ['Đặt lại mật khẩu'],
    show: asking('password'),
  },
  'the server asks for password and code': {
    above: true,
    press: ['Đặt lại mật khẩu'],
    show: asking('second-factor'),
  },
} satisfies Stories;
