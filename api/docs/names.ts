import { z } from 'zod';
import * as account from '#domain/contracts/account';
import * as basics from '#domain/contracts/basics';
import * as content from '#domain/contracts/content';
import * as directive from '#domain/contracts/directive';
import * as programme from '#domain/contracts/programme';
import * as reading from '#domain/contracts/reading';
import * as route from '#domain/contracts/route';
import * as views from '#domain/contracts/views';
import { planCommands } from '#domain/plan/commands';
import * as draft from '#domain/route/draft';
import * as routeViews from '#domain/route/views';

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
