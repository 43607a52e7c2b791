import '@fontsource-variable/inter/index.css';
import './page/start.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { checkTemplates } from './page/checkTemplates.ts';
import { connectBackend } from './page/connectBackend.ts';
import { startScreen } from './page/startScreen.ts';

/** The console over a back end in this browser: the start screen until that answers, then the console itself. */
async function main(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no #root element');
  const screen = startScreen(element);
  try {
    const backend = await connectBackend(screen.show);
    // Only now: the console's client may ask for a new session as soon as it is there.
    const { DemoConsole } = await import('./page/DemoConsole.tsx');
    checkTemplates();
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
