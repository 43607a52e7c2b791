import '@fontsource-variable/inter/index.css';
import './page/start.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { checkTemplates } from './page/checkTemplates.ts';
import { connectBackend } from './page/connectBackend.ts';
import { makeFilms } from './page/makeFilms.ts';
import { startScreen } from './page/startScreen.ts';

const loadConsole = () => import('./page/DemoConsole.tsx');

/** The console over a back end in this browser: the start screen until that answers, then the console itself. */
async function main(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no #root element');
  const screen = startScreen(element);
  try {
    const connecting = connectBackend(screen.show);
    // The console's client may ask for a new session as soon as it is there: only a page that the service worker has already can let it wait.
    if (navigator.serviceWorker?.controller) loadConsole().catch(() => undefined);
    const backend = await connecting;
    const { DemoConsole } = await loadConsole();
    checkTemplates();
    makeFilms();
    screen.remove();
    createRoot(element).render(
      <StrictMode>
        <DemoConsole backend={backend} />
      </StrictMode>,
    );
  } catch (error) {
    screen.show({ stage: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

void main();
