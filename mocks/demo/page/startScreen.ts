import type { BackendState } from '../messages.ts';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);

const words: {
  [Stage in BackendState['stage']]: (state: Extract<BackendState, { stage: Stage }>) => string;
} = {
  waiting: () => 'Waiting for another tab that has the demo open…',
  fetching: ({ done, total }) => `Fetching the demo data: ${megabytes(done)} of ${megabytes(total)} MB`,
  unpacking: () => 'Unpacking the demo data…',
  opening: () => 'Opening the database…',
  ready: () => 'Opening the console…',
  failed: ({ message }) => message,
};

/** Most starts are over before anybody has read a line. */
const PATIENCE_MS = 600;

/** What is seen until the back end answers. Plain DOM: it has to be there before anything else is loaded. */
export function startScreen(root: HTMLElement) {
  root.innerHTML = `<main class="demo-start">
    <h1>Keel</h1>
    <p class="demo-start-line" role="status"></p>
    <progress class="demo-start-bar" max="1"></progress>
    <p class="demo-start-note">The whole console runs in this browser, with a database of its own. Nothing you do here leaves this device.
      The first visit fetches the demo data; later ones start at once.</p>
  </main>`;
  const screen = root.firstElementChild as HTMLElement;
  const line = screen.querySelector('.demo-start-line') as HTMLElement;
  const bar = screen.querySelector('progress') as HTMLProgressElement;
  const shown = setTimeout(() => screen.classList.add('is-shown'), PATIENCE_MS);
  return {
    show(state: BackendState): void {
      line.textContent = (words[state.stage] as (state: BackendState) => string)(state);
      if (state.stage === 'fetching') bar.value = state.done / state.total;
      else bar.removeAttribute('value');
      bar.hidden = state.stage === 'failed';
      if (state.stage === 'fetching' || state.stage === 'failed') screen.classList.add('is-shown');
      if (state.stage === 'failed') offerToTryAgain(screen);
    },
    remove(): void {
      clearTimeout(shown);
      screen.remove();
    },
  };
}

function offerToTryAgain(screen: HTMLElement): void {
  if (screen.querySelector('button')) return;
  const button = document.createElement('button');
  button.textContent = 'Try again';
  button.onclick = () => window.location.reload();
  screen.append(button);
}
