import type { SupabaseClient } from '@supabase/supabase-js';
import { menu } from '../../src/layout/menuModel.ts';

/** One page of the console, as somebody looks at it. */
export interface ConsolePage {
  /** Unique, and fit for a file's name: `profiles-show`. */
  name: string;
  path: string;
  /** Who looks; null for pages before the sign-in. */
  role: string | null;
}

/** Records of these tables have pages of these kinds; the first row that everybody's filters leave is looked at. */
const records: Readonly<Record<string, readonly ('show' | 'edit' | 'create')[]>> = {
  profiles: ['show', 'edit'],
  webhook_events: ['show'],
  offline_sync: ['show'],
  consultation_keys: ['show'],
  consultation_key_batches: ['show', 'edit'],
  consultation_sessions: ['show'],
  privacy_requests: ['show'],
  content_templates: ['show', 'edit', 'create'],
  film_batches: ['show', 'create'],
  film_automations: ['create'],
  user_content_library: ['show'],
  film_edits: ['show'],
  social_media_posts: ['show', 'edit', 'create'],
  social_accounts: ['show', 'edit', 'create'],
  ai_models: ['show', 'edit', 'create'],
  ai_model_versions: ['show', 'edit', 'create'],
  ai_model_evaluations: ['create'],
  ai_promotion_rules: ['edit', 'create'],
  ai_training_datasets: ['show', 'edit', 'create'],
  ai_training_examples: ['show', 'edit', 'create'],
  food_photo_training_data: ['show'],
  ai_finetuning_jobs: ['show', 'create'],
  ai_error_groups: ['show'],
  ai_experiments: ['show', 'edit', 'create'],
  ai_knowledge_sources: ['edit', 'create'],
  staff_members: ['edit'],
  staff_invitations: ['create'],
  audit_log: ['show'],
};

/** What is created inside of something else, and how its address says of what. */
const parents: Readonly<Record<string, { name: string; table: string }>> = {
  ai_model_versions: { name: 'model', table: 'ai_models' },
  ai_model_evaluations: { name: 'version', table: 'ai_model_versions' },
  ai_training_examples: { name: 'dataset', table: 'ai_training_datasets' },
};

/** Pages that neither the menu nor a record leads to. */
const others: readonly ConsolePage[] = [
  { name: 'sign-in', path: '/login', role: null },
  { name: 'forgot-password', path: '/forgot-password', role: null },
  { name: 'join', path: '/join', role: null },
  { name: 'redeem', path: '/redeem', role: null },
  { name: 'set-password', path: '/set-password', role: null },
  { name: 'welcome', path: '/welcome?code=none', role: null },
  { name: 'behaviour', path: '/dashboards/behavior', role: 'coach' },
  ...(['support', 'coach', 'growth', 'ml', 'analyst'] as const).map((role) => ({
    name: `home-${role}`,
    path: '/',
    role,
  })),
  ...[
    '/calendar/slots',
    '/review/agreement',
    '/review/corrections',
    '/knowledge/cache',
    '/knowledge/extraction',
    '/knowledge/coaching',
    '/ai_promotion_rules',
    '/staff_role_views',
    '/explorer/families',
    '/explorer/families/create',
    '/nowhere',
    '/two-step',
  ].map((path) => ({ name: nameOf(path), path, role: 'admin' as const })),
];

/**
 * Every page: the menu's, those of records (of the first row in the table), and those that only an address leads to. A new menu entry is
 * among them by itself. @param member whose page is looked at, and of whom a film may be made.
 * @throws when a table of `records` has no row, because then a page would go unseen.
 */
export async function consolePages(admin: SupabaseClient, member: string): Promise<ConsolePage[]> {
  await makeFilmRows(admin, member);
  const entries = menu
    .flatMap((group) => group.entries)
    .filter(({ to }) => to !== '/dashboards/behavior')
    .map(({ to }): ConsolePage => ({ name: nameOf(to), path: to, role: 'admin' }));
  const pages = await Promise.all(
    Object.entries(records).map(async ([table, kinds]) => {
      const id = kinds.every((kind) => kind === 'create')
        ? ''
        : table === 'profiles'
          ? member
          : await firstId(admin, table);
      const inside = parents[table];
      const query = inside && `?${inside.name}=${await firstId(admin, inside.table)}`;
      return kinds.map(
        (kind): ConsolePage => ({
          name: `${table}-${kind}`,
          path: `/${table}/${kind === 'create' ? `create${query ?? ''}` : kind === 'show' ? `${id}/show` : id}`,
          role: 'admin',
        }),
      );
    }),
  );
  const profile = pages.flat().find(({ name }) => name === 'profiles-show');
  return [
    ...entries,
    ...pages.flat(),
    ...(profile ? [{ ...profile, name: 'profiles-show-coach', role: 'coach' as const }] : []),
    ...others,
  ];
}

async function firstId(admin: SupabaseClient, table: string): Promise<string> {
  const key = table === 'staff_members' ? 'user_id' : 'id';
  const rows = admin.from(table).select(key);
  const { data, error } = await (table === 'social_media_posts' ? rows.eq('status', 'draft') : rows)
    .order(key)
    .limit(1)
    .single<Record<string, string>>();
  if (error) throw new Error(`No row of ${table} to look at: ${error.message}`);
  return String(data[key]);
}

/** The demo has no batch and no edit of films: one of each, unless they are there. */
async function makeFilmRows(admin: SupabaseClient, member: string): Promise<void> {
  const { data: template } = await admin
    .from('content_template_summaries')
    .select('id')
    .eq('film', 'weekly-recap')
    .not('current_version_id', 'is', null)
    .limit(1)
    .single<{ id: string }>();
  const of = { p_template_id: template?.id };
  const make = async (table: string, verb: string, request: object) => {
    const { count } = await admin.from(table).select('id', { count: 'exact', head: true });
    const { error } = count === 0 ? await admin.rpc(verb, { ...of, ...request }) : { error: null };
    if (error) throw error;
  };
  await make('film_batches', 'create_film_batch', {
    p_name: 'A week in the app',
    p_selection: { users: [member] },
  });
  await make('film_edits', 'save_film_edit', {
    p_config: { choices: {}, timeline: [], past: [], future: [] },
    p_user_id: member,
    p_project_name: 'Her week',
  });
}

function nameOf(path: string): string {
  return path === '/' ? 'home' : path.slice(1).replaceAll(/[/_]/g, '-');
}
