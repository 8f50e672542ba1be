/** Answers of the database, by what was asked. */
export interface KeptAnswers<T> {
  /** The answer that is kept, or else the one that `read` fetches. */
  get(question: string, read: () => Promise<T>): Promise<T>;
  forget(): void;
}

/**
 * Keeps answers of the database for `ms` milliseconds after they were asked for, so that many who
 * ask the same at once are one question. A failed one is not kept.
 * @param max how many are kept; when there are more, all are forgotten
 */
export function keptAnswers<T>(ms: number, max = Infinity): KeptAnswers<T> {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return {
    get(question, read) {
      const at = performance.now();
      const known = kept.get(question);
      if (known && at - known.at < ms) return known.answer;
      if (kept.size >= max) kept.clear();
      const answer = read();
      answer.catch(() => kept.delete(question));
      kept.set(question, { at, answer });
      return answer;
    },
    forget: () => {
      kept.clear();
    },
  };
}
