import type { CatalogueColumn } from '../data/index.ts';
import { formatDay, formatInstant } from '../fields/format.ts';
import { words } from '../fields/words.ts';
import { unitOf } from './columnModel.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** The beginning of an id: enough to tell rows on a page apart. */
export const shortId = (id: string) => id.slice(0, 8);

/** What is in a JSON value, in a few words. */
export function jsonSummary(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return 'empty';
  return keys.length > 3 ? `${keys.slice(0, 3).join(', ')} +${keys.length - 3}` : keys.join(', ');
}

/** A number with its unit; shares and scores of one are left as they are stored. */
function numberText(column: CatalogueColumn, value: unknown): string {
  const text = typeof value === 'number' ? number.format(value) : String(value);
  const unit = unitOf(column);
  return unit === undefined ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** A value as text, whatever its kind; nothing for null. */
export function valueText(column: CatalogueColumn, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'boolean':
      return value ? 'Yes' : 'No';
    case 'choice':
      return words(String(value));
    case 'day':
      return formatDay(String(value));
    case 'instant':
      return formatInstant(String(value));
    case 'time':
      return String(value).slice(0, 5);
    case 'number':
    case 'integer':
      return numberText(column, value);
    case 'array':
      return (Array.isArray(value) ? value : [value])
        .map((each) =>
          column.of === 'choice'
            ? words(String(each))
            : typeof each === 'object'
              ? JSON.stringify(each)
              : String(each),
        )
        .join(', ');
    case 'json':
      return jsonSummary(value);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}
