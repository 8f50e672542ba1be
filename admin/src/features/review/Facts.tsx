import { Fragment, type ReactElement } from 'react';
import { addDays } from '#domain/calendar/dates';
import { signatureBlock } from '#domain/content/signature';
import type { OfficeRef } from '#domain/contracts/shared';
import type { RouteStepView, SubmissionView } from '#domain/contracts/submission';
import { showDate, useMe, useWords } from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import { standingOf } from './standing.ts';
import './Facts.css';

interface Props {
  readonly view: SubmissionView;
  /** The step whose seat decides; undefined when it is the unit's own act. */
  readonly step: RouteStepView | undefined;
  /** A signature is given: its lines are shown as they will stand. */
  readonly signs?: boolean;
}

/**
 * What a decision is about and in which office it is made, as the record will have it: nobody signs
 * unseen.
 */
export function Facts({ view, step, signs = false }: Props): ReactElement {
  const t = useActWords();
  const { domain } = useWords();
  const me = useMe();
  const standing = standingOf(step, me);
  const office =
    standing?.office ?? me.offices.find((o) => o.unit.id === view.unit.id) ?? me.offices[0];
  const isLent = office?.lentUntil !== undefined;
  const giver = isLent
    ? step?.seats[standing?.seat ?? -1]?.holders.find(
        (h) => h.authority === '' && h.id !== me.person.id,
      )
    : undefined;
  const lines = signs && office ? blockOf(office, me.offices, domain.positions) : [];
  return (
    <div className="signs">
      <p>{t.about}</p>
      <dl className="facts">
        <dt>{t.facts.unit}</dt>
        <dd>{view.unit.name}</dd>
        <dt>{t.facts.document}</dt>
        <dd>
          {domain.submissionKinds[view.kind]}: {view.title}
        </dd>
        <dt>{t.facts.revision}</dt>
        <dd>{view.revision}</dd>
        {view.sha256 && (
          <>
            <dt>{t.facts.hash}</dt>
            <dd className="hash">{view.sha256}</dd>
          </>
        )}
        {office && (
          <>
            <dt>{t.facts.office}</dt>
            <dd>
              {office.authority && `${office.authority} `}
              {office.title}, {office.unit.name} ({me.person.name})
            </dd>
          </>
        )}
        {isLent && (
          <>
            <dt>{t.facts.behalf}</dt>
            <dd>
              {giver?.name ?? office?.unit.name}
              {office?.lentUntil && (
                <span className="quiet">
                  {' '}
                  · {t.facts.lentUntil(showDate(addDays(office.lentUntil, -1)))}
                </span>
              )}
            </dd>
          </>
        )}
        {lines.length > 0 && (
          <>
            <dt>{t.facts.block}</dt>
            <dd className="block" lang="vi">
              {lines.map((line) => (
                <Fragment key={line}>
                  {line}
                  <br />
                </Fragment>
              ))}
              <span>{me.person.name}</span>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** The lines above the signature, from the office used and the one this person holds themselves. */
function blockOf(
  office: OfficeRef,
  offices: readonly OfficeRef[],
  positions: Readonly<Record<string, string>>,
): string[] {
  // An appointment without a title of its own is shown by the word of its position; on paper the
  // usual title of such a unit stands.
  const titleOf = (o: OfficeRef): string => (o.title === positions[o.position] ? '' : o.title);
  const own =
    office.lentUntil === undefined
      ? undefined
      : (offices.find((o) => o.lentUntil === undefined && o.unit.id === office.unit.id) ??
        offices.find((o) => o.lentUntil === undefined));
  return signatureBlock({
    unitKind: office.unit.kind,
    position: office.position,
    authority: office.authority ?? '',
    officeTitle: titleOf(office),
    ...(own && {
      holder: {
        unitKind: own.unit.kind,
        position: own.position,
        title: titleOf(own),
        ...(own.unit.id !== office.unit.id && { unitName: own.unit.name }),
      },
    }),
  });
}
