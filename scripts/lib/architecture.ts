/**
 * The house as data: which top folder may import which, and in what order the folders inside them
 * stand. `test/domain/architecture.test.ts` holds the sources to it, the lint rules are made from
 * it (`npm run generate`), and docs/architecture.md explains it.
 */

/** What a top folder may import of ours, and what it may not import from outside. */
export interface Folder {
  readonly imports: readonly string[];
  readonly never?: readonly string[];
  /** Said by lint when the rule is broken. */
  readonly why: string;
}

/** Files of ours that lie beside the folders: they read the environment or write to the output. */
const besideTheFolders = ['#settings', '#log'];

export const folders: Readonly<Record<string, Folder>> = {
  domain: {
    imports: [],
    never: ['node:*', 'postgres', '@temporalio/*', ...besideTheFolders],
    why: 'domain holds the rules: it imports nothing of ours and no I/O',
  },
  db: { imports: ['domain'], why: 'db imports domain only' },
  documents: { imports: ['domain'], why: 'documents import domain only' },
  workflows: {
    imports: ['domain'],
    never: ['node:*', ...besideTheFolders],
    why: 'workflows import domain types and @temporalio/workflow only',
  },
  worker: {
    imports: ['domain', 'db', 'workflows', 'documents'],
    why: 'worker imports domain, db, workflows and documents',
  },
  api: { imports: ['domain', 'db', 'documents'], why: 'api imports domain, db and documents' },
  admin: {
    imports: ['domain'],
    never: ['node:*', ...besideTheFolders],
    why: 'admin runs in a browser: it imports domain only',
  },
  demo: { imports: ['domain', 'db'], why: 'demo imports domain and db' },
  scripts: {
    imports: ['domain', 'db', 'worker'],
    why: 'scripts set up and start the parts: of ours they import domain, db and worker/temporal',
  },
};

/**
 * The folders inside a top folder, in their order: each imports only those before it. Folders named
 * together stand side by side and do not import each other. What lies beside the folders (an entry
 * point, say) is not held to the order.
 */
export const order: Readonly<Record<string, readonly (readonly string[])[]>> = {
  domain: [
    ['calendar'],
    ['shapes'],
    ['access'],
    ['words'],
    ['content', 'deadlines'],
    ['review-route', 'directive'],
    ['review'],
    ['plan'],
    ['unit', 'notices', 'agenda'],
    ['contracts'],
  ],
  db: [
    ['migrations', 'postgres'],
    ['record', 'access', 'wake', 'shared'],
    ['calendar', 'task', 'notice', 'account'],
    ['unit'],
    ['file', 'plan'],
    ['submission'],
    ['review-route'],
    ['directive'],
    ['screens'],
  ],
  documents: [['model'], ['docx', 'mail'], ['rendering']],
  worker: [
    ['temporal', 'channels'],
    ['relay', 'rehearsal', 'activities'],
  ],
  api: [['http'], ['auth', 'live', 'static'], ['docs'], ['routes']],
  'admin/src': [
    ['styles', 'providers'],
    ['i18n'],
    ['components'],
    ['features/document', 'features/bulk'],
    ['features/review'],
    ['features/editor'],
    [
      'screens/account',
      'screens/audit',
      'screens/board',
      'screens/calendar',
      'screens/mail',
      'screens/notices',
      'screens/operations',
      'screens/people',
      'screens/reports',
      'screens/submissions',
      'screens/two-sided-clock',
      'screens/units',
    ],
    ['screens/review-routes', 'screens/tasks', 'screens/home'],
    ['screens/directives', 'screens/plans', 'screens/work'],
    ['layout'],
    ['sign-in'],
  ],
};

/**
 * Folders that may take types from any other of their top folder, values only in their order. The
 * words name everything by type, so that a missing word is an error of the compiler.
 */
export const typesFromAnywhere: readonly string[] = ['domain/words'];

/** Rows of the order that a folder stands behind: what it may not import. */
export function notBefore(top: string, room: string): string[] {
  const rows = order[top] ?? [];
  const own = rows.findIndex((row) => row.includes(room));
  return rows
    .slice(own)
    .flat()
    .filter((other) => other !== room);
}
