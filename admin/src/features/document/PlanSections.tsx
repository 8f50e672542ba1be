import type { ReactElement } from 'react';
import { subHeadings } from '#domain/content/numbering';
import { paper, showNumber } from '#domain/content/paper';
import type { PlanContent, PlanPart } from '#domain/shapes/content';
import { showDate } from '#domain/words/index';
import { Field, Items } from './Items.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { TaskLines } from './TaskLines.tsx';

/** The inside of one numbered section of a plan. */
export function PlanSection({
  part,
  plan,
}: {
  readonly part: PlanPart;
  readonly plan: PlanContent;
}): ReactElement | null {
  switch (part) {
    case 'purpose':
      return (
        <>
          <h3>{subHeadings.purposes}</h3>
          <Paragraphs list="purposes" items={plan.purpose.purposes} />
          <h3>{subHeadings.requirements}</h3>
          <Paragraphs list="requirements" items={plan.purpose.requirements} />
        </>
      );
    case 'objectives':
      return <Objectives plan={plan} />;
    case 'tasks':
      return <TaskLines tasks={plan.tasks.tasks} />;
    case 'funding':
      return (
        <Items
          list="sources"
          items={plan.funding.sources}
          filled={(s) => s.text.trim() !== ''}
          label={(s) => s.text}
        >
          {(s) => (
            <p>
              - <Field name="text" text={s.text} />
              {s.amount !== null && (
                <>
                  :{' '}
                  <Field
                    name="amount"
                    text={String(s.amount)}
                    format={(n) => paper.amount(Number(n))}
                  />
                </>
              )}
              .
            </p>
          )}
        </Items>
      );
    case 'organisation':
      return (
        <Items
          list="duties"
          items={plan.organisation.duties}
          filled={(d) => d.duties.trim() !== '' || d.who.trim() !== ''}
          label={(d) => d.who}
        >
          {(d, n) => (
            <>
              <p className="doc-titled">
                {n === null ? '' : `${n + 1}. `}
                <Field name="who" text={d.who} />
              </p>
              <p className="doc-lines">
                <Field name="duties" text={d.duties} />
              </p>
            </>
          )}
        </Items>
      );
    case 'heading':
    case 'closing':
      return null;
  }
}

function Objectives({ plan }: { readonly plan: PlanContent }): ReactElement {
  const c = paper.indicatorColumns;
  const { specific } = plan.objectives;
  return (
    <>
      <h3>{subHeadings.general}</h3>
      <Paragraphs list="general" items={plan.objectives.general} />
      <h3>{subHeadings.specific}</h3>
      <div className="doc-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{c.no}</th>
              <th scope="col">{c.name}</th>
              <th scope="col">{c.target}</th>
              <th scope="col">{c.by}</th>
            </tr>
          </thead>
          <tbody>
            <Items
              list="specific"
              items={specific}
              as="tr"
              filled={(o) => o.text.trim() !== ''}
              label={(o) => o.text}
            >
              {(o, n) => (
                <>
                  <td className="doc-centre">{n === null ? '' : n + 1}</td>
                  <td>
                    <Field name="text" text={o.text} />
                  </td>
                  <td className="doc-centre">
                    <Field
                      name="target"
                      text={o.target === null ? '' : String(o.target)}
                      format={(v) => showNumber(Number(v))}
                    />
                  </td>
                  <td className="doc-centre">
                    <Field name="by" text={o.by} format={showDate} />
                  </td>
                </>
              )}
            </Items>
          </tbody>
        </table>
      </div>
    </>
  );
}
