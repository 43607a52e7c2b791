import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import Papa from 'papaparse';
import type { Workspace } from '../../render/workspace.ts';
import { createArchive } from './archive.ts';
import { archivePath, indexPage } from './indexPage.ts';
import type { MemberRows, MemberTable, PrivacyRequest, PrivacyRequests } from './requests.ts';

const EXPORTS = 'privacy-exports';
/** Rows asked for at once. */
const PAGE = 1000;
/** Tables between two reports: a lease lasts five minutes, a table a moment. */
const REPORT_EVERY = 8;

async function* pagesOf(requests: PrivacyRequests, request: PrivacyRequest, { table, rows }: MemberTable) {
  for (let offset = 0; offset < rows; offset += PAGE) {
    const page = await requests.rows(request, table, offset, PAGE);
    if (page.length === 0) return;
    yield page;
  }
}

/** The rows of a table as often as they are asked for; what fits one page is read once. */
async function readerOf(requests: PrivacyRequests, request: PrivacyRequest, table: MemberTable) {
  if (table.rows > PAGE) return () => pagesOf(requests, request, table);
  const page = await requests.rows(request, table.table, 0, PAGE);
  return async function* () {
    if (page.length > 0) yield page;
  };
}

async function* jsonOf(pages: AsyncIterable<MemberRows>) {
  let before = '[\n';
  for await (const page of pages) {
    yield before + page.map((row) => JSON.stringify(row)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* csvOf(pages: AsyncIterable<MemberRows>) {
  let columns: string[] | undefined;
  for await (const page of pages) {
    const header = columns === undefined;
    columns ??= Object.keys(page[0] ?? {});
    const data = page.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
        ]),
      ),
    );
    // A member's own words may begin like a formula: a spreadsheet must not run them.
    yield `${Papa.unparse(data, { columns, header, escapeFormulae: true })}\r\n`;
  }
}

interface ExportOptions {
  readonly client: SupabaseClient;
  readonly requests: PrivacyRequests;
  readonly workspace: Workspace;
  /** The day that stands on the first page, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Packs everything of a member into one ZIP: an index page, each table as CSV and JSON, and every file. It is uploaded to `privacy-exports` and
 * deleted there after 30 days. @throws LeaseLostError when another worker took over.
 */
export async function exportMember(options: ExportOptions, request: PrivacyRequest): Promise<void> {
  const { client, requests, workspace, day } = options;
  const folder = await workspace.jobFolder();
  const path = join(folder, 'copy.zip');
  const archive = createArchive(path);
  try {
    const [tables, files] = [await requests.tables(request), await requests.files(request)];
    await archive.text(
      'index.html',
      (async function* () {
        yield indexPage(tables, files, day);
      })(),
    );
    const steps = tables.length + files.length + 1;
    const report = (done: number, stage: string) =>
      requests.report(request, Math.floor((100 * done) / steps), stage);
    for (const [done, table] of tables.entries()) {
      if (done % REPORT_EVERY === 0) await report(done, 'packing records');
      const pages = await readerOf(requests, request, table);
      await archive.text(`tables/${table.table}.json`, jsonOf(pages()));
      await archive.text(`tables/${table.table}.csv`, csvOf(pages()));
    }
    for (const [done, file] of files.entries()) {
      await report(tables.length + done, 'packing files');
      const { data, error } = await client.storage.from(file.bucket).download(file.path);
      if (error) throw new Error(`A file could not be read: ${error.message}`, { cause: error });
      await archive.media(archivePath(file), new Uint8Array(await data.arrayBuffer()));
    }
    const { bytes, sha256 } = await archive.close();
    await report(steps - 1, 'storing the copy');
    const target = `${request.user_id}/${request.id}.zip`;
    const stored = await client.storage
      .from(EXPORTS)
      .upload(target, await openAsBlob(path, { type: 'application/zip' }), {
        contentType: 'application/zip',
        upsert: true,
      });
    if (stored.error)
      throw new Error(`The copy could not be stored: ${stored.error.message}`, { cause: stored.error });
    await requests.completeExport(request, target, {
      tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
      files: files.length,
      bytes,
      sha256,
    });
  } finally {
    archive.abandon();
    await workspace.discard(folder);
  }
}
