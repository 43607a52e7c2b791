import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import { rpc } from './rpc.ts';

/** Whom a message goes to: what the users list was asked, or single members. */
export interface MessageAudience {
  search?: string | undefined;
  filters?: Readonly<Record<string, unknown>>;
  ids?: readonly string[];
}

interface Piece {
  seen: number;
  sent: number;
  next: string | null;
}

/** Members told at once: few enough that a bar moves, many enough that a million is not a day's work. */
const PIECE = 1000;

export function createMemberMessages(client: Client) {
  return {
    /** How many members a query finds, exactly. */
    countMembers: async ({ search, filters }: MessageAudience): Promise<number> => {
      const page = (await rpc(client, 'users_page', {
        p_query: { search, filters, limit: 1, count: 'exact' } as Json,
      })) as unknown as { total: number };
      return page.total;
    },

    /**
     * Notifies everybody that the audience finds, piece by piece; `onProgress` hears how many were reached so far. Called again with the same `run`
     * after a failure it goes on: nobody gets the message twice.
     */
    messageMembers: async (
      audience: MessageAudience,
      message: { title: string; body: string },
      run: string,
      onProgress: (seen: number) => void,
    ): Promise<number> => {
      let after: string | null = null;
      let seen = 0;
      let sent = 0;
      do {
        const piece: Piece = (await rpc(client, 'message_members', {
          p_query: audience as Json,
          p_message: message,
          p_run: run,
          p_limit: PIECE,
          ...(after && { p_after: after }),
        })) as unknown as Piece;
        seen += piece.seen;
        sent += piece.sent;
        after = piece.next;
        onProgress(seen);
      } while (after);
      return sent;
    },
  };
}
