import type { Client } from './client.ts';
import { httpError } from './errors.ts';

const EXPORTS = 'privacy-exports';
/** Long enough to begin a download, short enough that a link in a history is worth nothing. */
const LINK_SECONDS = 120;

/** What belongs to privacy requests and isn't editing their rows. */
export function createPrivacyVerbs(client: Client) {
  return {
    /** A link to a member's copy of their data, good for two minutes; the browser saves it under `name`. */
    privacyCopyUrl: async (path: string, name: string): Promise<string> => {
      const { data, error } = await client.storage
        .from(EXPORTS)
        .createSignedUrl(path, LINK_SECONDS, { download: name });
      if (error) throw httpError(error, Number('status' in error ? error.status : 400) || 400);
      return data.signedUrl;
    },
  };
}
