import { z } from 'zod';
import { newPerson } from '#domain/contracts/people';
import { newUnit } from '#domain/contracts/unit';
import { line, unitKinds } from '#domain/shapes/basics';
import { words } from '#domain/words/index';
import { SetUpError } from './set-up-error.ts';

/** One thing `npm run admin:create` has to know: an argument, or else a question on a terminal. */
export interface Field<T> {
  readonly flag: string;
  readonly question: { readonly vi: string; readonly en: string };
  /** Shape of what is typed; a field that may be left out also takes an empty line. */
  readonly shape: z.ZodType<T, string>;
  /** Taken for a missing argument and for an empty line. */
  readonly otherwise?: string;
  /** What may be typed, a line each, where there is a list. */
  readonly choices?: readonly string[];
}

const field = <T>(row: Field<T>): Field<T> => row;

/** The top unit, when there is none yet. */
export const unitFields = {
  unit: field({
    flag: 'unit',
    question: {
      vi: 'Mã đơn vị cao nhất, ví dụ so-sonhai; tên đăng nhập bắt đầu bằng mã này',
      en: 'code of the top unit, for example so-sonhai; user names begin with it',
    },
    shape: newUnit.shape.code,
  }),
  unitName: field({
    flag: 'unit-name',
    question: { vi: 'Tên đơn vị', en: 'name of the unit' },
    shape: newUnit.shape.name,
  }),
  unitKind: field({
    flag: 'unit-kind',
    question: { vi: 'Loại đơn vị', en: 'kind of the unit' },
    choices: unitKinds.map(
      (kind) => `${kind}: ${words('vi').unitKinds[kind]} / ${words('en').unitKinds[kind]}`,
    ),
    shape: newUnit.shape.kind,
  }),
  unitSymbol: field({
    flag: 'unit-symbol',
    question: {
      vi: 'Ký hiệu của đơn vị trong số văn bản, ví dụ SGDĐT',
      en: "the unit's part of a document's symbol, for example SGDĐT",
    },
    shape: newUnit.shape.symbol,
  }),
  unitPlace: field({
    flag: 'unit-place',
    question: {
      vi: 'Địa danh trên văn bản (có thể bỏ trống)',
      en: 'place named on documents (may be left empty)',
    },
    shape: newUnit.shape.place,
    otherwise: '',
  }),
};

/** The person. */
export const personFields = {
  login: field({
    flag: 'login',
    question: {
      vi: 'Tên đăng nhập, phần sau mã đơn vị (bỏ trống: quan-tri)',
      en: 'user name, the part after the code of the unit (empty: quan-tri)',
    },
    shape: z.string().refine((name) => newPerson.shape.login.safeParse(`so/${name}`).success),
    otherwise: 'quan-tri',
  }),
  name: field({
    flag: 'name',
    question: { vi: 'Họ và tên', en: 'full name' },
    shape: newPerson.shape.name,
  }),
  email: field({
    flag: 'email',
    question: { vi: 'Thư điện tử (có thể bỏ trống)', en: 'e-mail (may be left empty)' },
    shape: z
      .union([z.literal(''), newPerson.shape.email.unwrap()])
      .transform((text) => text.toLowerCase()),
    otherwise: '',
  }),
  title: field({
    flag: 'title',
    question: {
      vi: 'Chức danh (bỏ trống: Quản trị hệ thống)',
      en: 'title of the office (empty: the usual one)',
    },
    shape: line(200),
    otherwise: '',
  }),
};

export const flags: readonly string[] = Object.values({ ...unitFields, ...personFields }).map(
  (row) => row.flag,
);

/** Asks a question on the terminal. @returns the line typed */
export type Ask = (question: string) => Promise<string>;
/** What was given as arguments, by flag. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

type Values<F extends Readonly<Record<string, Field<unknown>>>> = {
  [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/**
 * The values of some fields, from arguments, from answers typed, or from what is taken otherwise.
 * @param ask null where nobody can be asked
 * @throws SetUpError that names every argument that is missing or does not fit
 */
export async function fill<F extends Readonly<Record<string, Field<unknown>>>>(
  wanted: F,
  given: Given,
  ask: Ask | null,
): Promise<Values<F>> {
  const rows = Object.entries(wanted);
  const isAsked = (row: Field<unknown>): boolean => ask !== null && given[row.flag] === undefined;
  const parse = (row: Field<unknown>) => row.shape.safeParse(given[row.flag] ?? row.otherwise);
  const wrong = rows.filter(([, row]) => !isAsked(row) && !parse(row).success);
  if (wrong.length > 0) {
    const lines = wrong.map(([, row]) => `\n  --${row.flag}: ${textOf(row)}`);
    throw new SetUpError(`Thiếu hoặc chưa đúng / missing, or not as it must be:${lines.join('')}`);
  }
  const values: Record<string, unknown> = {};
  for (const [key, row] of rows)
    values[key] = ask !== null && isAsked(row) ? await answered(row, ask) : parse(row).data;
  return values as Values<F>;
}

const textOf = ({ question: { vi, en }, choices }: Field<unknown>): string =>
  [`${vi} / ${en}`, ...(choices ?? [])].join('\n    ');

/** Asks until the answer fits. */
async function answered(row: Field<unknown>, ask: Ask): Promise<unknown> {
  for (;;) {
    const typed = (await ask(`${textOf(row)}${row.choices ? '\n' : ''}: `)).trim();
    const parsed = row.shape.safeParse(typed === '' ? (row.otherwise ?? '') : typed);
    if (parsed.success) return parsed.data;
  }
}
