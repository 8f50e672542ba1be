import type { ReactElement } from 'react';
import { useEditing, usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write } from '../Write.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import '../KeyedList.css';

export function SituationForm(): ReactElement {
  const field = useFieldWords();
  const [situation, set] = usePart('situation');
  return (
    <Paragraphs
      path="situation/paragraphs"
      title={field.situation}
      items={situation.paragraphs}
      onChange={(paragraphs) => {
        set({ paragraphs });
      }}
      prefix="s"
      most={40}
      addLabel={field.addParagraph}
    />
  );
}

/** One text for each task group of the directive, begun with the progress of the plan. */
export function ResultsForm(): ReactElement {
  const { view } = useEditing();
  const [results, set] = usePart('results');
  return (
    <div className="keyed">
      <ol>
        {results.groups.map((g, n) => {
          const title =
            view.directive.content.taskGroups.find((t) => t.code === g.group)?.title ?? g.group;
          return (
            <li key={g.group}>
              <div className="keyed-fields">
                <Write
                  path={`results/groups/${n}/text`}
                  label={`${n + 1}. ${title}`}
                  lines
                  value={g.text}
                  max={8000}
                  onChange={(text) => {
                    set({
                      groups: results.groups.map((r) => (r.group === g.group ? { ...r, text } : r)),
                    });
                  }}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

export function ShortcomingsForm(): ReactElement {
  const field = useFieldWords();
  const [part, set] = usePart('shortcomings');
  return (
    <KeyedList
      path="shortcomings/items"
      items={part.items}
      onChange={(items) => {
        set({ items });
      }}
      prefix="h"
      most={30}
      addLabel={field.addShortcoming}
      name={field.shortcoming}
      blank={(key) => ({ key, text: '', cause: '' })}
    >
      {(item, change, at, n) => (
        <>
          <Write
            path={`${at}/text`}
            label={field.shortcoming(n + 1)}
            lines
            value={item.text}
            max={3000}
            onChange={(text) => {
              change({ text });
            }}
          />
          <Write
            path={`${at}/cause`}
            label={field.cause}
            lines
            value={item.cause}
            max={3000}
            onChange={(cause) => {
              change({ cause });
            }}
          />
        </>
      )}
    </KeyedList>
  );
}

export function NextTasksForm(): ReactElement {
  const field = useFieldWords();
  const [part, set] = usePart('nextTasks');
  return (
    <Paragraphs
      path="nextTasks/items"
      title={field.nextTasks}
      items={part.items}
      onChange={(items) => {
        set({ items });
      }}
      prefix="n"
      most={40}
      addLabel={field.addNext}
    />
  );
}

export function ProposalsForm(): ReactElement {
  const field = useFieldWords();
  const [part, set] = usePart('proposals');
  return (
    <>
      {part.items.length === 0 && <p className="quiet">{field.noProposals}</p>}
      <KeyedList
        path="proposals/items"
        items={part.items}
        onChange={(items) => {
          set({ items });
        }}
        prefix="k"
        most={30}
        addLabel={field.addProposal}
        name={field.proposal}
        blank={(key) => ({ key, to: '', text: '' })}
      >
        {(item, change, at, n) => (
          <>
            <Write
              path={`${at}/to`}
              label={field.to}
              value={item.to}
              max={200}
              onChange={(to) => {
                change({ to });
              }}
            />
            <Write
              path={`${at}/text`}
              label={field.proposal(n + 1)}
              lines
              value={item.text}
              max={3000}
              onChange={(text) => {
                change({ text });
              }}
            />
          </>
        )}
      </KeyedList>
    </>
  );
}
