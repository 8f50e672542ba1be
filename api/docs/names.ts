import { z } from 'zod';
import * as account from '#domain/contracts/account';
import * as reading from '#domain/contracts/reading';
import * as routeViews from '#domain/contracts/review-route';
import * as views from '#domain/contracts/views';
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
  views,
  reading,
  account,
  draft,
  routeViews,
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
