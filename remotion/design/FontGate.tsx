import { type ReactNode, useEffect, useState } from 'react';
import { useDelayRender } from 'remotion';
import { loadFilmFonts } from './fonts.ts';

/** Holds the frame back until the fonts of `words` are there or have failed. Text is measured only behind it. */
export function FontGate({ words, children }: { words: string; children: ReactNode }) {
  const { delayRender, continueRender } = useDelayRender();
  const [handle] = useState(() => delayRender('Loading the fonts of the film'));
  const [ready, setReady] = useState(false);

  useEffect(() => {
    let mounted = true;
    loadFilmFonts(words).then((failed) => {
      if (failed.length > 0) console.warn(`Drawing without ${failed.join(', ')}: the fonts did not load.`);
      if (mounted) setReady(true);
    });
    return () => {
      mounted = false;
    };
  }, [words]);

  useEffect(() => {
    if (ready) continueRender(handle);
  }, [ready, handle, continueRender]);

  return ready ? children : null;
}
