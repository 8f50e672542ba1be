import { TextField } from '@mui/material';
import type { ConfirmationView } from '#domain/contracts/account';
import type { Story, Stories } from '../../gallery/story.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { stale } from './story-data.ts';

type Props = Parameters<typeof ConfirmDialog>[0];

const dialog = (more: Partial<Props> = {}): Story => ({
  above: true,
  show: (
    <ConfirmDialog
      open
      title="Trả lại để sửa"
      confirmLabel="Trả lại"
      onConfirm={() => {}}
      onClose={() => {}}
      {...more}
    >
      <p>Trường sửa rồi trình lại; góp ý đang mở đi cùng văn bản.</p>
      <TextField label="Lý do" required multiline minRows={3} />
    </ConfirmDialog>
  ),
});
const proved: ConfirmationView = {
  level: 'password',
  until: new Date(Date.now() + 240_000).toISOString(),
  secondFactor: true,
  backupCodesLeft: 8,
};

export default {
  'a question with a field': dialog(),
  'leads away from the good course: no accent': dialog({ quiet: true }),
  'on its way': dialog({ pending: true }),
  'no answer yet, tried again': dialog({ pending: true, waiting: true }),
  refused: dialog({ problem: stale }),
  'asks for the password': dialog({ needs: 'password' }),
  'asks for password and code': dialog({ needs: 'second-factor' }),
  'a proof still holds': {
    ...dialog({ needs: 'password' }),
    answers: { '/auth/confirmation': proved },
  },
} satisfies Stories;
