import type { IsoDate } from '#domain/calendar/dates';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import type { Indicator, TaskGroup } from '#domain/shapes/programme';

/** All that stands on the paper of one plan or report. */
export interface DocumentInput {
  readonly kind: SubmissionKind;
  /** Title of the obligation, for the properties of the file. */
  readonly title: string;
  readonly content: Content;
  /** Who issues it; `symbol` is its abbreviation in the register, `THHS`. */
  readonly unit: { readonly name: string; readonly symbol: string; readonly place: string };
  /** Cơ quan chủ quản; empty when there is none above. */
  readonly superior: string;
  /** From the unit's register; null until the clerk has entered it. */
  readonly registered: {
    readonly number: number;
    readonly symbol: string;
    readonly date: IsoDate;
  } | null;
  /** Day of signing, which dates the paper until it is registered; null for a draft. */
  readonly signedOn: IsoDate | null;
  /**
   * Who signed it in the system, by office and authority; null for a draft and for a paper signed
   * by hand, which show what their authors wrote.
   */
  readonly signature: Signature | null;
  /** Set when a superior has approved it. */
  readonly approval: Approval | null;
  readonly taskGroups: readonly Pick<TaskGroup, 'code' | 'title'>[];
  readonly indicators: readonly Pick<
    Indicator,
    'code' | 'name' | 'numerator' | 'denominator' | 'targets'
  >[];
}

export interface Signature {
  /** `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`: see `signatureBlock`. */
  readonly lines: readonly string[];
  readonly signer: string;
}

export interface Approval extends Signature {
  readonly unitName: string;
  readonly on: IsoDate;
}
