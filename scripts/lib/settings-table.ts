import { type Setting, rows } from '#settings';

/** The table of docs/operations.md, made from the settings themselves. */
export function settingsTable(): string {
  const lines = Object.values<Setting>(rows).map(
    (row) =>
      `| \`${row.name}\` | ${row.fallbackText ?? `\`${row.fallback ?? ''}\``} | ${row.meaning} |`,
  );
  return ['| Name | Without it | Meaning |', '|---|---|---|', ...lines].join('\n');
}

const begin = '<!-- settings: begin -->';
const end = '<!-- settings: end -->';

/** The text with the table between its two marks put in place of whatever stood there. */
export function withSettingsTable(text: string): string {
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The text has no ${begin} … ${end}.`);
  return `${before}${begin}\n${settingsTable()}\n${end}${after}`;
}
