import type { Area } from '../access/areas.ts';
import { assigneeOf, type KeyRow, maskedKey } from '../consultations/keyRow.ts';

type Row = Readonly<Record<string, unknown>>;

interface Searched {
  resource: string;
  group: string;
  area: Area;
  /** The order of the matches, where it isn't the newest first: one that the list has an index for. */
  sort?: { field: string; order: 'ASC' | 'DESC' };
  label: (row: Row) => string;
  detail?: (row: Row) => string | undefined;
  /** The page of a record, where that isn't its show page. */
  page?: (id: string) => string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The records that people look for by name. Each list searches what its own search box does. */
export const searched: readonly Searched[] = [
  {
    resource: 'profiles',
    group: 'Users',
    area: 'users',
    label: (row) => text(row.full_name) ?? text(row.email) ?? 'A member without a name',
    detail: (row) => text(row.email),
  },
  {
    resource: 'consultation_keys',
    group: 'Keys',
    area: 'keys',
    label: (row) => maskedKey(row as unknown as KeyRow),
    detail: (row) => assigneeOf(row as unknown as KeyRow) ?? text(row.status),
  },
  {
    resource: 'content_templates',
    group: 'Templates',
    area: 'content',
    label: (row) => text(row.template_name) ?? 'A template',
    detail: (row) => text(row.status),
  },
  {
    resource: 'social_media_posts',
    group: 'Posts',
    area: 'content',
    label: (row) => (text(row.caption) ?? 'A post without a caption').split('\n', 1)[0] ?? '',
    detail: (row) => [text(row.account_handle), text(row.status)].filter(Boolean).join(', '),
  },
  {
    resource: 'ai_models',
    group: 'Models',
    area: 'ai',
    label: (row) => text(row.display_name) ?? 'A model',
    detail: (row) => text(row.name),
  },
  {
    resource: 'ai_experiments',
    group: 'Experiments',
    area: 'ai',
    label: (row) => text(row.title) ?? 'An experiment',
    detail: (row) => text(row.status),
  },
  {
    resource: 'staff_members',
    group: 'Colleagues',
    area: 'staff',
    sort: { field: 'full_name', order: 'ASC' },
    label: (row) => text(row.full_name) ?? 'A colleague',
    detail: (row) => text(row.email),
    page: (id) => `/staff_members/${id}`,
  },
];
