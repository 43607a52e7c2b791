import { PGlite } from '@electric-sql/pglite';
import { unzipSync } from 'fflate';
import { openProject } from '../../../supabase/local/project.ts';
import { DATABASE_FILE, type DemoData, STORAGE_FILE, siteUrl } from '../data.ts';
import type { BackendState, SentRequest, SentResponse } from '../messages.ts';
import { jwtSecret, secretKey } from '../secrets.ts';
import { fetchWithProgress } from './fetchWithProgress.ts';
import { answerOf, clearStores, committed, openStores } from './idb.ts';
import { objectsDriver } from './objectsDriver.ts';
import { PersistentFs } from './persistentFs.ts';
import { smallLog } from './startParams.ts';

export interface DemoBackend {
  /** Never rejects: what goes wrong is a 500. What a request changed is stored when its answer comes. */
  answer(request: SentRequest): Promise<SentResponse>;
  /** The API in this worker, for its lanes. */
  fetch(request: Request): Promise<Response>;
  /** Never rejects. */
  save(): Promise<void>;
  checkpoint(): Promise<void>;
  /** Deletes everything. */
  destroy(): Promise<void>;
}

/** The prepared data's facts; those of what is stored when the host is out of reach. */
async function factsOf(base: string, db: IDBDatabase): Promise<{ facts: DemoData; stored?: DemoData }> {
  const stored: DemoData | undefined = await answerOf(
    db.transaction('meta').objectStore('meta').get('facts'),
  );
  const response = await fetch(new URL('data/data.json', base), { cache: 'no-cache' }).catch(() => undefined);
  if (response?.ok) return { facts: (await response.json()) as DemoData, stored };
  if (stored) return { facts: stored, stored };
  throw new Error('The demo data could not be fetched. Is the network there?');
}

/**
 * Opens what this browser has of the demo, or fetches the prepared data first: at the first visit, and when another build has other
 * data.
 * @param base the folder that the demo is served from, with a slash at its end. @throws Error with a sentence for the visitor.
 */
export async function openDemo(
  base: string,
  say: (state: BackendState) => void,
  complain: (message: string) => void,
): Promise<DemoBackend> {
  const db = await openStores();
  const { facts, stored } = await factsOf(base, db);
  const isFirst = stored?.version !== facts.version;
  if (isFirst) {
    await clearStores(db);
    await fetchData(base, db, facts, say);
  }
  say({ stage: 'opening' });
  const fs = new PersistentFs(db, preparedDatabase(db));
  const project = await openProject({
    pglite: { fs, startParams: [...PGlite.defaultStartParams, ...smallLog] },
    storageDriver: objectsDriver(db),
    siteUrl,
    secretKey,
    jwtSecret,
  });
  const save = () =>
    fs.save().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      complain(
        `This browser could not keep the last change; it is gone once the last tab is closed. (${reason})`,
      );
    });
  say({ stage: 'ready', madeOn: facts.madeOn, renewed: isFirst && stored !== undefined });

  return {
    fetch: project.fetch,
    save,
    checkpoint: async () => void (await project.sql.exec('checkpoint')),
    async answer(request) {
      try {
        const response = await project.fetch(toRequest(request, base));
        if (request.method !== 'GET' && request.method !== 'HEAD') await save();
        const body = await response.arrayBuffer();
        return {
          status: response.status,
          headers: [...response.headers],
          body: body.byteLength > 0 ? body : null,
        };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const body = new TextEncoder().encode(JSON.stringify({ code: 'DEMO', message })).buffer;
        return { status: 500, headers: [['content-type', 'application/json']], body };
      }
    },
    async destroy() {
      await project.close();
      await clearStores(db);
      db.close();
    },
  };
}

/** Fetches what was prepared and stores it: the database's data directory as it came, Storage's objects where they belong. */
async function fetchData(
  base: string,
  db: IDBDatabase,
  facts: DemoData,
  say: (state: BackendState) => void,
): Promise<void> {
  let done = 0;
  const fetchFile = (name: string) =>
    fetchWithProgress(new URL(`data/${name}?${facts.version}`, base), (bytes) => {
      done += bytes;
      say({ stage: 'fetching', done, total: facts.bytes });
    });
  const [database, zipped] = await Promise.all([fetchFile(DATABASE_FILE), fetchFile(STORAGE_FILE)]);
  say({ stage: 'unpacking' });
  const objects = unzipSync(new Uint8Array(await zipped.arrayBuffer()));
  const transaction = db.transaction(['objects', 'meta'], 'readwrite');
  const store = transaction.objectStore('objects');
  for (const [key, bytes] of Object.entries(objects))
    store.put(key.endsWith('.json') ? new TextDecoder().decode(bytes) : bytes, key);
  const meta = transaction.objectStore('meta');
  meta.put(database, 'database');
  meta.put(facts, 'facts');
  await committed(transaction);
}

/** The prepared data directory, a plain tar. */
async function preparedDatabase(db: IDBDatabase): Promise<Uint8Array> {
  const packed: Blob = await answerOf(db.transaction('meta').objectStore('meta').get('database'));
  const tar = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(tar).arrayBuffer());
}

/** The same request for the back end's own address. The database's audit log is told that it came from here. */
function toRequest({ url, method, headers, body }: SentRequest, base: string): Request {
  const sent = new Headers(headers);
  sent.set('x-forwarded-for', '127.0.0.1');
  return new Request(`${siteUrl}/${url.slice(base.length)}`, { method, headers: sent, body });
}
