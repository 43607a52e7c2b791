import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/** The plainest file host, on a free port: the files of a folder under a path, and 404 for everything else. */
export async function serveFiles(
  folder: string,
  path: string,
  port = 0,
): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://files');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : null;
    const bytes =
      name === null ? null : await readFile(join(folder, normalize(`/${name}`))).catch(() => null);
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(name ?? '')] ?? 'application/octet-stream',
      'content-length': bytes.length,
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
