import type { DataProvider, RaRecord } from 'react-admin';

/** A list as a person left it. */
export interface ListQuery {
  filter: Record<string, unknown>;
  sort: { field: string; order: 'ASC' | 'DESC' };
}

/** The API's own limit: asking for more gives no more. */
const PAGE = 1000;

/**
 * Every row of a resource's list, a page at a time, each found by the last row of the page before: rows that come or go meanwhile
 * neither shift the others nor repeat them. Only for orders by a column that is never null.
 */
export async function* listPages<Row extends RaRecord>(
  { getList }: Pick<DataProvider, 'getList'>,
  resource: string,
  { filter, sort: { field, order } }: ListQuery,
): AsyncGenerator<Row[]> {
  const further = order === 'ASC' ? 'gt' : 'lt';
  // PostgREST's own notation, because an order of several columns is what react-admin cannot say.
  const sort = { field: field === 'id' ? 'id' : `${field}.${order.toLowerCase()},id`, order };
  const read = async (more: Record<string, unknown>, perPage: number) => {
    const pagination = { page: 1, perPage };
    return (await getList<Row>(resource, { pagination, sort, filter: { ...filter, ...more } })).data;
  };
  let rows = await read({}, PAGE);
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1) as Row;
    const beyond = { [`${field}@${further}`]: last[field] };
    const ties =
      field === 'id' ? [] : await read({ [`${field}@eq`]: last[field], [`id@${further}`]: last.id }, PAGE);
    rows = ties.length < PAGE ? [...ties, ...(await read(beyond, PAGE - ties.length))] : ties;
  }
}
