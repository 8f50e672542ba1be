import type { IsoDate } from '#domain/calendar/dates';
import { words } from '#domain/words/index';
import type { DirectiveSeed } from './directives.ts';
import { holderOf, nameOf } from './people.ts';
import type { Frame } from './plans/compose.ts';
import { dateInText } from './timeline.ts';
import { managerOf, unitNamed } from './units.ts';

const lowerFirst = (text: string): string =>
  `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/**
 * Letterhead, dates and legal bases of a unit's papers under a directive; they are signed by the
 * head of `day`.
 * @param from the day work begins; the opening of the directive unless the unit plans late
 */
export function frameOf(
  code: string,
  directive: DirectiveSeed,
  day: IsoDate,
  from?: IsoDate,
): Frame {
  const unit = unitNamed(code);
  const { content, symbol, issuedOn, issuer, schoolYear } = directive;
  const [opens, last] = [content.obligations[0], content.obligations.at(-1)];
  return {
    unit: unit.name,
    schoolYear,
    place: unit.place,
    position: words('vi').headTitle(unit.kind),
    signer: nameOf(holderOf(code, 'head', day)),
    superior: managerOf(code).name,
    from: from ?? opens?.opensOn ?? issuedOn,
    until: last?.dueOn ?? content.closesOn,
    bases: [
      ...content.bases.map((b, i) => ({
        key: `b-${i + 1}`,
        symbol: b.symbol,
        date: b.date,
        text: b.text,
      })),
      {
        key: 'b-hd',
        symbol,
        date: issuedOn,
        text: [
          `Hướng dẫn số ${symbol} ngày ${dateInText(issuedOn)}`,
          `của ${unitNamed(issuer).name} về ${lowerFirst(content.subject)}`,
        ].join(' '),
      },
    ],
  };
}
