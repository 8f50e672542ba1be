import { z } from 'zod';
import * as accountAnswers from '#domain/contracts/account';
import * as auditAnswers from '#domain/contracts/audit';
import * as boardAnswers from '#domain/contracts/board';
import * as bulkAnswers from '#domain/contracts/bulk';
import * as calendarAnswers from '#domain/contracts/calendar';
import * as directiveAnswers from '#domain/contracts/directive';
import * as meAnswers from '#domain/contracts/me';
import * as noticeAnswers from '#domain/contracts/notice';
import * as operationsAnswers from '#domain/contracts/operations';
import * as peopleAnswers from '#domain/contracts/people';
import * as planAnswers from '#domain/contracts/plan';
import * as readingAnswers from '#domain/contracts/reading';
import * as reviewRouteAnswers from '#domain/contracts/review-route';
import * as sharedAnswers from '#domain/contracts/shared';
import * as submissionAnswers from '#domain/contracts/submission';
import * as taskAnswers from '#domain/contracts/task';
import * as twoSidedClockAnswers from '#domain/contracts/two-sided-clock';
import * as unitAnswers from '#domain/contracts/unit';
import * as workAnswers from '#domain/contracts/work';
import { planCommands } from '#domain/plan/commands';
import * as draft from '#domain/review-route/draft';
import * as basics from '#domain/shapes/basics';
import * as content from '#domain/shapes/content';
import * as directive from '#domain/shapes/directive';
import * as programme from '#domain/shapes/programme';
import * as route from '#domain/shapes/review-route';

const pascal = (name: string): string =>
  `-${name}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const contracts = [
  basics,
  route,
  content,
  programme,
  directive,
  draft,
  accountAnswers,
  auditAnswers,
  boardAnswers,
  bulkAnswers,
  calendarAnswers,
  directiveAnswers,
  meAnswers,
  noticeAnswers,
  operationsAnswers,
  peopleAnswers,
  planAnswers,
  readingAnswers,
  reviewRouteAnswers,
  sharedAnswers,
  submissionAnswers,
  taskAnswers,
  twoSidedClockAnswers,
  unitAnswers,
  workAnswers,
  Object.fromEntries(
    Object.entries(planCommands).map(([name, schema]) => [`plan-${name}`, schema]),
  ),
];

/**
 * The shared contracts by the names they are exported under: what the document refers to instead of
 * repeating it.
 */
export const named: ReadonlyMap<z.ZodType, string> = new Map(
  contracts
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]) =>
      value instanceof z.ZodType ? [[value, pascal(name)] as const] : [],
    ),
);

/** Of what kinds the contents are that are parsed by a name beside them. */
export const kindsOf: ReadonlyMap<z.core.$ZodType, readonly z.ZodType[]> = new Map<
  z.core.$ZodType,
  readonly z.ZodType[]
>([
  [content.partContent, Object.values({ ...content.planParts, ...content.reportParts })],
  [content.wholeContent, [content.planContent, content.reportContent]],
]);
