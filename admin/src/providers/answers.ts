import type { ConfirmationView } from '#domain/contracts/account';
import type { AuditRow } from '#domain/contracts/audit';
import type { Board } from '#domain/contracts/board';
import type { DirectiveRow, DirectiveView } from '#domain/contracts/directive';
import type { RevisionView } from '#domain/contracts/document';
import type { Me } from '#domain/contracts/me';
import type { NoticeView } from '#domain/contracts/notice';
import type { KeptMail, Operations } from '#domain/contracts/operations';
import type { PersonRow } from '#domain/contracts/people';
import type { PlanRow, PlanView } from '#domain/contracts/plan';
import { type RouteRow, type RouteView, type RerouteRow } from '#domain/contracts/review-route';
import type { SavedView } from '#domain/contracts/saved-view';
import type { Problem, Strip } from '#domain/contracts/shared';
import type {
  SubmissionReader,
  SubmissionRowView,
  SubmissionView,
} from '#domain/contracts/submission';
import type { TaskView } from '#domain/contracts/task';
import type { ClockRow } from '#domain/contracts/two-sided-clock';
import type { DelegatesView, MyDelegations, UnitRow, UnitView } from '#domain/contracts/unit';
import type { Home, WorkItem } from '#domain/contracts/work';
import type { PlanCommandName } from '#domain/plan/commands';
import type { ProgrammeContent } from '#domain/shapes/programme';
import type { ShownState } from '#domain/shapes/shown-state';

export interface Listed<T> {
  readonly data: T[];
  readonly total: number;
}
export interface CalendarDay {
  readonly day: string;
  readonly working: boolean;
  readonly name: string;
}
export interface ProgrammeRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly content: ProgrammeContent;
}
export interface DemoAccount {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly role: string;
}

/**
 * What a command answers: where the plan and the submission stand now, and what may be done next.
 */
export interface CommandAnswer {
  readonly id: string;
  readonly seq: number;
  readonly phase: Strip['phase'];
  readonly submission?: {
    readonly id: string;
    readonly state: string;
    readonly round: number;
    readonly revision: number;
    readonly sha256: string | null;
    readonly stepIndex: number | null;
    readonly dueOn: string | null;
  };
  readonly allowedActions?: PlanCommandName[];
}

/** The lists of the API by resource, as react-admin asks for them. */
export interface Rows {
  work: WorkItem;
  plans: PlanRow;
  submissions: SubmissionRowView;
  tasks: TaskView;
  directives: DirectiveRow;
  routes: RouteRow;
  programmes: ProgrammeRow;
  notices: NoticeView;
  units: UnitRow;
  people: PersonRow;
  calendar: CalendarDay;
  audit: AuditRow;
  'kept-mail': KeptMail;
  clock: ClockRow;
}

type OnePath<Name extends string> = `/${Name}/${string}`;

/**
 * The type of what a path answers, read from the path itself; a path the table does not know is
 * `unknown`.
 */
export type Answer<P extends string> = P extends `${infer Bare}?${string}`
  ? Answer<Bare>
  : P extends '/me'
    ? Me
    : P extends '/auth/confirmation'
      ? ConfirmationView
      : P extends '/home'
        ? Home
        : P extends '/board'
          ? Board
          : P extends '/work/queue'
            ? { ids: string[] }
            : P extends '/saved-views'
              ? Listed<SavedView>
              : P extends `/submissions/${string}/people`
                ? { data: SubmissionReader[] }
                : P extends '/operations'
                  ? Operations
                  : P extends `/submissions/${string}/revisions/${string}`
                    ? RevisionView
                    : P extends `/submissions/${string}/register-proposal`
                      ? { number: number; symbol: string; date: string }
                      : P extends `/routes/${string}/running`
                        ? { newest: number; rows: RerouteRow[] }
                        : P extends OnePath<'submissions'>
                          ? SubmissionView
                          : P extends OnePath<'plans'>
                            ? PlanView
                            : P extends OnePath<'directives'>
                              ? DirectiveView
                              : P extends OnePath<'routes'>
                                ? RouteView
                                : P extends '/delegations'
                                  ? MyDelegations
                                  : P extends `/units/${string}/delegates`
                                    ? DelegatesView
                                    : P extends OnePath<'units'>
                                      ? UnitView
                                      : P extends `/${infer R extends keyof Rows}`
                                        ? Listed<Rows[R]>
                                        : unknown;

export type { Problem, ShownState };
