import { hanh, idOf } from '#test/admin/mock/people';
import { submissionOf } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { SectionComments } from './SectionComments.tsx';

const returned = submissionOf(idOf('submission th-hoasen'), hanh);

export default {
  'what was said on the tasks': <SectionComments view={returned} part="tasks" />,
} satisfies Stories;
