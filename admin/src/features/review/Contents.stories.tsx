import { changes } from '#domain/content/changes';
import type { SectionMark } from '#domain/contracts/submission';
import { isPlanContent, type Part } from '#domain/shapes/content';
import { earlier } from '#test/admin/mock/documents';
import { lan, minh } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { marksOf } from '../document/marks.ts';
import { Contents } from './Contents.tsx';
import { content, inReview, readOnly, threads } from './story-data.ts';
import type { SectionMarks } from './use-section-marks.ts';

const nothing = (): void => {};
const by = { id: minh.id, name: minh.name };
const at = '2026-11-20T01:00:00.000Z';
const unread: SectionMarks = { mine: new Map(), others: new Map(), toggle: nothing };
const markOf = (part: Part, revision: number): [Part, SectionMark] => [
  part,
  { part, by, at, revision },
];
const read: SectionMarks = {
  mine: new Map([markOf('heading', 1), markOf('purpose', 2)]),
  others: new Map([['objectives', [lan.name]]]),
  toggle: nothing,
};
const marks = isPlanContent(content) ? marksOf(changes(earlier(content), content)) : null;
const shared = { content, threads, onGo: nothing };

export default {
  'some sections read, changes and comments counted': {
    as: minh,
    show: <Contents {...shared} view={inReview} marks={marks} read={read} ticks here="tasks" />,
  },
  'for those who only look something up': {
    as: minh,
    show: <Contents {...shared} view={readOnly} marks={null} read={unread} ticks={false} />,
  },
} satisfies Stories;
