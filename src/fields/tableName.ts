import { words } from './words.ts';

/** What the console calls a table otherwise than its name says, and tables of the sign-in service. */
const own: Readonly<Record<string, string>> = {
  day_overrides: 'Adjustments',
  social_media_posts: 'Posts',
  user_content_library: 'Library of videos',
  video_editing_sessions: 'Edits of videos',
  viral_video_generations: 'Videos',
  'auth.audit_log_entries': 'Log of the sign-in service',
  'auth.identities': 'Ways to sign in',
  'auth.mfa_factors': 'Second steps of the sign-in',
  'auth.one_time_tokens': 'Links sent by e-mail',
  'auth.refresh_tokens': 'Renewals of the sign-in',
  'auth.sessions': 'Devices signed in',
  'auth.users': 'Account to sign in with',
};

/** A table as people say it: "ai_predictions" is "AI predictions". @param table with its schema, unless that is public. */
export function tableName(table: string): string {
  const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
  const said = own[table] ?? words(name ?? table);
  return schema === 'analytics' ? `Figures: ${said.toLowerCase()}` : said;
}
