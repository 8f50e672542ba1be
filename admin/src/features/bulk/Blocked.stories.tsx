import type { Stories } from '../../../gallery/story.ts';
import { Blocked } from './Blocked.tsx';
import { targets } from './story-data.ts';

const held = targets.map((target, n) => ({
  target,
  title: n % 3 === 0 ? 'Văn bản đã có bản ký mới' : 'Việc này không thuộc chức vụ của thầy cô',
}));

export default {
  'two reasons': <Blocked held={held} />,
} satisfies Stories;
