// Whole faces, not the files of one script: only these say which letters each file is for, and ễ,
// ữ, ẫ come out whole.
import '@fontsource/tinos/400.css';
import '@fontsource/tinos/400-italic.css';
import '@fontsource/tinos/700.css';
import '@fontsource/tinos/700-italic.css';
import './document.css';
import './document-changes.css';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { partHeadings } from '#domain/content/numbering';
import {
  isPlanContent,
  type Content,
  type Part,
  type PlanPart,
  type ReportPart,
} from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';
import { words } from '#domain/words/index';
import { sectionId } from '../../components/anchors.ts';
import { Closing } from './Closing.tsx';
import { AdditionsContext, PartContext, type Additions } from './context.ts';
import { withEnd } from './ending.ts';
import type { Letter } from './letter.ts';
import { Bases, Letterhead } from './Letterhead.tsx';
import { PlanSection } from './PlanSections.tsx';
import { ReportSection } from './ReportSections.tsx';

interface Props extends Partial<Additions> {
  readonly letter: Letter;
  readonly content: Content;
  readonly directive: Pick<DirectiveContent, 'taskGroups' | 'indicators'>;
  /** Draws only this section: the phone reads one at a time. */
  readonly only?: Part | null;
}

/**
 * A plan or report as the document it will be, in the format of Nghị định 30/2020/NĐ-CP. With
 * `marks` it shows what changed; `tools` puts something beside each section and item. It is
 * Vietnamese in every language of the console.
 */
export function DocumentView({
  letter,
  content: written,
  directive,
  marks = null,
  tools = null,
  only = null,
}: Props): ReactElement {
  const content = useMemo(() => withEnd(written), [written]);
  const additions = useMemo(() => ({ marks, tools }), [marks, tools]);
  const shows = (part: Part): boolean => only === null || only === part;
  return (
    <AdditionsContext value={additions}>
      <div className={`doc-frame${marks || tools ? ' doc-with-side' : ''}`}>
        <article className="doc" lang="vi">
          {shows('heading') && (
            <Section part="heading" tools={tools}>
              <Letterhead letter={letter} content={content} />
              <Bases content={content} />
            </Section>
          )}
          {partHeadings(letter.kind, content)
            .filter((h) => shows(h.part))
            .map((h) => (
              <Section key={h.part} part={h.part} tools={tools} heading={`${h.roman}. ${h.title}`}>
                {isPlanContent(content) ? (
                  <PlanSection part={h.part as PlanPart} plan={content} />
                ) : (
                  <ReportSection
                    part={h.part as ReportPart}
                    report={content}
                    directive={directive}
                  />
                )}
              </Section>
            ))}
          {shows('closing') && (
            <Section part="closing" tools={tools}>
              <Closing closing={content.closing} signature={letter.signature} />
            </Section>
          )}
        </article>
      </div>
    </AdditionsContext>
  );
}

interface SectionProps {
  readonly part: Part;
  readonly heading?: string;
  readonly tools: Additions['tools'];
  readonly children: ReactNode;
}

function Section({ part, heading, tools, children }: SectionProps): ReactElement {
  return (
    <PartContext value={part}>
      <section
        id={sectionId(part)}
        className={`doc-section doc-section-${part}`}
        aria-label={heading ?? words('vi').parts[part]}
      >
        {heading && <h2>{heading}</h2>}
        {tools && (
          <span className="doc-beside doc-beside-section">
            {tools(part, null, words('vi').parts[part])}
          </span>
        )}
        {children}
      </section>
    </PartContext>
  );
}
