import type { NoticeLink } from '../data/index.ts';
import { listLink } from '../home/counts.ts';

/** Rows whose page is not `/<resource>/<id>/show`. */
const pages: Readonly<Record<string, string>> = {
  film_exports: '/film_exports',
  metric_alerts: '/dashboards/alerts',
};

/** The console's address of what a notice is about; undefined when it is about nothing that has a page. */
export function noticePath({ resource, id, filter }: NoticeLink) {
  if (!resource) return undefined;
  const page = pages[resource];
  if (page) return page;
  if (id) return `/${resource}/${id}/show`;
  return listLink({ resource, filter: filter ?? {} });
}
