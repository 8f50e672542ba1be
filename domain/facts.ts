/**
 * Checks that what an act has listed was read before it is decided.
 * @throws when a fact is undefined: a mistake in the program, not in the act
 */
export function requireFacts(listed: readonly string[], read: object): void {
  for (const fact of listed)
    if ((read as Readonly<Record<string, unknown>>)[fact] === undefined)
      throw new Error(`decided without the fact ${fact}`);
}
