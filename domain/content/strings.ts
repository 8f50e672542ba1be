import type { Content } from '../shapes/content.ts';

/** A piece of text in a plan or report, and the path to it (`tasks/tasks/3/lead`). */
export interface Written {
  readonly at: string;
  readonly text: string;
}

/** Fields with keys and codes, which programs make and nobody reads as text. */
const technical: ReadonlySet<string> = new Set(['key', 'group', 'indicator', 'code']);

/**
 * Every text a person has written in a plan or report, in the order in which it stands on paper.
 */
export function written(content: Content): Written[] {
  const out: Written[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'string') {
      if (value !== '') out.push({ at, text: value });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        if (!technical.has(name)) walk(inner, at ? `${at}/${name}` : name);
    }
  };
  walk(content, '');
  return out;
}
