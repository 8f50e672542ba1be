import { changes } from '#domain/content/changes';
import type { Content } from '#domain/shapes/content';
import { directive, earlier, fullPlan, report } from '#test/admin/mock/documents';
import { hanh, idOf } from '#test/admin/mock/people';
import { submissionOf } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { DocumentView } from './DocumentView.tsx';
import { letterOf } from './letter.ts';
import { marksOf } from './marks.ts';

const view = submissionOf(idOf('submission th-hoasen'), hanh);
const plan = fullPlan(view.unit.name);
const short: Content = { ...plan, tasks: { tasks: plan.tasks.tasks.slice(0, 6) } };
const letter = letterOf(view);

export default {
  'a plan, not signed yet': <DocumentView letter={letter} content={short} directive={directive} />,
  'numbered and signed for the head': (
    <DocumentView
      letter={{
        ...letter,
        registered: { number: 12, symbol: '12/KH-THHS' },
        date: '2026-11-12',
        signature: { lines: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'], signer: 'Đặng Thị Mai' },
      }}
      content={short}
      directive={directive}
      only="heading"
    />
  ),
  'what changed since an earlier revision': (
    <DocumentView
      letter={letter}
      content={plan}
      directive={directive}
      marks={marksOf(changes(earlier(plan), plan))}
      only="tasks"
    />
  ),
  'a report': (
    <DocumentView
      letter={{ ...letter, kind: 'semester-report' }}
      content={report()}
      directive={directive}
    />
  ),
} satisfies Stories;
