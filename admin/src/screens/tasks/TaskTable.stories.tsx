import { hanh, idOf } from '#test/admin/mock/people';
import { planOf } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { TaskTable } from './TaskTable.tsx';

const { tasks } = planOf(idOf('plan th-hoasen'), hanh);

export default {
  'the tasks of a plan': <TaskTable tasks={tasks} />,
} satisfies Stories;
