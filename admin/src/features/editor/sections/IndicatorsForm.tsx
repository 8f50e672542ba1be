import type { ReactElement } from 'react';
import { percentOf } from '#domain/content/paper';
import type { Indicator } from '#domain/shapes/programme';
import { showNumber, useLanguage } from '../../../components/index.ts';
import { useEditing, usePart, type PartOf } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { Write, WriteNumber } from '../Write.tsx';
import '../KeyedList.css';
import './IndicatorsForm.css';

type Value = PartOf<'indicators'>['values'][number];

/**
 * Numerator and denominator of each indicator, with the share they make, held against the
 * directive's target.
 */
export function IndicatorsForm(): ReactElement {
  const { view } = useEditing();
  const [part, set] = usePart('indicators');
  const change = (code: string, change: Partial<Value>) => {
    set({ values: part.values.map((v) => (v.code === code ? { ...v, ...change } : v)) });
  };
  return (
    <div className="keyed">
      <ol>
        {part.values.map((value, n) => (
          <li key={value.code}>
            <One
              value={value}
              at={`indicators/values/${n}`}
              indicator={view.directive.content.indicators.find((i) => i.code === value.code)}
              set={(c) => {
                change(value.code, c);
              }}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function One({
  value,
  at,
  indicator,
  set,
}: {
  readonly value: Value;
  readonly at: string;
  readonly indicator: Indicator | undefined;
  readonly set: (change: Partial<Value>) => void;
}): ReactElement {
  const field = useFieldWords();
  return (
    <fieldset className="keyed-fields indicator">
      <legend lang="vi">{indicator?.name ?? value.code}</legend>
      {indicator && <p className="quiet small">{field.counts[indicator.counts]}</p>}
      <div className="write-row">
        <WriteNumber
          path={`${at}/numerator`}
          label={field.numerator}
          value={value.numerator}
          most={10_000_000}
          whole
          hint={indicator && <span lang="vi">{indicator.numerator}</span>}
          onChange={(numerator) => {
            set({ numerator });
          }}
        />
        <WriteNumber
          path={`${at}/denominator`}
          label={field.denominator}
          value={value.denominator}
          most={10_000_000}
          whole
          hint={indicator && <span lang="vi">{indicator.denominator}</span>}
          onChange={(denominator) => {
            set({ denominator });
          }}
        />
        <Share value={value} target={indicator?.targets.at(-1)?.percent ?? null} />
      </div>
      <Write
        path={`${at}/note`}
        label={field.note}
        lines
        value={value.note}
        max={1000}
        onChange={(note) => {
          set({ note });
        }}
      />
    </fieldset>
  );
}

function Share({
  value,
  target,
}: {
  readonly value: Value;
  readonly target: number | null;
}): ReactElement {
  const field = useFieldWords();
  const language = useLanguage();
  const share = percentOf(value.numerator, value.denominator);
  if (share === null) return <output className="share quiet">{field.noShare}</output>;
  const reached = target === null || share >= target;
  return (
    <output className={`share share-${reached ? 'reached' : 'below'}`}>
      <strong>
        {field.share(
          showNumber(share, language),
          target === null ? '' : showNumber(target, language),
        )}
      </strong>
      {target !== null && <span> · {reached ? field.reached : field.below}</span>}
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, share)}%` }} />
        {target !== null && <i style={{ left: `${target}%` }} />}
      </span>
    </output>
  );
}
