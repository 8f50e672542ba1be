// As in ResourceList: on a phone the rows are cards, and the roles that `display: block` takes away
// are given back by name.
// oxlint-disable jsx-a11y/no-redundant-roles
// oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role
import { MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { OfficeHolders, RouteTarget, RouteView } from '#domain/contracts/review-route';
import type { LineOfAuthority, UnitKind } from '#domain/shapes/basics';
import {
  LinesSkeleton,
  Panel,
  ProblemAlert,
  useFormats,
  useWords,
} from '../../components/index.ts';
import { UnitPicker } from '../units/UnitPicker.tsx';
import { begun, officeName } from './say.ts';
import { useRouteCheck } from './use-route-check.ts';
import { useRouteWords } from './words.ts';

const schoolKinds: readonly UnitKind[] = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'continuing',
  'university',
];

/** For each office of the route: for how many units somebody holds it, and where nobody does. */
export function HoldersPanel({ route }: { readonly route: RouteView }): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  const [under, setUnder] = useState(route.owner);
  const [line, setLine] = useState<LineOfAuthority | ''>('');
  const [kind, setKind] = useState<UnitKind | ''>('');
  const changed = under.id !== route.owner.id || line !== '' || kind !== '';
  const target: RouteTarget | null = changed
    ? { under: under.id, line: line || null, kinds: kind ? [kind] : [...schoolKinds] }
    : null;
  const { data, error, refetch } = useRouteCheck(route, target);
  return (
    <Panel title={t.holders}>
      <div className="stack">
        <div className="form-row">
          <UnitPicker
            label={t.under}
            value={under}
            onChange={(u) => {
              setUnder(u ?? route.owner);
            }}
          />
          <TextField
            select
            label={t.line}
            value={line}
            onChange={(e) => {
              setLine(e.target.value as LineOfAuthority | '');
            }}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          >
            <MenuItem value="">{t.bothLines}</MenuItem>
            {(Object.keys(domain.reviewRoute.lines) as LineOfAuthority[]).map((l) => (
              <MenuItem key={l} value={l}>
                {begun(domain.reviewRoute.lines[l])}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t.kinds}
            value={kind}
            onChange={(e) => {
              setKind(e.target.value as UnitKind | '');
            }}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          >
            <MenuItem value="">{t.allKinds}</MenuItem>
            {schoolKinds.map((k) => (
              <MenuItem key={k} value={k}>
                {domain.unitKinds[k]}
              </MenuItem>
            ))}
          </TextField>
        </div>
        {!data ? (
          error ? (
            <ProblemAlert
              problem={error}
              onRetry={() => {
                void refetch();
              }}
            />
          ) : (
            <LinesSkeleton />
          )
        ) : (
          <Table units={data.holders.units} offices={data.holders.offices} />
        )}
      </div>
    </Panel>
  );
}

function Table({
  units,
  offices,
}: {
  readonly units: number;
  readonly offices: readonly OfficeHolders[];
}): ReactElement {
  const t = useRouteWords();
  const formats = useFormats();
  if (units === 0) return <p role="status">{t.holdersNone}</p>;
  return (
    <>
      <p className="quiet small" role="status">
        {t.holdersLead(units)}
      </p>
      <div className="table-frame">
        <table className="table holders-table" role="table" aria-label={t.holders}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t.step}
              </th>
              <th role="columnheader" scope="col">
                {t.office}
              </th>
              <th role="columnheader" scope="col" className="num">
                {t.held}
              </th>
              <th role="columnheader" scope="col">
                {t.nobody}
              </th>
              <th role="columnheader" scope="col">
                {t.noUnit}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {offices.map((o) => (
              <Row
                key={`${String(o.step)} ${String(o.office)}`}
                office={o}
                shown={formats.number(o.held)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({
  office: o,
  shown,
}: {
  readonly office: OfficeHolders;
  readonly shown: string;
}): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  return (
    <tr role="row">
      <td role="cell">
        <span className="cell-label" aria-hidden="true">
          {t.step}
        </span>
        {o.step + 1}
      </td>
      <td role="cell">
        <span className="cell-label" aria-hidden="true">
          {t.office}
        </span>
        {officeName(o.is, domain)}
      </td>
      <td role="cell" className="num">
        <span className="cell-label" aria-hidden="true">
          {t.held}
        </span>
        <span>
          {o.held === 0 ? <span className="vacant">{t.everywhere}</span> : shown}
          {o.away > 0 && <span className="quiet small"> ({t.away(o.away)})</span>}
        </span>
      </td>
      {(
        [
          ['nobody', o.nobody],
          ['noUnit', o.noUnit],
        ] as const
      ).map(([key, v]) => (
        <td key={key} role="cell">
          <span className="cell-label" aria-hidden="true">
            {t[key]}
          </span>
          {v.count === 0 ? '0' : <Where {...v} />}
        </td>
      ))}
    </tr>
  );
}

function Where({ count, examples }: OfficeHolders['nobody']): ReactElement {
  const t = useRouteWords();
  return (
    <details>
      <summary>{t.examples(count)}</summary>
      <ul>
        {examples.map((e) => (
          <li key={e.unit.id}>
            {e.unit.name}
            {e.at && e.at.id !== e.unit.id && <span className="quiet"> · {t.at(e.at.name)}</span>}
          </li>
        ))}
      </ul>
      {count > examples.length && <p className="quiet small">{t.more(count - examples.length)}</p>}
    </details>
  );
}
