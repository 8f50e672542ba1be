import { MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import { subHeadings } from '#domain/content/numbering';
import { fieldId, useEditing, usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write, WriteDate, WriteNumber } from '../Write.tsx';
import { Paragraphs } from './Paragraphs.tsx';

/**
 * Where the unit wants to be: in words, then in shares with a date, held against what the directive
 * asks at least.
 */
export function ObjectivesForm(): ReactElement {
  const field = useFieldWords();
  const { directive } = useEditing().view;
  const [objectives, set] = usePart('objectives');
  const { indicators, floors } = directive.content;
  return (
    <>
      <h3 lang="vi">{subHeadings.general}</h3>
      <Paragraphs
        path="objectives/general"
        title={field.general}
        items={objectives.general}
        onChange={(general) => {
          set({ ...objectives, general });
        }}
        prefix="g"
        most={20}
        addLabel={field.addGeneral}
      />
      <h3 lang="vi">{subHeadings.specific}</h3>
      <KeyedList
        path="objectives/specific"
        items={objectives.specific}
        onChange={(specific) => {
          set({ ...objectives, specific });
        }}
        prefix="o"
        most={40}
        addLabel={field.addSpecific}
        name={(n) => field.paragraph(field.specific, n)}
        blank={(key) => ({ key, text: '', indicator: '', target: null, by: '' })}
      >
        {(o, change, at, n) => {
          const floor = floors[o.indicator];
          return (
            <>
              <Write
                path={`${at}/text`}
                label={field.paragraph(field.specific, n + 1)}
                bare
                lines
                value={o.text}
                max={2000}
                onChange={(text) => {
                  change({ text });
                }}
              />
              <div className="write-row">
                <WriteNumber
                  path={`${at}/target`}
                  label={field.target}
                  value={o.target}
                  most={100}
                  onChange={(target) => {
                    change({ target });
                  }}
                  hint={floor === undefined ? undefined : field.floor(floor)}
                />
                <WriteDate
                  path={`${at}/by`}
                  label={field.by}
                  value={o.by}
                  onChange={(by) => {
                    change({ by });
                  }}
                />
                <TextField
                  select
                  id={fieldId(`${at}/indicator`)}
                  label={field.indicator}
                  value={o.indicator}
                  onChange={(e) => {
                    change({ indicator: e.target.value });
                  }}
                  slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
                  sx={{ minWidth: 0, flex: '1 1 220px', mt: 1 }}
                >
                  <MenuItem value="">{field.noIndicator}</MenuItem>
                  {indicators.map((i) => (
                    <MenuItem key={i.code} value={i.code} sx={{ whiteSpace: 'normal' }}>
                      {i.name}
                    </MenuItem>
                  ))}
                </TextField>
              </div>
            </>
          );
        }}
      </KeyedList>
    </>
  );
}
