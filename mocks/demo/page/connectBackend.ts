import type { BackendState, FromBackend, SentRequest, ToBackend } from '../messages.ts';

export interface ConnectedBackend {
  /** The day that the demo's rows end on, ISO. */
  madeOn: string;
  /** Whether data of an earlier build were replaced just now. */
  renewed: boolean;
  /** Deletes everything in this browser and loads the page again. */
  startOver(): void;
  /** Calls when a change could not be kept, with a sentence. @returns what ends it. */
  onUnsaved(listener: (message: string) => void): () => void;
}

interface Link {
  postMessage(message: ToBackend, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromBackend>) => void): void;
}

/** The folder that the demo is served from. */
const base = new URL('.', window.location.href).href;

/** One back end for all tabs; a tab of its own where the browser has no shared workers (Android). */
function startWorker(): Link {
  if ('SharedWorker' in window) {
    const { port } = new SharedWorker(new URL('../backend/worker.ts', import.meta.url), {
      type: 'module',
      name: 'Keel back end',
    });
    port.start();
    return port;
  }
  return new Worker(new URL('../backend/worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Starts the back end and lets the service worker's requests through to it.
 * @param show called with each stage on the way. @throws Error with a sentence for the visitor, when this browser cannot do it.
 */
export async function connectBackend(show: (state: BackendState) => void): Promise<ConnectedBackend> {
  if (!('serviceWorker' in navigator))
    throw new Error(
      'The demo needs a service worker: open it over https or on 127.0.0.1, not in a private window.',
    );
  const link = startWorker();
  const unsaved = new Set<(message: string) => void>();
  const ready = new Promise<Extract<BackendState, { stage: 'ready' }>>((resolve, reject) => {
    link.addEventListener('message', ({ data }) => {
      if (data.type === 'gone') forgetAndReload();
      else if (data.type === 'unsaved') for (const listener of unsaved) listener(data.message);
      else if (data.state.stage === 'ready') resolve(data.state);
      else if (data.state.stage === 'failed') reject(new Error(data.state.message));
      else show(data.state);
    });
  });
  link.postMessage({ type: 'hello', base });
  navigator.serviceWorker.addEventListener(
    'message',
    (event: MessageEvent<{ type: string; request: SentRequest }>) => {
      if (event.data?.type !== 'request') return;
      const { request } = event.data;
      const ports = [...event.ports];
      link.postMessage({ type: 'request', request }, request.body ? [...ports, request.body] : ports);
    },
  );
  navigator.serviceWorker.startMessages();
  const [{ madeOn, renewed }] = await Promise.all([ready, controlThisPage()]);
  return {
    madeOn,
    renewed,
    startOver: () => link.postMessage({ type: 'startOver' }),
    onUnsaved: (listener) => {
      unsaved.add(listener);
      return () => unsaved.delete(listener);
    },
  };
}

/** Resolves once the service worker answers this page's requests; a forced reload leaves a page out until it is claimed again. */
async function controlThisPage(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(new URL('service-worker.js', base), { scope: base });
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const controlled = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  active?.postMessage('claim');
  await controlled;
}

/** Sessions belong to the data that are gone; light or dark, and open menus, stay. */
function forgetAndReload(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith('sb-') || key === 'keel.signed-in') localStorage.removeItem(key);
  window.location.replace(base);
}
