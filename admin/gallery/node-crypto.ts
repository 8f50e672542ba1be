/**
 * Stands in for `node:crypto` in the gallery: the mock and the demo make their ids of a SHA-256, and
 * here any 64 digits will do that are the same for the same text (FNV-1a from eight starts).
 */
export const createHash = (): {
  update: (text: string) => { digest: () => string };
} => ({
  update: (text) => ({
    digest: () =>
      Array.from({ length: 8 }, (_, start) => {
        let hash = 2_166_136_261 ^ start;
        for (const letter of text)
          hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
        return (hash >>> 0).toString(16).padStart(8, '0');
      }).join(''),
  }),
});
