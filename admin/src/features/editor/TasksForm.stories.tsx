import type { SubmissionView } from '#domain/contracts/submission';
import type { PlanContent } from '#domain/shapes/content';
import type { Stories } from '../../../gallery/story.ts';
import { Draft, lacking, returned } from './story-data.tsx';
import { TasksForm } from './TasksForm.tsx';

const content = returned.content as PlanContent;
const withTasks = (tasks: PlanContent['tasks']['tasks']): SubmissionView => ({
  ...returned,
  content: { ...content, tasks: { tasks } },
});

export default {
  'an outline of tasks': (
    <Draft view={withTasks(content.tasks.tasks.slice(0, 6))}>
      <TasksForm />
    </Draft>
  ),
  'the details of one': (
    <Draft view={withTasks(content.tasks.tasks.slice(0, 4))} spot="tasks/tasks/1/lead">
      <TasksForm />
    </Draft>
  ),
  'with what is missing': (
    <Draft view={lacking} spot="tasks/tasks/3/lead" showGaps>
      <TasksForm />
    </Draft>
  ),
  'none yet': (
    <Draft view={withTasks([])}>
      <TasksForm />
    </Draft>
  ),
} satisfies Stories;
