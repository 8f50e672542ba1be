import type { IsoDate } from '../calendar/dates.ts';
import type { Detail } from '../problems.ts';
import type { Content, LegalBasis } from '../shapes/content.ts';
import { showDate } from '../words/index.ts';
import { written } from './strings.ts';
import { citations, likeness, type Citation } from './symbols.ts';

/** A document that the directive or the programme cites. */
export interface KnownBasis {
  readonly symbol: string;
  readonly date: IsoDate;
  readonly text: string;
  /** Last day in force; null while it is. */
  readonly until: IsoDate | null;
}

export type BasisCode = 'basis-expired' | 'basis-symbol-differs' | 'basis-date-differs';
export interface BasisWarning extends Detail {
  readonly code: BasisCode;
  readonly params: Readonly<Record<string, string>>;
}

interface Cited extends Citation {
  readonly at: string;
}

/**
 * Legal bases that are wrong or no longer in force: an author is shown them, nothing is refused.
 * `basis-symbol-differs`: almost the symbol of a known document (`3296/QĐ-TTg` for
 * `3296/QĐ-BGDĐT`), anywhere in the text. `basis-date-differs`: the right symbol with another date.
 * `basis-expired`: among the bases, and past its last day; elsewhere a text may mention what has
 * expired.
 * @param known the bases of the directive and its programme
 * @param today the day on which the document is read, in the office's zone
 */
export function basisWarnings(
  content: Content,
  known: readonly KnownBasis[],
  today: IsoDate,
): BasisWarning[] {
  const knownSymbols = known.flatMap((basis) =>
    citations(basis.symbol)
      .slice(0, 1)
      .map((symbol) => ({ basis, symbol })),
  );
  const out = cited(content).flatMap((c): BasisWarning[] => {
    const exact = knownSymbols.find(
      ({ symbol }) => symbol.number === c.number && symbol.rest === c.rest,
    );
    if (exact) return warningsFor(c, exact.basis, today);
    const meant = knownSymbols.find(({ basis, symbol }) => isMeant(c, symbol, basis));
    return meant
      ? [
          {
            at: c.at,
            code: 'basis-symbol-differs',
            params: {
              symbol: c.symbol,
              expected: meant.basis.symbol,
              date: showDate(meant.basis.date),
            },
          },
        ]
      : [];
  });
  return out.filter(
    (w, i) =>
      out.findIndex(
        (v) => v.at === w.at && v.code === w.code && v.params['symbol'] === w.params['symbol'],
      ) === i,
  );
}

function warningsFor(c: Cited, basis: KnownBasis, today: IsoDate): BasisWarning[] {
  const out: BasisWarning[] = [];
  if (c.date !== '' && c.date !== basis.date) {
    out.push({
      at: c.at,
      code: 'basis-date-differs',
      params: { symbol: basis.symbol, date: showDate(c.date), expected: showDate(basis.date) },
    });
  }
  if (basis.until !== null && basis.until < today && c.at.startsWith('heading/bases/')) {
    out.push({
      at: c.at,
      code: 'basis-expired',
      params: { symbol: basis.symbol, until: showDate(basis.until) },
    });
  }
  return out;
}

/**
 * Was this known document probably meant? Every office has small numbers, so the same number is not
 * enough: the date or the subject must agree too.
 */
function isMeant(c: Cited, symbol: Citation, basis: KnownBasis): boolean {
  const isAlike = likeness(c.about, citations(basis.text)[0]?.about ?? basis.text) >= 0.6;
  if (c.number === symbol.number && c.type === symbol.type)
    return c.date === basis.date || isAlike || (c.date === '' && c.about.trim() === '');
  return c.rest === symbol.rest && c.date === basis.date && isAlike;
}

function cited(content: Content): Cited[] {
  const fromBases = content.heading.bases.flatMap((basis, i) =>
    ofBasis(basis, `heading/bases/${i}`),
  );
  const fromText = written(content)
    .filter(({ at }) => !at.startsWith('heading/bases/'))
    .flatMap(({ at, text }) => citations(text).map((c) => ({ ...c, at })));
  return [...fromBases, ...fromText];
}

/**
 * A basis is written twice: in its own field, and in the sentence that is printed, which may name
 * further documents.
 */
function ofBasis(basis: LegalBasis, at: string): Cited[] {
  const printed = citations(basis.text);
  const about = printed[0]?.about ?? basis.text;
  const field = citations(basis.symbol)
    .slice(0, 1)
    .map((c) => ({ ...c, date: basis.date, about }));
  return [...field, ...printed].map((c) => ({ ...c, at }));
}
