import type { Stories } from '../../../gallery/story.ts';
import { BackupCodesDialog } from './BackupCodesDialog.tsx';
import './account.css';

const codes = Array.from({ length: 10 }, (_, n) => `${String(n)}k3w-9hq2`);

export default {
  'ten codes, shown once': {
    above: true,
    show: <BackupCodesDialog codes={codes} onClose={() => {}} />,
  },
} satisfies Stories;
