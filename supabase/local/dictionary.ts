import postgres from 'postgres';

interface Column {
  name: string;
  type: string;
  required: boolean;
  comment: string | null;
  references: string | null;
}

interface Table {
  system: string;
  about: string;
  name: string;
  comment: string | null;
  columns: Column[];
}

/** One line of Markdown's table: no bar and no line break of a comment may end its cell. */
const cell = (text: string | null) => (text ?? '').replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

const columnLine = ({ name, type, required, comment, references }: Column) =>
  `| ${name} | ${type}${required ? '' : ', may be null'}${references ? ` → ${references}` : ''} | ${cell(comment)} |`;

const tableText = ({ name, comment, columns }: Table) =>
  [
    `### ${name}`,
    '',
    ...(comment ? [cell(comment), ''] : []),
    '| Column | Type | Meaning |',
    '|---|---|---|',
    ...columns.map(columnLine),
    '',
  ].join('\n');

/**
 * The data dictionary as Markdown: every table by system, from the catalogue's own comments.
 * @param url a database with the migrations applied.
 */
export async function dataDictionary(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const tables = await sql<Table[]>`
      select s.name as system, s.about, c.relname as name, obj_description(c.oid, 'pg_class') as comment, (
        select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
          'comment', col_description(c.oid, a.attnum), 'references', (
            select string_agg(distinct f.confrelid::regclass::text, ', ') from pg_constraint f
            where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0 and f.conkey = array[a.attnum])) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from private.systems s
      cross join lateral unnest(s.tables) with ordinality t (name, place)
      join pg_class c on c.relname = t.name and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      order by s.number, t.place`;
    const text = tables.map((table, index) =>
      table.system === tables[index - 1]?.system
        ? tableText(table)
        : `## ${table.system}\n\n${table.about}\n\n${tableText(table)}`,
    );
    return [
      '# Data dictionary',
      '',
      'Every table of `public`, by system. Made from the comments of the migrations by `npm run types`; change it there.',
      '',
      ...text,
    ].join('\n');
  } finally {
    await sql.end();
  }
}
