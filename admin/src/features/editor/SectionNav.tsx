import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Button, MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import { partHeadings } from '#domain/content/numbering';
import { partsOf, type Part } from '#domain/shapes/content';
import { useWords } from '../../components/index.ts';
import { useEditing } from './context.ts';
import { inPart } from './use-checks.ts';
import { useEditorWords } from './words.ts';
import './SectionNav.css';

interface Props {
  readonly part: Part;
}

/** The parts with their Roman numbers, in order. */
function useParts(): readonly {
  part: Part;
  name: string;
  roman: string;
  lacks: number;
  warns: number;
}[] {
  const { view, gaps, warnings } = useEditing();
  const { domain } = useWords();
  const romans = new Map(partHeadings(view.kind, null).map((h) => [h.part, h.roman]));
  return partsOf(view.kind).map((part) => ({
    part,
    name: domain.parts[part],
    roman: romans.get(part) ?? '',
    lacks: inPart(gaps, part).length,
    warns: inPart(warnings, part).length,
  }));
}

/** The outline of the document on the left: which parts there are, and what each still lacks. */
export function SectionNav({ part: here }: Props): ReactElement {
  const t = useEditorWords();
  const { go } = useEditing();
  const parts = useParts();
  return (
    <nav className="sections" aria-label={t.outline}>
      <h2>{t.outline}</h2>
      <p className="small quiet">
        {t.progress(parts.filter((p) => p.lacks === 0).length, parts.length)}
      </p>
      <ol>
        {parts.map(({ part, name, roman, lacks, warns }) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === here ? 'true' : undefined}
              onClick={() => {
                go(part);
              }}
            >
              {lacks === 0 ? (
                <CheckCircle fontSize="inherit" className="section-full" aria-hidden="true" />
              ) : (
                <RadioButtonUnchecked fontSize="inherit" aria-hidden="true" />
              )}
              <span>
                <span className="section-name">
                  {roman && `${roman}. `}
                  {name}
                </span>
                <span className="section-state">
                  {[lacks === 0 ? t.complete : t.lacks(lacks), warns > 0 ? t.warns(warns) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** On a phone: which section one is in, and the way to the others. */
export function SectionSelect({ part: here }: Props): ReactElement {
  const t = useEditorWords();
  const { go } = useEditing();
  const parts = useParts();
  return (
    <div className="section-select">
      <TextField
        select
        label={t.chooseSection}
        value={here}
        onChange={(e) => {
          go(e.target.value);
        }}
      >
        {parts.map(({ part, name, roman, lacks }) => (
          <MenuItem key={part} value={part}>
            {roman && `${roman}. `}
            {name} ({lacks === 0 ? t.complete : t.lacks(lacks)})
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
}

/** To the section before and behind. */
export function SectionSteps({ part: here }: Props): ReactElement {
  const t = useEditorWords();
  const { go, view } = useEditing();
  const parts = partsOf(view.kind);
  const at = parts.indexOf(here);
  const [before, behind] = [parts[at - 1], parts[at + 1]];
  return (
    <div className="section-steps">
      {before ? (
        <Button
          variant="outlined"
          onClick={() => {
            go(before);
          }}
        >
          {t.previous}
        </Button>
      ) : (
        <span />
      )}
      {behind && (
        <Button
          variant="outlined"
          onClick={() => {
            go(behind);
          }}
        >
          {t.next}
        </Button>
      )}
    </div>
  );
}
