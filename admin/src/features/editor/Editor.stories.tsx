import type { Stories } from '../../../gallery/story.ts';
import Editor from './Editor.tsx';
import { report, returned } from './story-data.tsx';

export default {
  'a plan that came back': { above: true, show: <Editor view={returned} /> },
  'its tasks': {
    above: true,
    at: `/submissions/${returned.id}?at=tasks`,
    show: <Editor view={returned} />,
  },
  'as the document it will be': {
    above: true,
    press: ['Xem như văn bản'],
    show: <Editor view={returned} />,
  },
  'a report': {
    above: true,
    at: `/submissions/${report.id}?at=indicators`,
    show: <Editor view={report} />,
  },
} satisfies Stories;
