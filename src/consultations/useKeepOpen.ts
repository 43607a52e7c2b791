import { useEffect, useRef } from 'react';

/**
 * Holds the page while `enabled`: closing the tab asks, and the browser's Back stays here and calls `onBack` instead.
 * Back is caught with one more history entry of the same address, which is left behind: afterwards the first Back
 * stays on the page. (The router's own blocker needs a data router, which the console hasn't got.)
 */
export function useKeepOpen(enabled: boolean, onBack: () => void) {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    if (!enabled) return;
    const hold = () => {
      if (!window.history.state?.held) window.history.pushState({ ...window.history.state, held: true }, '');
    };
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const back = () => {
      hold();
      latest.current();
    };
    hold();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('popstate', back);
    };
  }, [enabled]);
}
