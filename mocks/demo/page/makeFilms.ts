import { serviceClient } from './serviceClient.ts';

const EVERY_MS = 2_000;
/** Drawing takes most of a page's time: only where somebody waits for a film. */
const WHERE = /^#\/(studio|viral_video_generations|film_batches|film_edits|user_content_library)\b/;
const isWanted = () => !document.hidden && WHERE.test(window.location.hash);

/**
 * The render worker's films, made by the page while pages of films are looked at: the back end's own worker has no document to draw. One tab
 * at a time, and only the one in front: browsers draw nothing in the others.
 */
export function makeFilms(): void {
  const client = serviceClient('keel-films');
  const makeAll = async () => {
    const { makeNextFilm } = await import('./makeNextFilm.ts');
    while (isWanted() && (await makeNextFilm(client)));
  };
  let isBusy = false;
  const look = async () => {
    if (isBusy || !isWanted()) return;
    isBusy = true;
    // What cannot be reached is asked again.
    await navigator.locks
      .request('keel-demo films', { ifAvailable: true }, (lock) => lock && makeAll())
      .catch(() => undefined);
    isBusy = false;
  };
  setInterval(() => void look(), EVERY_MS);
}
