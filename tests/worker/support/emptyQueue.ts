import { createServer } from 'node:http';

/** A queue that is always empty, and how often it was asked. */
export async function emptyQueue() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    // A report and a template's draft are one object and not a row of a table: there is none.
    const nothing = /\/(claim_child_report|next_template_check)$/.test(request.url ?? '') ? 'null' : '[]';
    response.setHeader('content-type', 'application/json').end(nothing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { asked, url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
