import { useEffect, useRef, useState, type RefObject } from 'react';

const leastStation = 144;

/** Is there room to lay this many stations side by side? */
export function useAcross<T extends HTMLElement>(stations: number): [RefObject<T | null>, boolean] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => {
      setWidth(entry?.contentRect.width ?? 0);
    });
    watch.observe(box.current);
    return () => {
      watch.disconnect();
    };
  }, []);
  return [box, width >= stations * leastStation];
}
