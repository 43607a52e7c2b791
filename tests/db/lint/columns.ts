import type { Rule } from './rule.ts';

const columns = (schemas: string) =>
  `pg_attribute a join pg_class c on c.oid = a.attrelid where c.relkind in ('r', 'p') and not c.relispartition
     and c.relnamespace in (${schemas}) and a.attnum > 0 and not a.attisdropped`;
const name = `c.oid::regclass || '.' || a.attname as name`;

/** What is measured has its unit in the name: SCHEMA's conventions. */
const quantities =
  '(weight|height|distance|duration|calorie|energy_(in|out)|protein|carbs|fiber|fibre|sugar|sodium|cost|price|volume|speed|temperature|latency|elevation|size|length|width)';
const units =
  '(kg|cm|m|g|mg|mcg|ml|kcal|seconds|minutes|hours|days|weeks|months|usd|usd_per_million|pct|score|ms|bpm|watts|mps|meters|bytes|tokens|count|c|mets|level)';

/** Columns. */
export const columnRules: Rule[] = [
  {
    name: 'an instant without its zone',
    offenders: (schemas) => `select ${name} from ${columns(schemas)} and a.atttypid = 'timestamp'::regtype`,
    example: `create table scratch.clock (naive timestamp, aware timestamptz)`,
    finds: ['scratch.clock.naive'],
  },
  {
    name: 'a measured quantity without its unit in the name',
    offenders: (schemas) => `select ${name} from ${columns(schemas)}
      and a.atttypid in ('numeric'::regtype, 'integer'::regtype, 'bigint'::regtype, 'smallint'::regtype, 'double precision'::regtype)
      and a.attname ~ '${quantities}' and a.attname !~ '_${units}$' and col_description(c.oid, a.attnum) is null`,
    example: `create table scratch.scale (weight numeric, weight_kg numeric, cost numeric, distance_meters int, weight_note text);
      comment on column scratch.scale.cost is 'In US dollars; the name is the seed''s.'`,
    finds: ['scratch.scale.weight'],
  },
  {
    name: 'a JSON document whose shape no comment tells',
    offenders: (schemas) => `select ${name} from ${columns(schemas)}
      and a.atttypid in ('json'::regtype, 'jsonb'::regtype, 'jsonb[]'::regtype) and col_description(c.oid, a.attnum) is null`,
    example: `create table scratch.box (data jsonb, told jsonb); comment on column scratch.box.told is '{answer: text}'`,
    finds: ['scratch.box.data'],
  },
  {
    name: 'a closed set of values as text instead of an enum',
    offenders: (
      schemas,
    ) => `select ${name} from ${columns(schemas)} and a.atttypid = 'text'::regtype and exists (
      select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY \\(+ARRAY\\[''|= ''[a-z_]+''::text\\) OR')`,
    example: `create table scratch.shirt (size text check (size in ('s', 'm')), colour text check (length(colour) < 20))`,
    finds: ['scratch.shirt.size'],
    except: {
      'adjustment_thresholds.metric': 'Names columns of user_context_log, as keys of its JSON.',
      'calendar_events.ref_table': 'Names tables, and is compared with their names.',
      'day_overrides.decided_as': 'Written by the functions of planning only.',
      'media_removals.bucket': 'Names buckets of Storage, and is compared with their names.',
      'pid_controllers.code': 'Two rows that a migration writes and functions name.',
      'plan_change_events.change_type': 'Written by the functions of planning only.',
      'plan_change_events.changed_by': 'Written by the functions of planning only.',
      'user_context_log.source': 'Written by the app that sends the row.',
      'private.redacted_columns.kind': 'No API shows it.',
      'private.reward_metrics.moves_with': 'No API shows it.',
    },
  },
  {
    name: 'an enum that nothing uses',
    offenders: (
      schemas,
    ) => `select t.oid::regtype::text as name from pg_type t where t.typtype = 'e' and t.typnamespace in (${schemas})
      and not exists (select 1 from pg_depend d where d.refobjid in (t.oid, t.typarray) and d.deptype = 'n')`,
    example: `create type scratch.used as enum ('a'); create type scratch.unused as enum ('a'); create table scratch.t (u scratch.used[])`,
    finds: ['scratch.unused'],
  },
  {
    name: 'a column that the API can write without any limit',
    // A megabyte in a name is a mistake or an attack, NaN poisons every sum. Migration 009900 sets what no domain says itself.
    offenders: (schemas) => `select ${name} from ${columns(schemas)} and a.attgenerated = ''
      and private.default_limit(a.attname, a.atttypid::regtype) is not null
      and (has_column_privilege('authenticated', c.oid, a.attnum, 'insert') or has_column_privilege('authenticated', c.oid, a.attnum, 'update'))
      and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '(length\\(|size\\(|is_short_list\\(|= ANY|1900-|abs\\()')`,
    example: `create table scratch.note (a text, b text check (length(b) < 10), c text, d date);
      grant insert (a, b, d) on scratch.note to authenticated`,
    finds: ['scratch.note.a', 'scratch.note.d'],
  },
];
