/**
 * Answers the API's requests of the demo's pages, also those of <img> and <video>: each is handed, with the port for its answer, to
 * the page that sent it, which hands both on to the worker with the database. Keeps no state, because a browser stops an idle service
 * worker and starts it again as it likes.
 */
const API = /^(rest|auth|storage|functions)\/v1\//;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(clients.claim());
});

addEventListener('fetch', (event) => {
  const { scope } = registration;
  const { url } = event.request;
  if (url.startsWith(scope) && API.test(url.slice(scope.length))) event.respondWith(answer(event));
});

/** A download is a navigation and has no page of its own yet: any page of the demo can pass it on. */
async function pageOf(event) {
  const sender = event.clientId ? await clients.get(event.clientId) : undefined;
  return sender ?? (await clients.matchAll({ type: 'window' }))[0];
}

async function answer(event) {
  const { request } = event;
  const page = await pageOf(event);
  if (!page) return new Response('The demo is not open in any tab.', { status: 503 });
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  const sent = { url: request.url, method: request.method, headers: [...request.headers], body };
  page.postMessage({ type: 'request', request: sent }, body ? [port2, body] : [port2]);
  const { status, headers, body: content } = await answered;
  return new Response(content, { status, headers });
}
