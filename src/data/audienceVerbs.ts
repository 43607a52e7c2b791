import type { Client } from './client.ts';
import type { RunControl } from './keyVerbs.ts';
import { type FunctionName, rpc } from './rpc.ts';
import type { IssuedKey, IssueOptions } from './verbTypes.ts';

/** Whom something is done to: what the users list was asked, or single members. */
export interface Audience {
  search?: string | undefined;
  filters?: Readonly<Record<string, unknown>>;
  ids?: readonly string[];
}

/** How far a run came; `stopped` when it was ended between two pieces: what is done stays done. */
export interface AudienceResult {
  changed: number;
  stopped: boolean;
}

interface Piece {
  seen: number;
  next: string | null;
}

/** Members in one step: few enough that a bar moves, many enough that a million is not a day's work. */
const PIECE = 1000;

export function createAudienceVerbs(client: Client) {
  /** Walks an audience piece by piece; `onProgress` hears how many were looked at. True when it was stopped before the end. */
  async function inPieces<Answer extends Piece>(
    name: FunctionName,
    args: Record<string, unknown>,
    take: (piece: Answer) => void,
    { onProgress, signal }: RunControl,
  ): Promise<boolean> {
    let after: string | null = null;
    let seen = 0;
    do {
      const asked: Record<string, unknown> = { ...args, p_limit: PIECE, ...(after && { p_after: after }) };
      const piece = (await rpc(client, name, asked as never)) as unknown as Answer;
      take(piece);
      seen += piece.seen;
      after = piece.next;
      onProgress?.(seen);
    } while (after && !signal?.aborted);
    return after !== null;
  }

  return {
    /** How many members an audience is, exactly. */
    countMembers: async (audience: Audience): Promise<number> => {
      const query = { ...audience, limit: 1, count: 'exact' };
      const page = (await rpc(client, 'users_page', { p_query: query as never })) as unknown as {
        total: number;
      };
      return page.total;
    },

    /** Notifies everybody in the audience. Called again with the same `run` after a failure it goes on: nobody gets the message twice. */
    messageMembers: async (
      audience: Audience,
      message: { title: string; body: string },
      run: string,
      control: RunControl = {},
    ): Promise<AudienceResult> => {
      let changed = 0;
      const stopped = await inPieces<Piece & { sent: number }>(
        'message_members',
        { p_query: audience, p_message: message, p_run: run },
        ({ sent }) => {
          changed += sent;
        },
        control,
      );
      return { changed, stopped };
    },

    /** Adds a tag to everybody in the audience, or removes it. Doing it again changes nothing more. */
    tagMembers: async (
      audience: Audience,
      tag: string,
      change: 'add' | 'remove',
      control: RunControl = {},
    ): Promise<AudienceResult> => {
      let changed = 0;
      const stopped = await inPieces<Piece & { changed: number }>(
        'tag_members',
        { p_query: audience, p_tag: tag, p_add: change === 'add' },
        (piece) => {
          changed += piece.changed;
        },
        control,
      );
      return { changed, stopped };
    },

    /** How many members an audience is, and how many of them have a key that they can still use. */
    previewMemberKeys: async (audience: Audience): Promise<{ members: number; having: number }> =>
      (await rpc(client, 'preview_member_keys', { p_query: audience as never })) as never,

    /**
     * One key each, in one new batch; who has one that they can still use gets none unless `again`. What comes back are the keys of the steps that
     * were done, also when a step failed (`failure`): nobody can read them again. Throws when there are none.
     */
    issueMemberKeys: async (
      audience: Audience,
      options: IssueOptions,
      again: boolean,
      control: RunControl = {},
    ): Promise<{ keys: IssuedKey[]; stopped: boolean; failure?: Error }> => {
      const keys: IssuedKey[] = [];
      const args: Record<string, unknown> = { p_query: audience, p_options: options, p_again: again };
      try {
        const stopped = await inPieces<Piece & { keys: IssuedKey[]; batch_id: string | null }>(
          'issue_member_keys',
          args,
          (piece) => {
            for (const key of piece.keys) keys.push(key);
            args.p_batch_id = piece.batch_id ?? undefined;
          },
          control,
        );
        return { keys, stopped };
      } catch (error) {
        if (keys.length === 0) throw error;
        return { keys, stopped: true, failure: error instanceof Error ? error : new Error(String(error)) };
      }
    },

    /** Every tag that a member has, in alphabetical order. */
    memberTagNames: async (): Promise<string[]> =>
      (await rpc(client, 'member_tag_names', undefined as never)) as unknown as string[],
  };
}
