import { allRows } from './allRows.ts';
import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { httpError } from './errors.ts';

type Tables = Database['public']['Tables'];

export type MessageRow = Pick<
  Tables['consultation_messages']['Row'],
  'id' | 'role' | 'content' | 'section' | 'created_at'
>;

/** The nine tables of what was learnt in a consultation, in the order of its sections. */
export const extractedTables = [
  'user_training_modalities',
  'user_familiar_exercises',
  'user_training_availability',
  'user_preferred_meal_times',
  'user_typical_meal_foods',
  'user_improvement_goals',
  'user_difficulties',
  'user_non_negotiables',
  'user_upcoming_events',
] as const;

export type ExtractedTable = (typeof extractedTables)[number];
export type Extracted = { [Table in ExtractedTable]: Tables[Table]['Row'][] };

/** Of one table there is at most what one conversation holds: far below the API's limit of rows. */
const MOST_ROWS = 500;

/** What was said in a consultation and what was learnt in it. Empty without session_content:read. */
export function createSessionHistory(client: Client) {
  const learnt = async (table: ExtractedTable, sessionId: string) => {
    const { data, error, status } = await client
      .from(table)
      .select('*')
      .eq('session_id', sessionId)
      .order('created_at')
      .order('id')
      .limit(MOST_ROWS);
    if (error) throw httpError(error, status);
    return data;
  };
  return {
    /** Every message, oldest first. */
    transcript: (sessionId: string) =>
      allRows<MessageRow>((from, to) =>
        client
          .from('consultation_messages')
          .select('id, role, content, section, created_at')
          .eq('session_id', sessionId)
          .order('created_at')
          .order('id')
          .range(from, to),
      ),

    /** What was learnt, all nine tables. */
    extracted: async (sessionId: string): Promise<Extracted> =>
      Object.fromEntries(
        await Promise.all(
          extractedTables.map(async (table) => [table, await learnt(table, sessionId)] as const),
        ),
      ) as unknown as Extracted,
  };
}
