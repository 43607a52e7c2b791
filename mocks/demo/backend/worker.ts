import './environment.ts';
import type { BackendState, FromBackend, SentResponse, ToBackend } from '../messages.ts';
import { deleteStores } from './idb.ts';
import type { DemoBackend } from './open.ts';

/**
 * The demo's back end in a worker: one for all tabs where the browser has shared workers, else one a tab, of which the first works and
 * the others wait. Loads the back end itself later, because what is imported here would run before `environment.ts` is done.
 */
interface Port {
  postMessage(message: FromBackend): void;
  onmessage: ((event: MessageEvent<ToBackend>) => void) | null;
}

/** Pages first: what waits for the lanes has waited longer. */
const LANES_AFTER_MS = 8_000;

const ports = new Set<Port>();
let state: BackendState = { stage: 'waiting' };
let opened: Promise<DemoBackend> | undefined;

const tell = (message: FromBackend) => {
  for (const port of ports) port.postMessage(message);
};
const setState = (next: BackendState) => {
  state = next;
  tell({ type: 'state', state });
};

/** Two back ends must never write the same stores: not in two tabs, not of an older and a newer build. Held until this worker ends. */
const holdTheOnlyLock = (base: string) =>
  new Promise<void>((resolve) => {
    void navigator.locks.request(`keel-demo ${base}`, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });

async function open(base: string): Promise<DemoBackend> {
  try {
    const [{ openDemo }] = await Promise.all([import('./open.ts'), holdTheOnlyLock(base)]);
    const backend = await openDemo(base, setState, (message) => tell({ type: 'unsaved', message }));
    setTimeout(() => void import('./lanes.ts').then(({ runLanes }) => runLanes(backend)), LANES_AFTER_MS);
    return backend;
  } catch (error) {
    setState({ stage: 'failed', message: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

async function answer(message: Extract<ToBackend, { type: 'request' }>, port: MessagePort | undefined) {
  const backend = await opened?.catch(() => undefined);
  const response: SentResponse = backend
    ? await backend.answer(message.request)
    : { status: 503, headers: [], body: null };
  port?.postMessage(response, response.body ? [response.body] : []);
}

async function startOver(): Promise<void> {
  const backend = await opened?.catch(() => undefined);
  await (backend ? backend.destroy() : deleteStores());
  tell({ type: 'gone' });
  close();
}

function attach(port: Port): void {
  ports.add(port);
  port.onmessage = ({ data, ports: [replyTo] }) => {
    if (data.type === 'hello') {
      opened ??= open(data.base);
      opened.catch(() => undefined);
      port.postMessage({ type: 'state', state });
    } else if (data.type === 'request') void answer(data, replyTo);
    else void startOver();
  };
}

const scope = globalThis as unknown as { onconnect?: unknown } & Port;
if ('onconnect' in scope)
  scope.onconnect = ({ ports: [port] }: MessageEvent) => {
    if (port) attach(port);
  };
else attach(scope);
