import { minh } from '#test/admin/mock/people';
import type { Story, Stories } from '../../../gallery/story.ts';
import { Obligations } from './Obligations.tsx';
import { asked, fromAbove, ofSchool } from './story-data.ts';

const dialog = (button: string, view = ofSchool): Story => ({
  above: true,
  ...(view !== ofSchool && { as: minh }),
  press: [button],
  show: <Obligations plan={view} />,
});

export default {
  'as the principal sees them': <Obligations plan={ofSchool} />,
  'as the office above sees them': { as: minh, show: <Obligations plan={fromAbove} /> },
  'a request for more time waits': { as: minh, show: <Obligations plan={asked} /> },
  'begin the draft': dialog('Bắt đầu soạn'),
  'ask for more time': dialog('Xin gia hạn'),
  'grant it': dialog('Đồng ý gia hạn', asked),
  'refuse it': dialog('Không gia hạn', asked),
} satisfies Stories;
