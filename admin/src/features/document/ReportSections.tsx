import type { ReactElement } from 'react';
import { paper, percentOf, showNumber } from '#domain/content/paper';
import type { ReportContent, ReportPart } from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';
import { Field, Items, useShown } from './Items.tsx';
import { Paragraphs } from './Paragraphs.tsx';

interface Props {
  readonly part: ReportPart;
  readonly report: ReportContent;
  readonly directive: Pick<DirectiveContent, 'taskGroups' | 'indicators'>;
}

/** The inside of one numbered section of a report. */
export function ReportSection({ part, report, directive }: Props): ReactElement | null {
  switch (part) {
    case 'situation':
      return <Paragraphs list="paragraphs" items={report.situation.paragraphs} dash={false} />;
    case 'results':
      return (
        <Items
          list="groups"
          items={report.results.groups}
          label={(g) => groupTitle(directive, g.group)}
        >
          {(g, n) => (
            <>
              <p className="doc-titled">
                {n === null ? '' : `${n + 1}. `}
                {groupTitle(directive, g.group)}
              </p>
              <p className="doc-lines">
                <Field name="text" text={g.text} />
              </p>
            </>
          )}
        </Items>
      );
    case 'indicators':
      return <Values report={report} directive={directive} />;
    case 'shortcomings':
      return (
        <Items
          list="items"
          items={report.shortcomings.items}
          filled={(s) => s.text.trim() !== ''}
          label={(s) => s.text}
        >
          {(s) => <Shortcoming text={s.text} cause={s.cause} />}
        </Items>
      );
    case 'nextTasks':
      return <Paragraphs list="items" items={report.nextTasks.items} />;
    case 'proposals':
      return (
        <Items
          list="items"
          items={report.proposals.items}
          filled={(p) => p.text.trim() !== ''}
          label={(p) => p.text}
        >
          {(p) => (
            <p className="doc-lines">
              -{' '}
              {p.to.trim() !== '' && (
                <>
                  {paper.proposedTo('…').replace('…', '')}
                  <Field name="to" text={p.to} />:{' '}
                </>
              )}
              <Field name="text" text={p.text} />
            </p>
          )}
        </Items>
      );
    case 'heading':
    case 'closing':
      return null;
  }
}

const groupTitle = (directive: Props['directive'], code: string): string =>
  directive.taskGroups.find((g) => g.code === code)?.title ?? code;

function Shortcoming({
  text,
  cause,
}: {
  readonly text: string;
  readonly cause: string;
}): ReactElement {
  const shown = useShown();
  return (
    <>
      <p className="doc-lines">
        - <Field name="text" text={text} />
      </p>
      {shown('cause', cause) && (
        <p className="doc-lines doc-cause">
          {paper.cause}: <Field name="cause" text={cause} />
        </p>
      )}
    </>
  );
}

/** Numerator, denominator and the share computed from them, beside the directive's target. */
function Values({ report, directive }: Pick<Props, 'report' | 'directive'>): ReactElement {
  const c = paper.indicatorColumns;
  const of = (code: string) => directive.indicators.find((i) => i.code === code);
  const number = (v: string) => showNumber(Number(v));
  return (
    <div className="doc-table">
      <table>
        <thead>
          <tr>
            {[c.no, c.name, c.numerator, c.denominator, c.percent, c.target, c.note].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Items
            list="values"
            items={report.indicators.values}
            as="tr"
            label={(v) => of(v.code)?.name ?? v.code}
          >
            {(v, n) => {
              const share = percentOf(v.numerator, v.denominator);
              return (
                <>
                  <td className="doc-centre">{n === null ? '' : n + 1}</td>
                  <td>{of(v.code)?.name ?? v.code}</td>
                  <td className="doc-right">
                    <Field
                      name="numerator"
                      text={v.numerator === null ? '' : String(v.numerator)}
                      format={number}
                    />
                  </td>
                  <td className="doc-right">
                    <Field
                      name="denominator"
                      text={v.denominator === null ? '' : String(v.denominator)}
                      format={number}
                    />
                  </td>
                  <td className="doc-right">{share === null ? '' : showNumber(share)}</td>
                  <td className="doc-right">{of(v.code)?.targets.at(-1)?.percent ?? ''}</td>
                  <td>
                    <Field name="note" text={v.note} />
                  </td>
                </>
              );
            }}
          </Items>
        </tbody>
      </table>
    </div>
  );
}
