import { hanh, minh } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { Margin } from './Margin.tsx';
import { content, several, checking, threads } from './story-data.ts';

const shared = { content, threads, atPlace: null, onPart: () => {} };

export default {
  'a step of several offices': { as: minh, show: <Margin {...shared} view={several} /> },
  'checked inside the unit': {
    as: hanh,
    show: <Margin {...shared} view={checking} threads={[]} />,
  },
} satisfies Stories;
