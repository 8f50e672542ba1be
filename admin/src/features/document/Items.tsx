import { createContext, Fragment, useContext, type ReactElement, type ReactNode } from 'react';
import type { FieldChange, ItemChange } from '#domain/content/changes';
import { itemId } from '../../components/anchors.ts';
import { useAdditions, usePart } from './context.ts';
import { Said } from './Said.tsx';
import { useDocumentWords } from './words.ts';

interface Keyed {
  readonly key?: string;
  readonly group?: string;
  readonly code?: string;
}
const keyOf = (item: Keyed): string => item.key ?? item.group ?? item.code ?? '';

/** The changes of the fields of the item being drawn. */
const FieldsContext = createContext<readonly FieldChange[]>([]);

interface ListProps<T> {
  readonly list: string;
  readonly items: readonly T[];
  /** Draws one item; `index` is null for one that was taken out. */
  readonly children: (item: T, index: number | null) => ReactNode;
  /** The element around an item: a paragraph's block, or a row of a table. */
  readonly as?: 'div' | 'tr';
  readonly className?: string | ((item: T) => string);
  /** A few words that name the item, for the tools beside it. */
  readonly label: (item: T) => string;
  /** Does it say anything? Empty lines of a draft are not printed. */
  readonly filled?: (item: T) => boolean;
}

/** The items of a list, those that were taken out struck through at the place where they stood. */
export function Items<T extends Keyed>({
  list,
  items,
  filled = () => true,
  ...rest
}: ListProps<T>): ReactElement {
  const part = usePart();
  const { marks } = useAdditions();
  const removed = (key: string | null): ReactNode =>
    marks
      ?.removedBehind(part, list, key)
      .map((change) => (
        <One
          key={`removed ${change.key}`}
          {...rest}
          item={change.was as unknown as T}
          index={null}
          change={change}
        />
      ));
  return (
    <>
      {removed(null)}
      {items.map((item, index) => (
        <Fragment key={keyOf(item)}>
          {filled(item) && (
            <One
              {...rest}
              item={item}
              index={index}
              change={marks?.item(part, list, keyOf(item)) ?? null}
            />
          )}
          {removed(keyOf(item))}
        </Fragment>
      ))}
    </>
  );
}

type OneProps<T> = Pick<ListProps<T>, 'children' | 'as' | 'className' | 'label'> & {
  readonly item: T;
  readonly index: number | null;
  readonly change: ItemChange | null;
};

function One<T extends Keyed>({
  item,
  index,
  change,
  children,
  as: Tag = 'div',
  className = '',
  label,
}: OneProps<T>): ReactElement {
  const part = usePart();
  const { tools } = useAdditions();
  const classes = [
    'doc-item',
    typeof className === 'function' ? className(item) : className,
    change ? `doc-${change.kind}` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const gone = change?.kind === 'removed';
  // A list beside a whole new or struck item would say twice what the badge says.
  const fields = change?.kind === 'changed' ? change.fields : [];
  const side = (
    <Side change={change} tools={gone ? null : tools?.(part, keyOf(item), label(item))} />
  );
  return (
    <FieldsContext value={fields}>
      <Tag
        className={classes}
        {...(!gone && { id: itemId(part, keyOf(item)) })}
        {...(change && { 'data-change': '' })}
      >
        {children(item, index)}
        {Tag === 'tr' ? <td className="doc-side">{side}</td> : side}
      </Tag>
    </FieldsContext>
  );
}

function Side({
  change,
  tools,
}: {
  readonly change: ItemChange | null;
  readonly tools: ReactNode;
}): ReactElement | null {
  const marks = useDocumentWords().changes;
  if (!change && !tools) return null;
  const badges =
    change === null
      ? []
      : [
          ...(change.kind === 'changed' ? [] : [marks.badges[change.kind]]),
          ...(change.moved && change.kind === 'changed' ? [marks.badges.moved] : []),
        ];
  return (
    <span className="doc-beside">
      {badges.map((badge) => (
        <span key={badge} className="doc-badge">
          {badge}
        </span>
      ))}
      {tools}
    </span>
  );
}

/** A field of the item being drawn. */
export function Field({
  name,
  text,
  format,
}: {
  readonly name: string;
  readonly text: string;
  readonly format?: (value: string) => string;
}): ReactElement {
  const fields = useContext(FieldsContext);
  return (
    <Said
      text={text}
      segments={fields.find((f) => f.field === name)?.segments ?? null}
      format={format}
    />
  );
}

/** Has this field of the item being drawn something to show: a text, or one that was taken out? */
export function useShown(): (name: string, text: string) => boolean {
  const fields = useContext(FieldsContext);
  return (name, text) => text !== '' || fields.some((f) => f.field === name);
}

/** A single field of the section, outside its lists. */
export function PartField({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): ReactElement {
  const part = usePart();
  const { marks } = useAdditions();
  const segments = marks?.field(part, name) ?? null;
  return (
    <span {...(segments && { 'data-change': '' })}>
      <Said text={text} segments={segments} />
    </span>
  );
}
