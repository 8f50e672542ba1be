import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import type { Part } from '#domain/shapes/content';
import { showDate } from '../../components/index.ts';
import { useDetailText } from '../document/details.ts';
import { SectionComments } from '../review/SectionComments.tsx';
import { newItemKey, useDraftContent, useEditing, usePart } from './context.ts';
import { useFieldWords } from './field-words.ts';
import { useHelpWords } from './help-words.ts';
import { inPart } from './use-checks.ts';
import './Aside.css';

/**
 * Beside the section: how to write it, what the directive asks there, what is still missing, what
 * reviewers said.
 */
export function Aside({ part }: { readonly part: Part }): ReactElement {
  const t = useHelpWords();
  const { view } = useEditing();
  return (
    <aside className="aside" aria-label={t.title}>
      <SectionComments view={view} part={part} />
      <Found part={part} />
      <section>
        <h2>{t.title}</h2>
        <p>{t.parts[part]}</p>
        <p className="quiet small">{t.privacy}</p>
      </section>
      <FromDirective part={part} />
    </aside>
  );
}

/** What is missing or odd in this section, each leading to its spot. */
function Found({ part }: { readonly part: Part }): ReactElement {
  const t = useHelpWords();
  const { gaps, warnings, go } = useEditing();
  const say = useDetailText(useDraftContent());
  const lists = [
    [t.missing, inPart(gaps, part)],
    [t.warnings, inPart(warnings, part)],
  ] as const;
  return (
    <>
      {lists.map(
        ([title, found]) =>
          found.length > 0 && (
            <section key={title}>
              <h2>
                {title} ({found.length})
              </h2>
              <ul className="spots">
                {found.slice(0, 12).map((g) => (
                  <li key={`${g.at} ${g.code}`}>
                    <button
                      type="button"
                      className="link"
                      onClick={() => {
                        go(g.at);
                      }}
                    >
                      {say(g)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

/** The directive's own words that matter for this section. */
function FromDirective({ part }: { readonly part: Part }): ReactElement | null {
  const t = useHelpWords().directive;
  const { content } = useEditing().view.directive;
  const inner =
    part === 'heading' ? (
      <Bases />
    ) : part === 'objectives' || part === 'indicators' ? (
      <Indicators />
    ) : part === 'tasks' || part === 'results' || part === 'nextTasks' ? (
      <Groups part={part} />
    ) : null;
  return (
    <section>
      <h2>{t.title}</h2>
      {inner}
      {content.body !== '' && (
        <details>
          <summary>{t.body}</summary>
          <p className="directive-text" lang="vi">
            {content.body}
          </p>
        </details>
      )}
    </section>
  );
}

function Bases(): ReactElement {
  const t = useHelpWords();
  const { bases } = useEditing().view.directive.content;
  const [heading, set] = usePart('heading');
  return (
    <>
      <h3>{t.directive.bases}</h3>
      <ul className="directive-list" lang="vi">
        {bases
          .filter((b) => b.until === null)
          .map((b) => {
            const has = heading.bases.some((mine) => mine.symbol === b.symbol);
            return (
              <li key={b.key}>
                <span>{b.text}</span>
                <Button
                  size="small"
                  variant="text"
                  disabled={has}
                  aria-label={`${t.directive.insert}: ${b.symbol}`}
                  onClick={() => {
                    set({
                      ...heading,
                      bases: [
                        ...heading.bases,
                        { key: newItemKey('b'), symbol: b.symbol, date: b.date, text: b.text },
                      ],
                    });
                  }}
                >
                  {has ? t.directive.has : t.directive.insert}
                </Button>
              </li>
            );
          })}
      </ul>
    </>
  );
}

function Indicators(): ReactElement {
  const t = useHelpWords().directive;
  const { indicators, floors } = useEditing().view.directive.content;
  return (
    <>
      <h3>{t.indicators}</h3>
      <ul className="directive-list" lang="vi">
        {indicators.map((i) => (
          <li key={i.code}>
            <strong>{i.name}</strong>
            <span className="quiet">
              {i.targets.map((target) => t.target(target.percent, showDate(target.by))).join('; ')}
              {floors[i.code] !== undefined && `. ${t.floor(floors[i.code] ?? 0)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Groups({ part }: { readonly part: Part }): ReactElement {
  const t = useHelpWords().directive;
  const { view } = useEditing();
  return (
    <>
      <h3>{t.groups}</h3>
      <ul className="directive-list" lang="vi">
        {view.directive.content.taskGroups.map((g) => (
          <li key={g.code}>
            <strong>{g.title}</strong>
            {g.hint && <span className="quiet">{g.hint}</span>}
            {part === 'tasks' && <GroupTasks code={g.code} title={g.title} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many tasks a group has, and a way to add one there. */
function GroupTasks({
  code,
  title,
}: {
  readonly code: string;
  readonly title: string;
}): ReactElement {
  const t = useHelpWords();
  const outline = useFieldWords().tasks;
  const { go } = useEditing();
  const [{ tasks }, set] = usePart('tasks');
  const count = tasks.filter((task) => task.group === code && task.title.trim() !== '').length;
  const add = () => {
    const last = tasks.findLastIndex((task) => task.group === code);
    const place = last < 0 ? tasks.length : last + 1;
    set({
      tasks: tasks.toSpliced(place, 0, {
        key: newItemKey('t'),
        depth:
          last < 0
            ? 0
            : Math.min(1, (tasks[last]?.depth ?? 0) + (tasks[last]?.depth === 0 ? 1 : 0)),
        group: code,
        title: '',
        measures: '',
        lead: '',
        partners: '',
        from: '',
        dueOn: '',
        output: '',
      }),
    });
    go(`tasks/tasks/${place}/title`);
  };
  return (
    <span className="row spread">
      <span className={count === 0 ? 'task-lacks small' : 'small'}>
        {count === 0 ? t.directive.noTask : t.directive.tasksIn(count)}
      </span>
      <Button
        size="small"
        variant="text"
        disabled={tasks.length >= 300}
        aria-label={outline.addTo(title)}
        onClick={add}
      >
        {outline.add}
      </Button>
    </span>
  );
}
