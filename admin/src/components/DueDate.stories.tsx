import type { ObligationView } from '#domain/contracts/plan';
import type { Stories } from '../../gallery/story.ts';
import { DueDate } from './DueDate.tsx';

const moved: ObligationView['why'] = [
  { code: 'set-by-directive', params: { date: '2027-01-16' } },
  { code: 'not-working', params: { date: '2027-01-16', name: ' (thứ bảy)' } },
  { code: 'shifted', params: { from: '2027-01-16', to: '2027-01-18' } },
];

// "Today" of the stories is Saturday 21/11/2026.
export default {
  'no date': <DueDate date={null} />,
  'a day alone': <DueDate date="2026-11-28" />,
  'forty working days left': <DueDate date="2027-01-18" daysLeft={40} why={moved} />,
  'due soon': <DueDate date="2026-11-25" daysLeft={3} />,
  'due today': <DueDate date="2026-11-21" daysLeft={0} />,
  'due on a day off': <DueDate date="2026-11-22" daysLeft={0} />,
  late: <DueDate date="2026-11-18" daysLeft={-2} />,
  'late, but no working day has passed': <DueDate date="2026-11-20" daysLeft={0} />,
  'on two lines': <DueDate date="2026-11-28" daysLeft={5} stacked />,
  'why this date': {
    above: true,
    press: ['Vì sao ngày này?'],
    show: <DueDate date="2027-01-18" daysLeft={40} why={moved} />,
  },
} satisfies Stories;
