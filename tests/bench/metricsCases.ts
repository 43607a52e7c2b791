/** A dashboard's read, and the rows that its floor answers. */
export interface MetricCase {
  readonly name: string;
  readonly call: string;
  readonly query: object;
  /** The list of the answer whose rows are the floor's, with its columns; else so many rows of a general kind. */
  readonly floor: { readonly list: string; readonly columns: string } | number;
  /** At most so many times the floor. */
  readonly pass: number;
}

const model = `period text, model_version_id uuid, calls integer, errors integer, input_tokens bigint, output_tokens bigint,
  cost_usd numeric(16, 8), judged integer, accepted integer, p50_ms integer, p95_ms integer, p99_ms integer`;

/** @param until the last day that has rows. */
export function metricCases(until: string): readonly MetricCase[] {
  const day = (back: number) => new Date(Date.parse(until) - back * 86_400_000).toISOString().slice(0, 10);
  return [
    {
      name: 'Active members, 90 days',
      call: 'metric_engagement',
      query: { from: day(89), to: until },
      floor: {
        list: 'points',
        columns:
          'period date, series text, dau float8, wau integer, mau integer, stickiness float8, withheld_days integer, partial boolean',
      },
      pass: 1.5,
    },
    {
      name: 'Retention by month, a year',
      call: 'metric_retention',
      query: { grain: 'month', from: day(364), to: until },
      floor: {
        list: 'cells',
        columns:
          'series text, cohort date, age integer, size integer, active integer, rate float8, withheld boolean, rate_at_least numeric, partial boolean',
      },
      pass: 1.5,
    },
    {
      name: 'Lifecycle, 26 weeks',
      call: 'metric_lifecycle',
      query: { grain: 'week', from: day(181), to: until },
      floor: {
        list: 'points',
        columns:
          'period date, joined integer, returned integer, resurrected integer, dormant integer, withheld boolean, partial boolean',
      },
      pass: 1.5,
    },
    {
      name: 'Funnel, 12 months',
      call: 'metric_funnel',
      query: { from: day(364), to: until },
      floor: {
        list: 'months',
        columns:
          'month date, step analytics.funnel_step, people integer, within_7_days integer, within_30_days integer, mean_hours numeric, withheld boolean, nearly_all boolean',
      },
      pass: 1.5,
    },
    {
      name: 'Adherence, 30 days, with the previous',
      call: 'metric_adherence',
      query: { from: day(29), to: until, compare: 'previous' },
      floor: 78,
      pass: 4.5,
    },
    {
      name: 'Adherence, 30 days by goal',
      call: 'metric_adherence',
      query: { from: day(29), to: until, by: 'goal' },
      floor: 78,
      pass: 4.5,
    },
    {
      name: 'Adherence, 26 weeks, with the previous',
      call: 'metric_adherence',
      query: { grain: 'week', from: day(181), to: until, compare: 'previous' },
      floor: 78,
      pass: 4.5,
    },
    {
      name: 'Models by hour, 7 days',
      call: 'metric_models',
      query: { grain: 'hour', from: day(6), to: until },
      floor: { list: 'points', columns: model },
      pass: 2.5,
    },
    {
      name: 'Models by day, 30 days',
      call: 'metric_models',
      query: { from: day(29), to: until },
      floor: { list: 'points', columns: model },
      pass: 2.5,
    },
    { name: 'Members at risk, first page of 50', call: 'at_risk_page', query: {}, floor: 50, pass: 3.5 },
  ];
}

/** The rows of a case's floor, precomputed, and the function that answers them: the same role check, a range of the primary key. */
export function floorSql({ call, query, floor }: MetricCase, index: number): string {
  const table = `analytics.bench_floor_${index}`;
  const rows =
    typeof floor === 'number'
      ? `select i, date '2026-01-01' + i as day, 'series' as label, i * 7 as a, i * 3 as b, i / 7.0 as c, 0.5 as d, i % 2 = 0 as e from generate_series(1, ${floor}) i`
      : `select row_number() over () as i, x.* from json_to_recordset(private.${call}('${JSON.stringify(query)}') -> '${floor.list}') as x (${floor.columns})`;
  return `
    create table ${table} as ${rows};
    alter table ${table} add primary key (i);
    analyze ${table};
    create function private.bench_floor_${index}(p_query jsonb) returns json language plpgsql stable security definer set search_path = '' as $$
    declare v json; begin
      perform private.require('health', 'aggregate');
      select json_agg(r) into v from (select ${columnsOf(floor)} from ${table} where i between 1 and 100000 order by i) r;
      return v; end $$;
    create function public.bench_floor_${index}(p_query jsonb) returns json language sql stable set search_path = '' as $$ select private.bench_floor_${index}(p_query) $$;
    grant execute on function private.bench_floor_${index}(jsonb), public.bench_floor_${index}(jsonb) to authenticated;`;
}

const columnsOf = (floor: MetricCase['floor']): string =>
  typeof floor === 'number'
    ? 'i, day, label, a, b, c, d, e'
    : floor.columns
        .replaceAll(/\(\d+, \d+\)/g, '')
        .split(',')
        .map((column) => column.trim().split(/\s+/)[0])
        .join(', ');

/** A call as PostgREST words it: the same for a dashboard and for its floor. */
export const asPostgrest = (name: string): string => `
  with pgrst_source as (select pgrst_call.pgrst_scalar from (select $1::json as json_data) pgrst_payload,
    lateral (select p_query from json_to_record(pgrst_payload.json_data) as _(p_query jsonb)) pgrst_body,
    lateral (select public.${name}(p_query := pgrst_body.p_query) as pgrst_scalar) pgrst_call)
  select null::bigint as total_result_set, 1 as page_total, coalesce((json_agg(_postgrest_t.pgrst_scalar) -> 0)::text, 'null') as body,
    nullif(current_setting('response.headers', true), '') as response_headers, nullif(current_setting('response.status', true), '') as response_status
  from (select pgrst_source.* from pgrst_source) _postgrest_t`;
