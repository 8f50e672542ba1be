import type { BulkName as ServedName } from '#domain/contracts/bulk';
import type { WorkItem } from '#domain/contracts/work';
import type { Position } from '#domain/shapes/basics';
import type { Sent } from '../../providers/contracts.ts';

/**
 * What the console does to many at once, by the wire names of `/api/bulk/{act}`. To refuse many
 * papers for one reason is not offered.
 */
export type BulkName = Exclude<ServedName, 'refuse'>;

/**
 * One paper, or one obligation of a unit, with all that its command needs beside what is typed once
 * for all.
 */
export interface BulkTarget {
  readonly planId: string;
  /** Null for an obligation. */
  readonly submissionId: string | null;
  readonly unit: string;
  readonly title: string;
  /** Its place in the console. */
  readonly to: string;
  /** Which text was seen: nothing else is decided on. */
  readonly seen?: { readonly revision: number; readonly sha256: string };
  readonly seat?: number;
  readonly obligationId?: string;
}

/** What a screen asks for. */
export interface BulkOrder {
  readonly name: BulkName;
  readonly targets: readonly BulkTarget[];
  /** Selected, but not for this act. */
  readonly leftOut: number;
  /** For `forward`: what is asked of the papers. */
  readonly acts?: readonly ('advise' | 'endorse' | 'approve')[];
  /** For `extend`: a date to begin with. */
  readonly dueOn?: string;
  /** For `reroute`: the version to move to. */
  readonly version?: number;
  /** Called once it is under way. */
  readonly onStarted?: () => void;
}

/** What is typed once for all of them. */
export interface Typed {
  readonly text: string;
  readonly dueOn: string;
  readonly to: {
    readonly unitId: string;
    readonly position: Position;
    readonly personId?: string;
  } | null;
}

type Command<N extends BulkName> = Sent<'post', `/bulk/${N}`>['body']['items'][number]['command'];
type Unchecked<C> = { readonly [Field in keyof C]?: C[Field] | null | undefined };
/** The command of each act; a field may still be missing, the server's dry run says so. */
type Commands = { readonly [N in BulkName]: Unchecked<Command<N>> };

export interface BulkLine {
  readonly planId: string;
  readonly command: Commands[BulkName];
}

/** Nothing is sent twice under this name: a paper, or what a unit owes. */
export const targetKey = (t: {
  readonly planId: string;
  readonly submissionId: string | null;
}): string => `${t.planId} ${t.submissionId ?? ''}`;

/** The same of a line of the request. */
export const lineKey = ({ planId, command }: BulkLine): string =>
  targetKey({
    planId,
    submissionId: 'submissionId' in command ? (command.submissionId ?? null) : null,
  });

/** Is what it needs typed? A dry run needs no reason, but a date and an office to try with. */
export function isReady({ name }: BulkOrder, typed: Typed, dry: boolean): boolean {
  const hasText = dry || typed.text.trim() !== '';
  switch (name) {
    case 'return':
      return hasText;
    case 'extend':
      return hasText && typed.dueOn !== '';
    case 'forward':
      return hasText && typed.to !== null;
    default:
      return true;
  }
}

/**
 * The lines of the request. @param dry for a dry run: with a reason for the rules in place of the
 * one being typed
 */
export function linesFor(
  { name, targets, version }: BulkOrder,
  typed: Typed,
  dry: boolean,
): BulkLine[] {
  const text = dry ? '?' : typed.text.trim();
  return targets.map((t): BulkLine => {
    const paper = { submissionId: t.submissionId, ...t.seen };
    const note = !dry && text !== '' && { note: text };
    const commands: Commands = {
      endorse: { ...paper, ...note },
      approve: { ...paper, ...note },
      return: { ...paper, reason: text, ...(typed.dueOn && { dueOn: typed.dueOn }) },
      forward: { ...paper, seat: t.seat, to: typed.to, reason: text },
      extend: { obligationId: t.obligationId, dueOn: typed.dueOn, reason: text },
      urge: { obligationId: t.obligationId, ...note },
      reroute: { ...paper, version },
    };
    return { planId: t.planId, command: commands[name] };
  });
}

/** A line of the inbox that can be decided from the list. */
export const targetOf = (w: WorkItem): BulkTarget => ({
  planId: w.planId,
  submissionId: w.submissionId,
  unit: w.unit.name,
  title: w.title,
  to: `/submissions/${w.submissionId ?? ''}`,
  ...(w.paper && {
    seen: { revision: w.paper.revision, sha256: w.paper.sha256 },
    seat: w.paper.seat,
  }),
});
