import type { Client } from './client.ts';
import type { Json, Tables, TablesInsert } from './database.types.ts';
import { httpError } from './errors.ts';
import { rpc } from './rpc.ts';

type Version = Tables<'content_template_versions'>;
type Content = NonNullable<Json>;

/** A version that somebody else saved in between. What was to be saved is still on the page. */
const changedMeanwhile =
  'Somebody else saved this draft in the meantime. Reload to see theirs; yours is kept in this tab.';

/** What is done with the versions of a template. */
export function createTemplateVerbs(client: Client) {
  const versions = () => client.from('content_template_versions');
  return {
    /** A new draft with these choices. Its number is the database's. */
    startTemplateDraft: async (templateId: string, film: string, choices: Record<string, unknown>) => {
      // The version's number is missing on purpose: a trigger counts.
      const draft = { template_id: templateId, film, choices: choices as Content };
      const { data, error, status } = await versions()
        .insert(draft as TablesInsert<'content_template_versions'>)
        .select()
        .single();
      if (error) throw httpError(error, status);
      return data;
    },

    /** Saves a draft, unless it is no longer the one that was opened (`hash`). */
    saveTemplateDraft: async (
      id: string,
      hash: string,
      choices: Record<string, unknown>,
    ): Promise<Version> => {
      const { data, error, status } = await versions()
        .update({ choices: choices as Content })
        .eq('id', id)
        .eq('content_hash', hash)
        .select();
      if (error) throw httpError(error, status);
      const [saved] = data;
      if (!saved) throw httpError({ message: changedMeanwhile }, 409);
      return saved;
    },

    /** Publishes or archives a version. The database refuses what was not checked as it stands. */
    moveTemplateVersion: async (id: string, status: 'published' | 'archived'): Promise<Version> => {
      const answer = await versions().update({ status }).eq('id', id).select().single();
      if (answer.error) throw httpError(answer.error, answer.status);
      return answer.data;
    },

    /** Deletes a draft. A version that was published stays. */
    dropTemplateDraft: async (id: string): Promise<void> => {
      const { error, status } = await versions().delete().eq('id', id);
      if (error) throw httpError(error, status);
    },

    /** Asks a worker to check the draft as it stands: publishing needs it. */
    askTemplateCheck: (id: string, hash: string) =>
      rpc(client, 'ask_template_check', { p_version_id: id, p_content_hash: hash }),

    /** Videos by the week in which they were asked for, oldest first. */
    templateWeeks: async (templateId: string) => {
      const { data, error, status } = await client
        .from('content_template_weeks')
        .select()
        .eq('template_id', templateId)
        .order('week_on');
      if (error) throw httpError(error, status);
      return data;
    },
  };
}
