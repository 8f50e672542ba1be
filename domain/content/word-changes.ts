/**
 * A stretch of text that stayed, came or went. Joined without `removed` it is the new text, without
 * `added` the old.
 */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * Largest table of word pairs that is filled, in cells of two bytes. Longer texts are shown as
 * replaced as a whole, because so many small differences help no reader.
 */
const MAX_TABLE_CELLS = 12_000_000;

/** Words and what lies between them, so that joining the tokens gives the text back. */
const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/**
 * What changed between two texts, by words. Equal texts give one `same` segment, or none when both
 * are empty.
 */
export function wordChanges(before: string, after: string): Segment[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}

function middle(a: readonly string[], b: readonly string[]): Segment[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MAX_TABLE_CELLS) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  }
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  const out: Segment[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      out.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      out.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return out;
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const below = table[(i + 1) * width + j] ?? 0;
      const right = table[i * width + j + 1] ?? 0;
      table[i * width + j] =
        a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right);
    }
  }
  return table;
}

/**
 * Joins neighbours of one kind. White space that stayed between two changes is counted into both,
 * so that several changed words are shown as one phrase.
 */
function joined(parts: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, i) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (part.text !== '') {
      const next = parts.slice(i + 1).find((p) => p.text !== '');
      if ((removed || added) && next && next.kind !== 'same' && part.text.trim() === '') {
        removed += part.text;
        added += part.text;
        return;
      }
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same')
        out[out.length - 1] = { kind: 'same', text: last.text + part.text };
      else out.push(part);
    }
  });
  flush();
  return out;
}
