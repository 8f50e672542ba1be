import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { Button, IconButton, MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import type { Detail } from '#domain/problems';
import { positionsFor } from '#domain/review-route/check';
import type { DraftStep } from '#domain/review-route/draft';
import type { LineOfAuthority, Position } from '#domain/shapes/basics';
import type { Relation, RouteOffice } from '#domain/shapes/review-route';
import { useWords } from '../../components/index.ts';
import { freshOffice, mostOffices } from './edit.ts';
import { begun, detailText, wrongAt } from './say.ts';
import { useRouteWords } from './words.ts';

interface Props {
  readonly step: DraftStep;
  readonly at: string;
  readonly wrong: readonly Detail[];
  readonly surprises: readonly Detail[];
  readonly onChange: (offices: RouteOffice[]) => void;
}

/** Which offices decide a step: from whom, on which line, in which position. */
export function OfficeFields({ step, at, wrong, surprises, onChange }: Props): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  const { offices } = step;
  const whole = wrongAt(wrong, `${at}/offices`, domain);
  return (
    <fieldset className="step-offices">
      <legend>{t.offices}</legend>
      {whole && <p className="write-wrong">{whole}</p>}
      {offices.map((office, n) => {
        const here = `${at}/offices/${String(n)}`;
        const set = (change: Partial<RouteOffice>) => {
          onChange(offices.map((o, i) => (i === n ? { ...o, ...change } : o)));
        };
        const lineUsed = office.relation !== 'own' && office.relation !== 'issuer';
        const allowed = positionsFor(office.relation, step.act);
        const choices = allowed.includes(office.position) ? allowed : [office.position, ...allowed];
        const badPosition = wrongAt(wrong, `${here}/position`, domain);
        const twice = wrongAt(wrong, here, domain);
        return (
          // Offices have no key of their own; two of the same are shown as such.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={n} className="stack" role="group" aria-label={t.officeN(n + 1)}>
            <div className="step-office">
              <div className="form-row">
                <TextField
                  select
                  label={t.relation}
                  value={office.relation}
                  helperText={t.relationHelp[office.relation]}
                  onChange={(e) => {
                    set({ relation: e.target.value as Relation });
                  }}
                >
                  {(Object.keys(domain.reviewRoute.relations) as Relation[]).map((r) => (
                    <MenuItem key={r} value={r}>
                      {domain.reviewRoute.relations[r]}
                    </MenuItem>
                  ))}
                </TextField>
                {lineUsed && (
                  <TextField
                    select
                    label={t.line}
                    value={office.line}
                    helperText={t.lineHelp}
                    onChange={(e) => {
                      set({ line: e.target.value as LineOfAuthority });
                    }}
                  >
                    {(Object.keys(domain.reviewRoute.lines) as LineOfAuthority[]).map((l) => (
                      <MenuItem key={l} value={l}>
                        {begun(domain.reviewRoute.lines[l])}
                      </MenuItem>
                    ))}
                  </TextField>
                )}
                <TextField
                  select
                  label={t.position}
                  value={office.position}
                  error={badPosition !== null}
                  helperText={badPosition ?? t.positionHelp}
                  onChange={(e) => {
                    set({ position: e.target.value as Position });
                  }}
                >
                  {choices.map((p) => (
                    <MenuItem key={p} value={p}>
                      {domain.positions[p]}
                    </MenuItem>
                  ))}
                </TextField>
              </div>
              <IconButton
                size="small"
                aria-label={t.removeOffice(n + 1)}
                disabled={offices.length === 1}
                onClick={() => {
                  onChange(offices.filter((_, i) => i !== n));
                }}
              >
                <Close fontSize="inherit" />
              </IconButton>
            </div>
            {twice && <p className="write-wrong">{twice}</p>}
            {surprises
              .filter((d) => d.at === here)
              .map((d) => (
                <p key={d.code} className="step-surprise">
                  {detailText(d, domain)}
                </p>
              ))}
          </div>
        );
      })}
      <div>
        <Button
          size="small"
          startIcon={<Add />}
          disabled={offices.length >= mostOffices}
          onClick={() => {
            onChange([...offices, freshOffice(step)]);
          }}
        >
          {t.addOffice}
        </Button>
      </div>
    </fieldset>
  );
}
