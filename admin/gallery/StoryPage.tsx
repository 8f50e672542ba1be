import { createTheme, CssBaseline, ThemeProvider } from '@mui/material';
import { StrictMode, useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { press } from './press.ts';
import type { Stories, Story } from './story.ts';
import { Surroundings, themes, type Look } from './Surroundings.tsx';

const storyOf = (given: Stories[string]): Story => ('show' in given ? given : { show: given });

interface Props {
  /** Address of the stories: `components/DueDate`. */
  readonly of: string;
  readonly stories: Stories;
  /** Number of the one story to show; all that lie in the page when undefined. */
  readonly only: number | undefined;
  readonly look: Look;
}

/** The stories of one component below each other; those that lie above the page are links. */
export function StoryPage({ of, stories, only, look }: Props): ReactElement {
  useEffect(() => {
    document.documentElement.dataset['mode'] = look;
  }, [look]);
  const all = Object.entries(stories).map(([name, given], n) => ({
    name,
    n,
    story: storyOf(given),
  }));
  const shown = all.filter(({ n, story }) => (only === undefined ? !story.above : n === only));
  const [drawn, setDrawn] = useState(0);
  // The test waits for this mark.
  useEffect(() => {
    if (drawn === shown.length)
      document.documentElement.dataset['shown'] = `${location.hash.slice(1)} ${look}`;
  }, [drawn, shown.length, look]);
  return (
    <ThemeProvider theme={createTheme(themes[look])}>
      <CssBaseline enableColorScheme />
      <main className="gallery">
        {only === undefined && <h1>{of}</h1>}
        {shown.map(({ name, story }) => (
          <section key={name} aria-label={name}>
            {only === undefined && <h2 className="gallery-name">{name}</h2>}
            <StrictMode>
              <Surroundings story={story} look={look}>
                <Shown
                  story={story}
                  onDrawn={() => {
                    setDrawn((count) => count + 1);
                  }}
                />
              </Surroundings>
            </StrictMode>
          </section>
        ))}
        {only === undefined && (
          <ul className="gallery-above">
            {all
              .filter(({ story }) => story.above)
              .map(({ name, n }) => (
                <li key={name}>
                  <a href={`#${of}/${n}`}>{name}</a>
                </li>
              ))}
          </ul>
        )}
      </main>
    </ThemeProvider>
  );
}

/** The component itself, and then what is pressed in it. */
function Shown({
  story,
  onDrawn,
}: {
  readonly story: Story;
  readonly onDrawn: () => void;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const play = useEffectEvent(async () => {
    try {
      for (const name of story.press ?? [])
        await press(story.above ? document : (box.current ?? document), name);
    } finally {
      onDrawn();
    }
  });
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void play();
  }, []);
  return <div ref={box}>{story.show}</div>;
}
