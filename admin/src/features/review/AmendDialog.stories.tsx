import type { Stories } from '../../../gallery/story.ts';
import { AmendDialog, DropAmendmentDialog } from './AmendDialog.tsx';
import { amending, toBeNumbered } from './story-data.ts';

const nothing = (): void => {};

export default {
  'opens an amendment': {
    above: true,
    show: <AmendDialog view={toBeNumbered} onClose={nothing} />,
  },
  'without a reason': {
    above: true,
    press: ['Mở bản điều chỉnh'],
    show: <AmendDialog view={toBeNumbered} onClose={nothing} />,
  },
  'gives one up': {
    above: true,
    show: <DropAmendmentDialog view={amending} onClose={nothing} />,
  },
} satisfies Stories;
