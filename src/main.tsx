import '@fontsource-variable/inter/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { authProvider } from './access/authProvider.ts';
import { mailedLinkTarget } from './access/mailedLink.ts';
import { sessionMark } from './access/session.ts';

const target = mailedLinkTarget(window.location);
if (target) window.history.replaceState(null, '', target);

// Where somebody was signed in, what the console cannot be drawn without is asked for while React gets ready, and not by what it draws.
if (sessionMark.exists()) {
  authProvider.getPermissions().catch(() => undefined);
  import('./layout/ConsoleLayout.tsx').catch(() => undefined);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
