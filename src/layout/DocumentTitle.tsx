import { useEffect } from 'react';

/** Where react-admin's pages put their title; see `TopBar`. */
export const TITLE_ID = 'react-admin-title';

/**
 * Gives the browser's tab the title of the page. react-admin renders titles into the bar and leaves the document's
 * alone; watching the bar covers every page, also those that only pass `title` to a list.
 */
export const DocumentTitle = () => {
  useEffect(() => {
    const bar = document.getElementById(TITLE_ID);
    if (!bar) return;
    const copy = () => {
      const title = bar.textContent?.trim();
      document.title = title ? `${title} · Keel` : 'Keel';
    };
    copy();
    const observer = new MutationObserver(copy);
    observer.observe(bar, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  return null;
};
