import { dollars, latency } from '../charts/chartFormats.ts';
import { periodName } from '../charts/periods.ts';
import type { CsvColumn } from '../data/index.ts';
import { formatCount, formatDate, formatDay, formatInstant } from '../fields/format.ts';
import { type DrillTarget, queriesOf } from './DrillContext.ts';
import { valueName } from './dimensions.ts';
import type { ListRow } from './drillList.ts';

export interface ListColumn extends CsvColumn<ListRow> {
  text: (row: ListRow) => string;
}

const column = (
  heading: string,
  key: string,
  text: (value: unknown) => string = (value) => String(value ?? '–'),
): ListColumn => ({
  heading,
  value: (row) => row[key],
  text: (row) => text(row[key]),
});
const known = (text: (value: string) => string) => (value: unknown) => (value ? text(String(value)) : '–');
const words = (value: unknown) => valueName(String(value ?? '–'));
const rate = (value: unknown) => (typeof value === 'number' ? `${Math.round(value * 100)} %` : '–');
const number = (value: unknown) => (typeof value === 'number' ? formatCount(value) : '–');
const yesNo = (value: unknown) => (value === null || value === undefined ? '–' : value ? 'yes' : 'no');

const members = [
  column('Member', 'full_name'),
  column('Signed up', 'created_at', known(formatDate)),
  column('Last active', 'last_active_at', known(formatDate)),
];
const atRisk = [
  column('Member', 'full_name'),
  column('Adherence', 'rate', rate),
  column('Two weeks before', 'previous_rate', rate),
  column('Silent days', 'idle_days'),
  column('Why', 'reasons', (value) => (Array.isArray(value) ? value.map(valueName).join(', ') : '–')),
];
const records = [
  column('Day', 'planned_on', known(formatDay)),
  column('Planned', 'planned_entity_type', words),
  column('Outcome', 'status', words),
  column('Score', 'score', rate),
];
const adjusted = [
  column('Day', 'date', known(formatDay)),
  column('Of', 'override_type', words),
  column('State', 'status', words),
  column('Before', 'rate_before', rate),
  column('After', 'rate_after', rate),
];
const entries = [column('When', 'at', known(formatInstant)), column('Level', 'level')];
const recorders = [column('First', 'at', known(formatInstant)), column('Records', 'records', number)];
const memberWeeks = [
  column(
    'Week',
    'week',
    known((week) => periodName('week', week)),
  ),
  column('Adherence', 'rate', rate),
];
const events = [
  column('When', 'occurred_at', known(formatInstant)),
  column('What', 'event_type', words),
  column('Member’s day', 'local_day', known(formatDay)),
];
const films = [
  column('Requested', 'requested_at', known(formatInstant)),
  column('Made', 'finished_at', known(formatInstant)),
  column('Template', 'template'),
  column('State', 'status', words),
];
const posts = [
  column('Posted', 'posted_at', known(formatInstant)),
  column('Approved', 'approved_at', known(formatInstant)),
  column('Platform', 'platform', words),
  column('Template', 'template'),
  column('Views', 'views_count', number),
  column('Likes', 'likes_count', number),
  column('Shares', 'shares_count', number),
  column('Went viral', 'went_viral', yesNo),
];
const calls = [
  column('Called', 'called_at', known(formatInstant)),
  column('Model', 'model'),
  column('Version', 'version'),
  column('Latency', 'latency_ms', (value) => latency.text(Number(value))),
  column('Tokens in', 'input_tokens', number),
  column('Tokens out', 'output_tokens', number),
  column('Cost', 'cost_usd', (value) => dollars.text(Number(value))),
  column('Error', 'error_code', known(valueName)),
  column('Accepted', 'accepted', yesNo),
];

/** What a list has in its columns; ids make each row a link and are not among them. */
export function columnsOf(target: DrillTarget): ListColumn[] {
  if ('atRisk' in target) return atRisk;
  const [query] = queriesOf(target.query);
  switch (query?.metric) {
    case 'adherence':
    case 'heat':
      return records;
    case 'effects':
      return adjusted;
    case 'behavior':
      return query.band ? memberWeeks : query.of === 'people' ? recorders : entries;
    case 'feature':
      return events;
    case 'models':
      return calls;
    case 'content':
      return query.stage === 'requested' || query.stage === 'made' ? films : posts;
    default:
      return members;
  }
}

/** Where a row leads: to its member, or to the film. Undefined where it has no page of its own. */
export function pathOfRow(target: DrillTarget, row: ListRow): string | undefined {
  if (row.user_id) return `/profiles/${row.user_id}/show`;
  if ('atRisk' in target) return undefined;
  const [query] = queriesOf(target.query);
  return query?.metric === 'content' && (query.stage === 'requested' || query.stage === 'made')
    ? `/viral_video_generations/${row.id}/show`
    : undefined;
}
