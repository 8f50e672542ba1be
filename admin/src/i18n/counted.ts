/** `1 day`, `3 days`: a number and what it counts, in English. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${String(n)} ${n === 1 ? one : many}`;
