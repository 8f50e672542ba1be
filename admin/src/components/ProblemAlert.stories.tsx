import type { Stories } from '../../gallery/story.ts';
import { offline } from '../providers/api.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { down, incomplete, stale } from './story-data.ts';

const nothing = (): void => {};
const cut = { ...down, title: offline, status: 0, code: offline };

export default {
  refused: <ProblemAlert problem={stale} />,
  'what lacks, each with the way to its spot': (
    <ProblemAlert problem={incomplete} linkOf={(at) => `#/submissions/1?at=${at}`} />
  ),
  'may pass: try again': <ProblemAlert problem={down} onRetry={nothing} />,
  'can be closed; what was typed is kept': <ProblemAlert problem={stale} kept onClose={nothing} />,
  'no network while reading': <ProblemAlert problem={cut} onRetry={nothing} />,
  'no network while sending': <ProblemAlert problem={cut} kept />,
  'the session has ended': (
    <ProblemAlert
      problem={{ ...stale, status: 401, code: 'not-signed-in', title: 'Phiên làm việc đã hết.' }}
    />
  ),
  'an error nobody foresaw': <ProblemAlert problem={new Error('undefined is not a function')} />,
} satisfies Stories;
