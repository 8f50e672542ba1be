import type { CommentView } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';

/** A comment with the answers to it. */
export interface Thread {
  readonly first: CommentView;
  readonly replies: readonly CommentView[];
  readonly open: boolean;
}

/**
 * Comments gathered into threads, the oldest first; an answer to an answer belongs to the same
 * thread.
 */
export function threadsOf(comments: readonly CommentView[]): Thread[] {
  const byId = new Map(comments.map((c) => [c.id, c]));
  const rootOf = (c: CommentView): CommentView => {
    const seen = new Set<string>();
    let root = c;
    while (root.replyTo !== null && byId.has(root.replyTo) && !seen.has(root.id)) {
      seen.add(root.id);
      root = byId.get(root.replyTo) ?? root;
    }
    return root;
  };
  const ordered = comments.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const groups = Map.groupBy(ordered, (c) => rootOf(c).id);
  return [...groups].flatMap(([id, all]) => {
    const first = byId.get(id);
    return first
      ? [{ first, replies: all.filter((c) => c.id !== id), open: first.resolvedAt === null }]
      : [];
  });
}

/** Threads of a section (`key` undefined), of the section itself (null), or of one item. */
export const threadsAt = (threads: readonly Thread[], part: Part, key?: string | null): Thread[] =>
  threads.filter(({ first }) => first.part === part && (key === undefined || first.anchor === key));
