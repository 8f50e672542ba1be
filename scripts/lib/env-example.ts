import { type Setting, rows } from '#settings';

const head = `# Every setting, made from settings.ts by npm run generate. What is commented out is the default.
#
# docker compose reads a copy named .env; fill in the two secrets it asks for:
#     cp .env.example .env
# npm start reads the environment only:
#     set -a && . ./.env && set +a && npm start

# Password of the database that docker-compose.yml starts. No setting of the program, and needed
# there only: openssl rand -hex 16
POSTGRES_PASSWORD=
`;

/**
 * The text of `.env.example`: each setting with its meaning and its default. What has no default
 * stands there empty, which counts as missing, so no secret is ever in it.
 */
export const envExample = (): string =>
  [head, ...Object.values<Setting>(rows).map(lines)].join('\n');

function lines(row: Setting): string {
  const without =
    row.fallbackText === undefined ? [] : [`# Without it: ${plain(row.fallbackText)}.`];
  const example = row.example === row.fallback ? [] : [`# For example: ${row.example}`];
  const value =
    row.fallback === undefined ? `${row.name}=` : `# ${row.name}=${quoted(row.fallback)}`;
  return [`# ${plain(row.meaning)}.`, ...without, ...example, value, ''].join('\n');
}

/** A meaning is written for a table of Markdown. */
const plain = (text: string): string => text.replaceAll('`', '');

/** As shells, docker compose and Node read it. */
const quoted = (value: string): string => (/^[\w./:+-]*$/.test(value) ? value : `"${value}"`);
