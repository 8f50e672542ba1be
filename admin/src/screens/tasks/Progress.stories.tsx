import { hanh, idOf } from '#test/admin/mock/people';
import { planOf } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { ProgressBar, TaskProgress } from './Progress.tsx';
import './tasks.css';

const { tasks } = planOf(idOf('plan th-hoasen'), hanh);
const task = tasks.find((t) => t.mayProgress) ?? tasks[0];
if (!task) throw new Error('the mock has tasks');

export default {
  'not begun': <ProgressBar percent={0} />,
  'half way': <ProgressBar percent={50} />,
  late: <ProgressBar percent={20} late />,
  done: <ProgressBar percent={100} />,
  'with the way to write it down': <TaskProgress task={{ ...task, mayProgress: true }} />,
  'writing it down': {
    above: true,
    press: ['Cập nhật'],
    show: <TaskProgress task={{ ...task, mayProgress: true }} />,
  },
} satisfies Stories;
