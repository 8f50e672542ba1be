import { minh } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { MentionField } from './MentionField.tsx';
import { inReview } from './story-data.ts';

const nothing = (): void => {};
const shared = {
  submissionId: inReview.id,
  label: 'Góp ý',
  value: 'Nhờ @Vũ Minh Thư xem giúp phần kinh phí.',
  onChange: nothing,
  onCall: nothing,
  onSend: nothing,
};

export default {
  'somebody is called': { as: minh, show: <MentionField {...shared} /> },
} satisfies Stories;
