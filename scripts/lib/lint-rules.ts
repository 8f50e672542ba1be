import { folders, notBefore, order, typesFromAnywhere } from './architecture.ts';

/** One entry of `overrides` in .oxlintrc.json. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

interface Pattern {
  readonly group: readonly string[];
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

const restricted = (files: string, patterns: readonly Pattern[]): Override => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** What a top folder may not import: other folders of ours, and packages. */
function outside(top: string): Pattern {
  const { imports, never = [], why } = folders[top] ?? { imports: [], why: '' };
  const others = Object.keys(folders).filter((f) => f !== top && !imports.includes(f));
  const named = others.flatMap((f) => [`#${f}/*`, `**/../${f}/**`]);
  return { group: [...named, ...never], message: why };
}

/**
 * The arrows of the house as lint rules. An override takes the place of an earlier one for the same
 * file, so the rules of an inner folder repeat those of the folder around it.
 */
export function lintRules(): Override[] {
  return Object.keys(folders).flatMap((top) => [
    restricted(`${top}/**`, [outside(top)]),
    ...Object.keys(order)
      .filter((root) => root === top || root.startsWith(`${top}/`))
      .flatMap((root) =>
        (order[root] ?? []).flat().flatMap((room) => {
          const later = notBefore(root, room);
          if (later.length === 0) return [];
          const up = '../'.repeat(room.split('/').length);
          const group = later.map((other) => relativeTo(room, other, up));
          const message = `${root}/${room} imports only the folders before it (scripts/lib/architecture.ts)`;
          const allowTypeImports = typesFromAnywhere.includes(`${root}/${room}`);
          const inOrder = { group, message, ...(allowTypeImports && { allowTypeImports }) };
          return [restricted(`${root}/${room}/**`, [outside(top), inOrder])];
        }),
      ),
  ]);
}

/** How files of `room` would name those of `other`: `../submission/*`, `../board/*`. */
function relativeTo(room: string, other: string, up: string): string {
  const [around, inside] = room.split('/');
  const [otherAround, otherInside] = other.split('/');
  return inside !== undefined && around === otherAround && otherInside !== undefined
    ? `../${otherInside}/*`
    : `${up}${other}/*`;
}

/** The text of .oxlintrc.json with the arrows put in place of those that stood there. */
export function withLintRules(text: string): string {
  const config = JSON.parse(text) as { overrides: Override[] };
  const others = config.overrides.filter((o) => !('no-restricted-imports' in o.rules));
  return `${JSON.stringify({ ...config, overrides: [...lintRules(), ...others] }, null, 2)}\n`;
}
