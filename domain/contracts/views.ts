import { z } from 'zod';
import { lentActs } from '../access/roles.ts';
import { planCommands, type PlanCommandName } from '../plan/commands.ts';
import {
  authority,
  id,
  instant,
  isoDate,
  lineOfAuthority,
  position,
  submissionKind,
  unitKind,
} from '../shapes/basics.ts';
import { partContent, partName, wholeContent } from '../shapes/content.ts';
import { directiveContent } from '../shapes/directive.ts';
import { programmeContent } from '../shapes/programme.ts';
import { confirmations } from '../shapes/review-route.ts';

/**
 * What the API answers and the console shows. Verdicts (`allowedActions`, shown states) come with
 * the data.
 */

export const shownState = z.enum([
  'waiting',
  'open',
  'draft',
  'submitted',
  'reviewing',
  'returned',
  'approved',
  'executing',
  'overdue',
  'recalled',
  'checking',
  'refused',
  'amending',
  'closed',
]);
export const phase = z.enum(['waiting', 'drafting', 'approving', 'executing', 'closing', 'closed']);
export const planAction = z.enum(
  Object.keys(planCommands) as [PlanCommandName, ...PlanCommandName[]],
);

export const unitRef = z.object({ id, code: z.string(), name: z.string(), kind: unitKind });
export const personRef = z.object({ id, name: z.string() });
export const officeRef = z.object({
  unit: unitRef,
  position,
  title: z.string(),
  /**
   * How its holder signs, where that matters; with `lentUntil` it is held because it was lent, to
   * before that day, or without an end.
   */
  authority: authority.optional(),
  lentUntil: isoDate.nullable().optional(),
});

/** Why a date is what it is, step by step; words come from dateReasons. */
export const dateReason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const me = z.object({
  person: personRef.extend({
    email: z.string().nullable(),
    login: z.string(),
    language: z.enum(['vi', 'en']),
  }),
  offices: z.array(officeRef),
  /** Screens this person's offices need, in the order of the menu. */
  menu: z.array(
    z.enum([
      'home',
      'work',
      'plans',
      'reports',
      'tasks',
      'directives',
      'routes',
      'board',
      'clock',
      'units',
      'people',
      'calendar',
      'notices',
      'audit',
      'operations',
      'mail',
    ]),
  ),
  schoolYears: z.array(z.string()),
  unreadNotices: z.number().int(),
  clock: z.object({ now: instant, today: isoDate, mode: z.enum(['real', 'demo']) }),
  zone: z.string(),
});

/** The strip of the year: phase, whose desk, since when, until when. The same everywhere. */
export const strip = z.object({
  phase,
  /** 0 Soạn thảo · 1 Đã trình · 2 Thẩm định · 3 Phê duyệt · 4 Thực hiện · 5 Báo cáo · 6 Kết thúc */
  stage: z.number().int().min(0).max(6),
  /**
   * The stages this year goes through, in their order: a directive that asks for no plan has
   * nothing to carry out.
   */
  stages: z.array(z.number().int().min(0).max(6)),
  state: shownState,
  desk: z.object({ unit: unitRef, position, holder: z.string().nullable() }).nullable(),
  since: instant.nullable(),
  until: isoDate.nullable(),
  /** Working days it has been there, and how many are left until `until` (negative: late). */
  daysHeld: z.number().int().nullable(),
  daysLeft: z.number().int().nullable(),
});

export const stepAct = z.enum(['advise', 'endorse', 'sign', 'approve']);

/** One thing that waits for the person who asks. */
export const workItem = z.object({
  id: z.string(),
  kind: z.enum(['review', 'advice', 'extension', 'mend', 'draft', 'begin', 'number', 'task']),
  planId: id,
  submissionId: id.nullable(),
  taskId: id.nullable(),
  unit: unitRef,
  title: z.string(),
  submissionKind: submissionKind.nullable(),
  schoolYear: z.string(),
  state: shownState,
  round: z.number().int(),
  since: instant.nullable(),
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  late: z.boolean(),
  /** For `mend`: why it came back; for `advice` and `extension`: what was asked. */
  reason: z.string().nullable(),
  /**
   * For `review`: the text that waits, what is asked of it, and what the decision must prove. With
   * these it can be decided from the list.
   */
  paper: z
    .object({
      revision: z.number().int(),
      sha256: z.string(),
      act: stepAct,
      confirm: z.enum(confirmations),
      /** The seat of the step that waits for the asker. */
      seat: z.number().int(),
    })
    .nullable(),
});

export const obligationView = z.object({
  id,
  kind: submissionKind,
  title: z.string(),
  opensAt: instant,
  dueOn: isoDate,
  daysLeft: z.number().int(),
  late: z.boolean(),
  state: shownState,
  submissionId: id.nullable(),
  why: z.array(dateReason),
  allowedActions: z.array(planAction),
  /** A later date the unit has asked for and nobody has decided. */
  asked: z
    .object({
      extensionId: id,
      dueOn: isoDate,
      by: personRef,
      at: instant,
      reason: z.string().nullable(),
      answerOn: isoDate,
    })
    .nullable(),
  /**
   * The unit's documents under other directives of the year that could answer this too (lồng ghép).
   */
  candidates: z.array(z.object({ submissionId: id, title: z.string() })),
});

export const home = z.object({
  /** The most urgent of what is to be done now, and how much that is in all. */
  todo: z.array(workItem),
  todoTotal: z.number().int(),
  coming: z.array(
    z.object({
      planId: id,
      unit: unitRef,
      title: z.string(),
      dueOn: isoDate,
      daysLeft: z.number().int(),
      why: z.array(dateReason),
      submissionId: id.nullable(),
    }),
  ),
  plans: z.array(z.object({ planId: id, title: z.string(), unit: unitRef, strip })),
  /** For offices that supervise: how the units below stand, by shown state of the plan document. */
  below: z.array(z.object({ state: shownState, count: z.number().int() })),
});

export const planRow = z.object({
  id,
  unit: unitRef,
  directiveId: id,
  directiveTitle: z.string(),
  schoolYear: z.string(),
  state: shownState,
  strip,
  submissionId: id.nullable(),
  revision: z.number().int(),
  changedAt: instant,
  /** What the unit owes next, and whether that day has passed. */
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  late: z.boolean(),
});

export const submissionRow = z.object({
  id,
  planId: id,
  kind: submissionKind,
  title: z.string(),
  unit: unitRef,
  schoolYear: z.string(),
  state: shownState,
  round: z.number().int(),
  revision: z.number().int(),
  submittedAt: instant.nullable(),
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  registered: z.string().nullable(),
});

export const taskView = z.object({
  id,
  planId: id,
  unit: unitRef,
  key: z.string(),
  depth: z.number().int(),
  isLeaf: z.boolean(),
  group: z.string(),
  number: z.string(),
  title: z.string(),
  lead: z.string(),
  dueOn: isoDate.nullable(),
  percent: z.number().int(),
  late: z.boolean(),
  daysLeft: z.number().int().nullable(),
  mayProgress: z.boolean(),
  notes: z.array(
    z.object({
      percent: z.number().int(),
      text: z.string().nullable(),
      by: personRef,
      at: instant,
    }),
  ),
});

/** A line of the history: what happened, by whom, in which office. */
export const happening = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: instant,
  by: personRef.nullable(),
  office: officeRef.nullable(),
  submissionId: id.nullable(),
  text: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/**
 * A rung of a ladder that came: of what, how far from the date (`-5`, `0`, `+2`; `nobody`: at once,
 * for nobody could act), whose it was, and who was told.
 */
const reminderView = z.object({
  title: z.string().nullable(),
  rung: z.string(),
  kind: z.enum(['reminder', 'escalation', 'nobody-free']),
  side: z.enum(['author', 'reviewer', 'granter']),
  dueOn: isoDate.nullable(),
  /** False when a later rung was sent in its place. */
  isSent: z.boolean(),
  /** Those the asker may know by name, and how many more there were. */
  to: z.array(personRef),
  others: z.number().int(),
});

export const routeStepView = z.object({
  index: z.number().int(),
  key: z.string(),
  act: stepAct,
  internal: z.boolean(),
  limitDays: z.number().int(),
  needed: z.number().int(),
  returns: z.enum(['none', 'author', 'before', 'both']),
  confirm: z.enum(confirmations),
  state: z.enum(['done', 'current', 'ahead']),
  dueOn: isoDate.nullable(),
  /**
   * `person`: forwarded to this one. `holders`: who may act today; `away` those of them on leave.
   * `given`: the decision of this round, when there is one.
   */
  seats: z.array(
    z.object({
      unit: unitRef,
      position,
      person: personRef.nullable(),
      holders: z.array(personRef.extend({ away: z.boolean(), authority: z.string() })),
      given: z
        .object({ by: personRef, at: instant, kind: z.string(), authority: z.string() })
        .nullable(),
    }),
  ),
});

export const planView = z.object({
  id,
  unit: unitRef,
  directive: z.object({
    id,
    title: z.string(),
    symbol: z.string(),
    schoolYear: z.string(),
    issuer: unitRef,
  }),
  strip,
  obligations: z.array(obligationView),
  submissions: z.array(submissionRow),
  route: z.array(routeStepView),
  events: z.array(happening.extend({ reminders: z.array(reminderView) })),
  coming: z.array(
    z.object({
      on: isoDate,
      what: z.string(),
      kind: z.enum(['opens', 'due', 'review-due', 'mend', 'closes', 'task']),
      why: z.array(dateReason),
    }),
  ),
  tasks: z.array(taskView),
  mayProgress: z.boolean(),
});

export const comment = z.object({
  id,
  part: partName,
  anchor: z.string().nullable(),
  revision: z.number().int(),
  replyTo: id.nullable(),
  text: z.string().nullable(),
  by: personRef,
  office: officeRef,
  at: instant,
  resolvedAt: instant.nullable(),
  resolvedBy: personRef.nullable(),
  mentions: z.array(personRef),
});

export const decisionView = z.object({
  revision: z.number().int(),
  round: z.number().int(),
  step: z.number().int(),
  kind: z.enum([
    'advised',
    'endorsed',
    'signed',
    'returned',
    'sent-back',
    'approved',
    'refused',
    'recalled',
    'withdrawn',
  ]),
  by: personRef,
  office: officeRef,
  authority: z.string(),
  text: z.string().nullable(),
  at: instant,
});

/**
 * What was done last on a paper, as its reader may see it: `current` of a refusal whose cause is
 * that somebody else was quicker.
 */
export const lastAct = z.object({
  act: z.union([decisionView.shape.kind, z.literal('submitted')]),
  revision: z.number().int(),
  by: personRef,
  office: officeRef.nullable(),
  at: instant,
});

/**
 * One thing missing before signing or worth a look, with the path to its spot and words by
 * `details[code]`.
 */
export const gap = z.object({
  at: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  severity: z.enum(['must', 'should', 'hint']).optional(),
});

/**
 * A section somebody has read, as it counts for the current revision: `revision` is an earlier one
 * when the section has not changed since.
 */
export const sectionMark = z.object({
  part: partName,
  by: personRef,
  revision: z.number().int(),
  at: instant,
});
/**
 * What the checks hold a text against beside its directive: see `Grounds` of domain/content/checks.
 */
export const grounds = z.object({
  bases: z.array(
    z.object({ symbol: z.string(), date: isoDate, text: z.string(), until: isoDate.nullable() }),
  ),
  yearOpensOn: isoDate.nullable(),
  lastFigures: z.array(
    z.object({
      code: z.string(),
      numerator: z.number().int().nullable(),
      denominator: z.number().int().nullable(),
    }),
  ),
});

export const submissionView = z.object({
  id,
  planId: id,
  kind: submissionKind,
  title: z.string(),
  unit: unitRef,
  schoolYear: z.string(),
  /** What stands at the top of the paper beside the unit's name. */
  letterhead: z.object({ superior: z.string(), symbol: z.string() }),
  directive: z.object({ id, title: z.string(), content: directiveContent }),
  state: shownState,
  round: z.number().int(),
  revision: z.number().int(),
  sha256: z.string().nullable(),
  onBehalf: z.boolean(),
  submittedBy: personRef.nullable(),
  dueOn: isoDate.nullable(),
  why: z.array(dateReason),
  strip,
  /**
   * What is shown: the draft for its authors, the last signed revision for everybody else.
   * PlanContent or ReportContent.
   */
  source: z.enum(['draft', 'revision', 'none']),
  content: wholeContent.nullable(),
  draftVersion: z.number().int(),
  partVersions: z.record(z.string(), z.number().int()),
  mayEdit: z.boolean(),
  gaps: z.array(gap),
  warnings: z.array(gap),
  /**
   * `signedBy` is null for a text laid before the own unit only. `inForce`: the approved one that
   * is carried out, also while another is reviewed.
   */
  revisions: z.array(
    z.object({
      number: z.number().int(),
      sha256: z.string(),
      signedBy: personRef.nullable(),
      preparedBy: personRef.nullable(),
      office: officeRef.nullable(),
      authority: z.string(),
      signedAt: instant.nullable(),
      signedOn: isoDate.nullable(),
      onBehalf: z.boolean(),
      inForce: z.boolean(),
    }),
  ),
  /**
   * How the shown revision was signed, by office and authority; null for a draft and for what was
   * signed on paper.
   */
  signature: z.object({ lines: z.array(z.string()), signer: z.string() }).nullable(),
  /** Number of the revision in force; null when none was approved. */
  inForce: z.number().int().nullable(),
  withdrawUntil: isoDate.nullable(),
  /** While what is in force is being amended: who opened the amendment, when and why. */
  amendment: z
    .object({ by: personRef, office: officeRef, at: instant, text: z.string().nullable() })
    .nullable(),
  routeTaken: z
    .object({ routeId: id, name: z.string(), version: z.number().int(), newest: z.number().int() })
    .nullable(),
  advice: z.array(
    z.object({
      id,
      revision: z.number().int(),
      askedBy: personRef,
      of: personRef,
      question: z.string().nullable(),
      askedAt: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
      mine: z.boolean(),
    }),
  ),
  /** Working days held by each side, and by whom from when to when; they add up to the whole. */
  clock: z.object({
    author: z.number().int(),
    superior: z.number().int(),
    spans: z.array(
      z.object({
        /** Its place in the record of the year; two may begin at one instant. */ seq: z
          .number()
          .int(),
        side: z.enum(['author', 'superior']),
        unit: unitRef,
        position,
        since: instant,
        until: instant.nullable(),
        days: z.number().int(),
        limitDays: z.number().int().nullable(),
      }),
    ),
  }),
  decisions: z.array(decisionView),
  comments: z.array(comment),
  route: z.array(routeStepView),
  /**
   * The revision the asker last decided on, or an earlier one they read to the end, to compare
   * with; null when none.
   */
  lastSeenRevision: z.number().int().nullable(),
  /** Whose reading the asker may see: a unit's own people do not see that of those above. */
  marks: z.array(sectionMark),
  /** What the same unit had approved of this kind a school year before. */
  lastYear: z
    .object({ submissionId: id, schoolYear: z.string(), revision: z.number().int() })
    .nullable(),
  grounds,
  /**
   * The newest entry of the register, and for which revision: an amendment gets a number of its
   * own.
   */
  registered: z
    .object({
      number: z.number().int(),
      date: isoDate,
      symbol: z.string(),
      revision: z.number().int(),
    })
    .nullable(),
  files: z.array(z.object({ id, name: z.string(), mediaType: z.string(), attachedAt: instant })),
  allowedActions: z.array(planAction),
});

/**
 * What an act on a year answers: where it stands now. The same again on a repeat under the same
 * key.
 */
export const planAnswer = z.object({
  id,
  seq: z.number().int(),
  phase,
  submission: z
    .object({
      id,
      state: z.string(),
      round: z.number().int(),
      revision: z.number().int(),
      sha256: z.string().nullable(),
      stepIndex: z.number().int().nullable(),
      dueOn: z.string().nullable(),
    })
    .optional(),
  allowedActions: z.array(planAction).optional(),
});
/** The same of an act on a unit; `newId` is what it made. */
export const unitAnswer = z.object({ id, seq: z.number().int(), newId: id });

export const draftSaved = z.object({
  part: partName,
  version: z.number().int(),
  draftVersion: z.number().int(),
  savedAt: instant,
  gaps: z.array(gap),
  warnings: z.array(gap),
});
/** In the 409 of a stale save: what lies there now, and who saved it. */
export const draftConflict = z.object({
  part: partName,
  version: z.number().int(),
  content: partContent,
  savedBy: personRef,
  savedAt: instant,
});

export const revisionView = z.object({
  number: z.number().int(),
  sha256: z.string(),
  content: wholeContent,
  signedBy: personRef.nullable(),
  office: officeRef.nullable(),
  signedAt: instant.nullable(),
});

export const directiveRow = z.object({
  id,
  title: z.string(),
  symbol: z.string(),
  schoolYear: z.string(),
  state: z.enum(['draft', 'issuing', 'issued', 'closed']),
  issuer: unitRef,
  issuedAt: instant.nullable(),
  targetCount: z.number().int().nullable(),
  programme: z.string(),
  counts: z.array(z.object({ state: shownState, count: z.number().int() })),
});
export const directiveView = directiveRow.extend({
  version: z.number().int(),
  content: directiveContent,
  programmeContent,
  mayEdit: z.boolean(),
  mayIssue: z.boolean(),
  events: z.array(happening),
});

/** Submission board: rows are units, columns the directive's obligations. */
export const boardRow = z.object({
  planId: id,
  unit: unitRef,
  parent: unitRef.nullable(),
  cells: z.array(
    z.object({
      obligationId: id,
      kind: submissionKind,
      state: shownState,
      dueOn: isoDate,
      daysLeft: z.number().int(),
      late: z.boolean(),
      submissionId: id.nullable(),
      allowedActions: z.array(planAction),
      /** The later date the unit has asked for and nobody has decided. */
      askedUntil: isoDate.nullable(),
    }),
  ),
});
export const board = z.object({
  directive: directiveRow,
  columns: z.array(z.object({ kind: submissionKind, title: z.string() })),
  totals: z.array(z.object({ state: shownState, count: z.number().int() })),
  rows: z.array(boardRow),
});

export const noticeView = z.object({
  id,
  kind: z.string(),
  text: z.string(),
  planId: id.nullable(),
  submissionId: id.nullable(),
  unit: unitRef.nullable(),
  at: instant,
  readAt: instant.nullable(),
});

/** An office's signature lent to another: by whom, to whom, for what, and how it will be signed. */
export const delegationView = z.object({
  id,
  unit: unitRef,
  position,
  title: z.string(),
  giver: personRef,
  receiver: personRef,
  receiverOffice: officeRef,
  authority,
  acts: z.array(z.enum(lentActs)),
  kinds: z.array(submissionKind),
  from: isoDate,
  to: isoDate.nullable(),
  reason: z.string().nullable(),
  proposedBy: personRef.nullable(),
  /** `lapsed`: its days run on, but one of the two no longer holds the office it stands on. */
  state: z.enum(['proposed', 'coming', 'in-force', 'ended', 'lapsed']),
  /** The lines above the signature (NĐ 30/2020, Phụ lục I, mục II.7). */
  signature: z.array(z.string()),
  mayEnd: z.boolean(),
  mayConfirm: z.boolean(),
});
export const leaveView = z.object({
  id,
  unitId: id,
  person: personRef,
  from: isoDate,
  to: isoDate,
  mayEnd: z.boolean(),
});
/** To whom an office may lend its signature on a day, and how each would sign. */
export const delegatesView = z.object({
  acts: z.array(z.enum(lentActs)),
  givers: z.array(personRef),
  candidates: z.array(
    z.object({ person: personRef, office: officeRef, authority, signature: z.array(z.string()) }),
  ),
});
export const myDelegations = z.object({
  given: z.array(delegationView),
  received: z.array(delegationView),
  /** Own offices with something to lend. */ offices: z.array(officeRef),
});

export const unitView = unitRef.extend({
  symbol: z.string(),
  place: z.string(),
  openedOn: isoDate,
  closedOn: isoDate.nullable(),
  parents: z.array(
    z.object({ line: lineOfAuthority, unit: unitRef, from: isoDate, to: isoDate.nullable() }),
  ),
  offices: z.array(
    z.object({
      appointmentId: id,
      person: personRef,
      position,
      title: z.string(),
      from: isoDate,
      to: isoDate.nullable(),
      confirmed: z.boolean(),
      proposedBy: personRef.nullable(),
      acting: z.boolean(),
      onLeave: z.boolean(),
    }),
  ),
  delegations: z.array(delegationView),
  leaves: z.array(leaveView),
  mayManage: z.boolean(),
  /**
   * Offices of this unit whose signature the asker may lend, and people for whom they may enter
   * leave.
   */
  mayDelegate: z.array(position),
  mayEnterLeave: z.array(personRef),
});
export const unitRow = unitRef.extend({
  symbol: z.string(),
  place: z.string(),
  parent: unitRef.nullable(),
  openedOn: isoDate,
  closedOn: isoDate.nullable(),
});
export const personRow = z.object({
  id,
  name: z.string(),
  login: z.string(),
  email: z.string().nullable(),
  offices: z.array(officeRef),
  mayResetPassword: z.boolean(),
});
export const calendarDay = z.object({ day: isoDate, working: z.boolean(), name: z.string() });
export const auditRow = happening.extend({
  stream: id,
  hash: z.string(),
  unit: unitRef.nullable(),
  planId: id.nullable(),
});
export const keptMail = z.object({
  id,
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  at: instant,
});

export const operations = z.object({
  temporal: z.object({ up: z.boolean(), address: z.string() }),
  database: z.object({ up: z.boolean(), size: z.number() }),
  wakeUps: z.object({
    waiting: z.number().int(),
    oldestSeconds: z.number().nullable(),
    failing: z.array(
      z.object({ stream: id, attempts: z.number().int(), nextTry: instant.nullable() }),
    ),
  }),
  mail: z.object({
    mode: z.enum(['smtp', 'kept']),
    pending: z.number().int(),
    sent: z.number().int(),
    /** Written, and laid by to be read in the console: no server carried it. */ kept: z
      .number()
      .int(),
    failed: z.array(
      z.object({
        noticeId: id,
        to: z.string(),
        attempts: z.number().int(),
        error: z.string(),
        at: instant,
      }),
    ),
  }),
  clock: z.object({ mode: z.enum(['real', 'demo']), now: instant, offsetDays: z.number() }),
});

/** One item of a bulk act: what became of it, or what stands in its way. */
export const bulkItem = z.object({
  planId: id,
  submissionId: id.nullable(),
  outcome: z.enum(['done', 'refused', 'failed']),
  code: z.string().nullable(),
  title: z.string().nullable(),
});
/** The last line of a bulk act's answer. */
export const bulkEnd = z.object({
  done: z.number().int(),
  refused: z.number().int(),
  failed: z.number().int(),
});
/** Before a bulk act: each item with what stands in its way, and what the decision must prove. */
export const bulkCheck = z.object({
  items: z.array(
    z.object({
      planId: id,
      submissionId: id.nullable(),
      allowed: z.boolean(),
      code: z.string().nullable(),
      title: z.string().nullable(),
      /** In which office the record will say that it was done, and how that office signs. */
      office: z.object({ unitId: id, position, authority }).nullable(),
    }),
  ),
  needs: z.enum(confirmations),
});

/**
 * The two-sided clock in a table: a unit with its own days and its superiors', or an office with
 * the papers it has held. Days are working days.
 */
export const clockRow = z.object({
  id: z.string(),
  unit: unitRef,
  position: position.nullable(),
  papers: z.number().int(),
  authorDays: z.number().int(),
  superiorDays: z.number().int(),
  /**
   * Mean of the spans of a reviewing office, longest, how often beyond the limit, and how many wait
   * there now.
   */
  mean: z.number().nullable(),
  longest: z.number().int().nullable(),
  beyond: z.number().int(),
  waiting: z.number().int(),
});

/** A running paper on an older version of a route, and what moving it would do. */
export const rerouteRow = z.object({
  planId: id,
  submissionId: id,
  unit: unitRef,
  title: z.string(),
  revision: z.number().int(),
  sha256: z.string(),
  version: z.number().int(),
  from: z.string(),
  to: z.string().nullable(),
  stays: z.boolean(),
  dropped: z.number().int(),
  dueOn: isoDate.nullable(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
});

export const list = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), total: z.number().int() });

/**
 * RFC 9457 problem details; `code` is from domain/problems.ts, `title` in the reader's language.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  retryable: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ at: z.string(), code: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
  instance: z.string().optional(),
});

export type Me = z.infer<typeof me>;
export type Strip = z.infer<typeof strip>;
export type WorkItem = z.infer<typeof workItem>;
export type Home = z.infer<typeof home>;
export type PlanRow = z.infer<typeof planRow>;
export type PlanView = z.infer<typeof planView>;
export type SubmissionRowView = z.infer<typeof submissionRow>;
export type SubmissionView = z.infer<typeof submissionView>;
export type ObligationView = z.infer<typeof obligationView>;
export type TaskView = z.infer<typeof taskView>;
export type RouteStepView = z.infer<typeof routeStepView>;
export type CommentView = z.infer<typeof comment>;
export type DecisionView = z.infer<typeof decisionView>;
export type Gap = z.infer<typeof gap>;
export type SectionMark = z.infer<typeof sectionMark>;
export type DraftSaved = z.infer<typeof draftSaved>;
export type DraftConflict = z.infer<typeof draftConflict>;
export type LastAct = z.infer<typeof lastAct>;
export type RevisionView = z.infer<typeof revisionView>;
export type DirectiveRow = z.infer<typeof directiveRow>;
export type DirectiveView = z.infer<typeof directiveView>;
export type Board = z.infer<typeof board>;
export type BoardRow = z.infer<typeof boardRow>;
export type NoticeView = z.infer<typeof noticeView>;
export type DelegationView = z.infer<typeof delegationView>;
export type LeaveView = z.infer<typeof leaveView>;
export type DelegatesView = z.infer<typeof delegatesView>;
export type MyDelegations = z.infer<typeof myDelegations>;
export type UnitView = z.infer<typeof unitView>;
export type UnitRow = z.infer<typeof unitRow>;
export type PersonRow = z.infer<typeof personRow>;
export type AuditRow = z.infer<typeof auditRow>;
export type KeptMail = z.infer<typeof keptMail>;
export type Operations = z.infer<typeof operations>;
export type BulkItem = z.infer<typeof bulkItem>;
export type BulkCheck = z.infer<typeof bulkCheck>;
export type ClockRow = z.infer<typeof clockRow>;
export type RerouteRow = z.infer<typeof rerouteRow>;
export type Happening = z.infer<typeof happening>;
export type UnitRef = z.infer<typeof unitRef>;
export type OfficeRef = z.infer<typeof officeRef>;
export type ShownState = z.infer<typeof shownState>;
export type Problem = z.infer<typeof problem>;
