import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { powerFor, powers, type Action } from '#domain/access/powers';
import { positions } from '#domain/shapes/basics';

const server = ['domain', 'db', 'workflows', 'worker', 'documents', 'api'];
const sources = [...server, 'admin/src']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
  .map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*(\/\/|--).*$/gm, '');
}

const isIn = (file: string, place: string): boolean =>
  file === place || file.startsWith(`${place}/`);

/** What a decision by an office's position looks like, in TypeScript and in SQL. */
const byPosition = [
  new RegExp(`\\bposition\\s*(===|!==|=|<>|!=)\\s*'(${positions.join('|')})'`),
  /\bposition\s+(not\s+)?in\s*\('/,
  /\bposition\s*=\s*any\(/,
  /\.includes\([\w.?]*\bposition\)/,
];
/** The offices of who acts, looked through by hand. The console shows them to their holder. */
const byOffices = /\b(actor|asker|person)\.offices\b/;

/** Where a position is looked at for another question than who may do something. */
const otherQuestions: Readonly<Record<string, string>> = {
  'domain/content/signature.ts': 'which title stands above a signature',
  'domain/notices/audience.ts': 'who is told',
  'domain/review-route/check.ts': 'which seats a route may have, taken from the table of powers',
  'domain/review/steps.ts': 'which seat of a step somebody decides from',
  'domain/unit/acts/appoint.ts': 'which title goes with an office: only a head is acting (quyền)',
  'db/plan/first-parts.ts': 'who stands under the letterhead of a draft',
  'db/screens/work/item.ts': 'which of several holders of a power is asked first',
  'db/screens/work/number.ts': 'whether a unit has a clerk, who is asked before the head',
  'db/screens/work/review.ts': 'which seat of a step somebody decides from',
  'db/submission/readers.ts':
    'who may read, turned round: positions taken from the table of powers',
  'admin/src/features/editor/SignDialog.tsx': 'in which office the signature is shown',
  'admin/src/features/review/ForwardDialog.tsx': 'which seats a step may have, as the server says',
  'admin/src/features/review/standing.ts': 'which seat of a step somebody decides from',
  'admin/src/screens/review-routes/OfficeFields.tsx': 'which seats a step may have',
  'admin/src/screens/units/AppointDialog.tsx': 'which title goes with an office',
};

describe('who may do what', () => {
  const found = sources
    .filter(({ file }) => !isIn(file, 'domain/access') && !isIn(file, 'db/access'))
    .filter(
      ({ file, text }) =>
        byPosition.some((pattern) => pattern.test(text)) ||
        (!isIn(file, 'admin') && byOffices.test(text)),
    )
    .map(({ file }) => file);

  it('is decided in domain/access and db/access alone', () => {
    expect(found.filter((file) => !(file in otherQuestions))).toEqual([]);
  });

  it('has no exception that is needed no more', () => {
    expect(Object.keys(otherQuestions).filter((file) => !found.includes(file))).toEqual([]);
  });
});

describe('the table of powers', () => {
  const actions = Object.keys(powers) as Action[];

  it('has no line that nothing asks about', () => {
    const asked = sources
      .filter(({ file }) => server.some((folder) => isIn(file, folder)))
      .filter(({ file }) => file !== 'domain/access/powers.ts')
      .map(({ text }) => text)
      .join('\n');
    expect(actions.filter((action) => !asked.includes(`'${action}'`))).toEqual([]);
  });

  it('names a kind of unit only for powers over the own unit, of whose kind `may` is told', () => {
    const limited = actions.map(powerFor).filter((power) => power.onlyIn);
    expect(limited.map((power) => power.below)).toEqual(limited.map(() => []));
  });
});
