import { z } from 'zod';
import { authority, draftDate, itemKey, line, text } from './basics.ts';

/**
 * The content of a plan and of a report, part by part: the parts are what is autosaved, reviewed
 * and compared. These shapes hold a draft, which is never refused for being unfinished;
 * `content/complete.ts` says what is missing before it can be signed.
 */
export const legalBasis = z.strictObject({
  key: itemKey,
  symbol: line(60),
  date: draftDate,
  text: text(1000),
});
export const paragraph = z.strictObject({ key: itemKey, text: text(5000) });

export const heading = z.strictObject({
  /** Trích yếu: what the document is about. */
  subject: text(500),
  bases: z.array(legalBasis).max(40),
});

export const purpose = z.strictObject({
  purposes: z.array(paragraph).max(30),
  requirements: z.array(paragraph).max(30),
});

export const objective = z.strictObject({
  key: itemKey,
  text: text(2000),
  /** Code of the programme's indicator this objective serves, or empty. */
  indicator: line(40),
  /** Target in percent, or null while open. */
  target: z.number().min(0).max(100).nullable(),
  by: draftDate,
});

export const objectives = z.strictObject({
  general: z.array(paragraph).max(20),
  specific: z.array(objective).max(40),
});

/**
 * A line of the plan that someone carries out. Nesting is `depth` in an ordered list, as in an
 * outline: a task's children are the lines after it that lie deeper.
 */
export const plannedTask = z.strictObject({
  key: itemKey,
  depth: z.number().int().min(0).max(3),
  /** Code of the programme's task group. */
  group: line(40),
  title: text(1000),
  measures: text(5000),
  lead: line(200),
  partners: line(500),
  from: draftDate,
  dueOn: draftDate,
  output: text(1000),
});

export const tasks = z.strictObject({ tasks: z.array(plannedTask).max(300) });

export const fundingLine = z.strictObject({
  key: itemKey,
  text: text(1000),
  /** Million đồng. */
  amount: z.number().min(0).max(1_000_000).nullable(),
});
export const funding = z.strictObject({ sources: z.array(fundingLine).max(30) });

export const duty = z.strictObject({ key: itemKey, who: line(300), duties: text(3000) });
export const organisation = z.strictObject({ duties: z.array(duty).max(40) });

export const closing = z.strictObject({
  place: line(100),
  authority,
  /** Chức vụ in the signature block, `HIỆU TRƯỞNG`. */
  position: line(100),
  signer: line(100),
  recipients: z.array(z.strictObject({ key: itemKey, text: line(300) })).max(30),
});

export const situation = z.strictObject({ paragraphs: z.array(paragraph).max(40) });

export const groupResult = z.strictObject({ group: line(40), text: text(8000) });
export const results = z.strictObject({ groups: z.array(groupResult).max(20) });

/**
 * Numerator and denominator count institutions, staff, activities or participants: never one
 * person's data.
 */
export const indicatorValue = z.strictObject({
  code: line(40),
  numerator: z.number().int().min(0).max(10_000_000).nullable(),
  denominator: z.number().int().min(0).max(10_000_000).nullable(),
  note: text(1000),
});
export const indicators = z.strictObject({ values: z.array(indicatorValue).max(40) });

export const shortcoming = z.strictObject({ key: itemKey, text: text(3000), cause: text(3000) });
export const shortcomings = z.strictObject({ items: z.array(shortcoming).max(30) });
export const nextTasks = z.strictObject({ items: z.array(paragraph).max(40) });
export const proposal = z.strictObject({ key: itemKey, to: line(200), text: text(3000) });
export const proposals = z.strictObject({ items: z.array(proposal).max(30) });

export const planParts = {
  heading,
  purpose,
  objectives,
  tasks,
  funding,
  organisation,
  closing,
} as const;
export const reportParts = {
  heading,
  situation,
  results,
  indicators,
  shortcomings,
  nextTasks,
  proposals,
  closing,
} as const;

export const planContent = z.strictObject(planParts);
export const reportContent = z.strictObject(reportParts);

export type PlanContent = z.infer<typeof planContent>;
export type ReportContent = z.infer<typeof reportContent>;
export type Content = PlanContent | ReportContent;
export type PlanPart = keyof typeof planParts;
export type ReportPart = keyof typeof reportParts;
export type Part = PlanPart | ReportPart;
/** One part of either. */
export type PartContent = PlanContent[PlanPart] | ReportContent[ReportPart];
export type PlannedTask = z.infer<typeof plannedTask>;
export type LegalBasis = z.infer<typeof legalBasis>;

export const partNames = [...new Set([...Object.keys(planParts), ...Object.keys(reportParts)])] as [
  Part,
  ...Part[],
];
export const partName = z.enum(partNames);
export const isPlanContent = (content: Content): content is PlanContent => 'objectives' in content;

const partSchemas: Readonly<Record<Part, z.ZodType>> = { ...planParts, ...reportParts };
/** The parts of a submission, in the order in which they stand on paper. */
export const partsOf = (kind: string): readonly Part[] =>
  (kind === 'plan' ? Object.keys(planParts) : Object.keys(reportParts)) as Part[];
/** The schema of one part. */
export const partSchema = (part: Part): z.ZodType => partSchemas[part];
/** The schema of a whole submission of this kind. */
export const contentSchema = (kind: string): z.ZodType<Content> =>
  kind === 'plan' ? planContent : reportContent;

/**
 * One part, in a body that also names the part. `partSchema` parses it once the name is known, so
 * that an error names the field that is wrong.
 */
export const partContent = z
  .unknown()
  .describe('Hình dạng theo tên phần / shaped by the name of the part') as z.ZodType<
  unknown,
  PartContent
>;
/**
 * The content of a whole submission, in an answer that also names its kind. It is shown as it was
 * signed and therefore not parsed.
 */
export const wholeContent = z
  .unknown()
  .describe('Hình dạng theo loại văn bản / shaped by the kind of submission') as z.ZodType<
  Content,
  Content
>;
