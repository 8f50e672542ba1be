import type { Me } from '#domain/contracts/me';
import type { OfficeRef } from '#domain/contracts/shared';
import { supervisingKinds } from '#domain/shapes/basics';
import type { DirectiveContent } from '#domain/shapes/directive';
import type { ProgrammeContent } from '#domain/shapes/programme';
import { officesWith } from '../../providers/me.ts';

/** The office in which this person drafts directives for the units below, if any. */
export const issuingOffice = (me: Me): OfficeRef | undefined =>
  officesWith(me, 'draft-directive').find((o) => supervisingKinds.includes(o.unit.kind));

/**
 * A directive to begin with: the programme's goals, the year's usual dates and ladders, one route
 * for all.
 */
export function blankDirective(
  programme: ProgrammeContent,
  underId: string,
  schoolYear: string,
  routeId: string,
): DirectiveContent {
  const first = schoolYear.slice(0, 4);
  const second = schoolYear.slice(5);
  return {
    subject: '',
    body: '',
    bases: programme.bases.filter((b) => b.until === null),
    taskGroups: programme.taskGroups,
    indicators: programme.indicators,
    floors: {},
    obligations: [
      {
        kind: 'plan',
        title: `Kế hoạch năm học ${schoolYear}`,
        opensOn: `${first}-09-05`,
        dueOn: `${first}-10-15`,
      },
      {
        kind: 'semester-report',
        title: 'Báo cáo học kỳ I',
        opensOn: `${second}-01-02`,
        dueOn: `${second}-01-15`,
      },
      {
        kind: 'year-report',
        title: 'Báo cáo cuối năm',
        opensOn: `${second}-05-15`,
        dueOn: `${second}-05-31`,
      },
    ],
    shift: 'next-working-day',
    routes: [{ unitKinds: [], kinds: [], routeId }],
    ladder: [
      { days: -7, kind: 'reminder' },
      { days: -2, kind: 'reminder' },
      { days: 0, kind: 'reminder' },
      { days: 1, kind: 'escalation' },
      { days: 5, kind: 'escalation' },
    ],
    reviewLadder: [
      { days: -1, kind: 'reminder' },
      { days: 1, kind: 'escalation' },
    ],
    target: {
      under: underId,
      line: 'professional',
      kinds: ['kindergarten', 'primary', 'lower-secondary', 'multi-level'],
    },
    closesOn: `${second}-06-30`,
  };
}
