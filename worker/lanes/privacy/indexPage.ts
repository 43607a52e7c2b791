import type { MemberFile, MemberTable } from './requests.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** "weight_history" is "Weight history". */
const titleOf = (table: string) => {
  const words = table.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Where a file of the member lies in the archive. */
export const archivePath = ({ bucket, path }: MemberFile) => `media/${bucket}/${path}`;

/** The first page of a copy: what is in it, in words, with links. It needs no network and no script. */
export function indexPage(tables: readonly MemberTable[], files: readonly MemberFile[], day: string): string {
  const rows = tables
    .map(
      ({ table, rows: count, about }) =>
        `<tr><th scope="row">${escaped(titleOf(table))}</th><td>${escaped(about)}</td><td class="n">${count}</td>` +
        `<td><a href="tables/${escaped(table)}.csv">CSV</a> <a href="tables/${escaped(table)}.json">JSON</a></td></tr>`,
    )
    .join('\n');
  const media = files
    .map((file) => {
      const path = archivePath(file);
      return `<li><a href="${path.split('/').map(encodeURIComponent).join('/')}">${escaped(path)}</a></li>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Your data</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8884; }
  .n { text-align: right; font-variant-numeric: tabular-nums; } td:last-child { white-space: nowrap; }
</style>
<h1>Your data</h1>
<p>Everything that we keep about you, as of ${escaped(day)}. Each line below is one kind of record. The CSV files open in any spreadsheet; the JSON files have the
same rows for programs. Times are in UTC; units are in the names of the columns.</p>
<table>
<thead><tr><th>What</th><th>About it</th><th class="n">Records</th><th>Files</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
<h2>Pictures, videos and recordings</h2>
${files.length === 0 ? '<p>There are none.</p>' : `<ul>\n${media}\n</ul>`}
</html>
`;
}
