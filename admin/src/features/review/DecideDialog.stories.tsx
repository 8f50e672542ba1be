import type { PersonRow } from '#domain/contracts/people';
import type { SubmissionView } from '#domain/contracts/submission';
import { hanh, lan, minh, thu } from '#test/admin/mock/people';
import type { Story, Stories } from '../../../gallery/story.ts';
import type { Decision } from './acts.ts';
import { DecideDialog } from './DecideDialog.tsx';
import {
  advises,
  approved,
  approves,
  approvesForAnother,
  checking,
  inReview,
  several,
} from './story-data.ts';

const dialog = (
  as: PersonRow,
  view: SubmissionView,
  decision: Decision,
  more: Partial<Story> & { readonly unread?: number; readonly openComments?: number } = {},
): Story => {
  const { unread = 0, openComments = 0, ...story } = more;
  return {
    above: true,
    as,
    show: (
      <DecideDialog
        view={view}
        decision={decision}
        unread={unread}
        openComments={openComments}
        onClose={() => {}}
        onDone={() => {}}
      />
    ),
    ...story,
  };
};

export default {
  'an opinion': dialog(minh, advises, 'advise'),
  endorse: dialog(minh, inReview, 'endorse', { unread: 3 }),
  'sign what the unit has checked': dialog(hanh, checking, 'sign'),
  'approve, with the password': dialog(lan, approves, 'approve'),
  'approve for another, in a lent office': dialog(thu, approvesForAnother, 'approve'),
  'return to the author': dialog(minh, inReview, 'return', { openComments: 2 }),
  'return to the author or to the step before': dialog(minh, several, 'return'),
  'return without a reason': dialog(minh, inReview, 'return', { press: ['Trả lại để sửa'] }),
  refuse: dialog(lan, approves, 'refuse'),
  'take back what was sent up': dialog(hanh, checking, 'recall'),
  'withdraw an approval': dialog(lan, approved, 'withdraw-approval'),
} satisfies Stories;
