import { z } from 'zod';
import * as contracts from '#domain/contracts/index';
import {
  partContent,
  planContent,
  planParts,
  reportContent,
  reportParts,
  wholeContent,
} from '#domain/shapes/content';

const pascal = (name: string): string =>
  `-${name}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * The shared shapes by the names they are exported under, what is sent with an act by the
 * name of its route: what the document refers to instead of repeating it.
 */
export const named: ReadonlyMap<z.ZodType, string> = new Map(
  [
    ...Object.entries(contracts),
    ...Object.values(contracts.actContracts).map(({ name, body }) => [name, body] as const),
  ].flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[value, pascal(name)] as const] : [],
  ),
);

/** Of what kinds the contents are that are parsed by a name beside them. */
export const kindsOf: ReadonlyMap<z.core.$ZodType, readonly z.ZodType[]> = new Map<
  z.core.$ZodType,
  readonly z.ZodType[]
>([
  [partContent, Object.values({ ...planParts, ...reportParts })],
  [wholeContent, [planContent, reportContent]],
]);
