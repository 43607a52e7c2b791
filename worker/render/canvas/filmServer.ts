import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface FilmServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** An address that takes one file by PUT and writes it to `path`. It is unguessable and works once. */
  inbox(path: string): string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/**
 * Gives the films' bundle to the pages that draw and takes the drawn files back, on 127.0.0.1 only. Files of ten megabytes
 * through the DevTools protocol would be text in base64, several copies of it.
 */
export async function startFilmServer(folder: string): Promise<FilmServer> {
  const inboxes = new Map<string, string>();
  const server = createServer((request, response) => {
    const answer = request.method === 'PUT' ? take(request, inboxes) : give(request, response, folder);
    answer.then(
      (status) => {
        if (response.headersSent) return;
        response.writeHead(status).end();
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    inbox(path) {
      const key = `/inbox/${randomUUID()}`;
      inboxes.set(key, path);
      return origin + key;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function take(request: IncomingMessage, inboxes: Map<string, string>): Promise<number> {
  const key = request.url ?? '';
  const path = inboxes.get(key);
  inboxes.delete(key);
  if (!path) {
    request.resume();
    return 404;
  }
  await pipeline(request, createWriteStream(path));
  return 204;
}

async function give(request: IncomingMessage, response: ServerResponse, folder: string): Promise<number> {
  const { pathname } = new URL(request.url ?? '/', 'http://films');
  // `normalize` of an absolute path leaves no `..` that could climb out.
  const path = join(folder, normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) return 404;
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': info.size,
  });
  await pipeline(createReadStream(path), response);
  return 200;
}
