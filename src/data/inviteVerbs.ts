import type { Client } from './client.ts';
import type { RunControl } from './keyVerbs.ts';
import { rpc } from './rpc.ts';

/** A row of a file of users as it was typed; `tags` are one cell, with `;` between. */
export interface InviteRow {
  line: number;
  email: string;
  full_name?: string;
  tier?: string;
  time_zone?: string;
  goal?: string;
  experience?: string;
  tags?: string;
}

export interface InviteProblem {
  line: number;
  column: string;
  why: string;
}

export interface InviteOutcome {
  /** Lines of the rows that were looked at, of a dry run; or that are invited. */
  lines: number[];
  problems: InviteProblem[];
  stopped: boolean;
  /** What ended it before the end; what was done before it stays done. */
  failure?: Error;
}

/** Rows in one step: all of them are written or none. */
const STEP = 500;

export function createInviteVerbs(client: Client) {
  return {
    /**
     * Invites people, step by step; a step with a bad row writes none of its rows and says why. Without `apply` it is a dry run.
     * Throws when the very first step fails; a later failure is told with what was done until then.
     */
    inviteMembers: async (
      rows: readonly InviteRow[],
      apply: boolean,
      { onProgress, signal }: RunControl = {},
    ): Promise<InviteOutcome> => {
      const outcome: InviteOutcome = { lines: [], problems: [], stopped: false };
      for (let at = 0; at < rows.length; at += STEP) {
        if (signal?.aborted) return { ...outcome, stopped: true };
        const step = rows.slice(at, at + STEP);
        try {
          const { applied, problems } = (await rpc(client, 'invite_members', {
            p_rows: step as never,
            p_apply: apply,
          })) as unknown as { applied: number; problems: InviteProblem[] };
          for (const problem of problems) outcome.problems.push(problem);
          if (!apply || applied > 0) for (const { line } of step) outcome.lines.push(line);
        } catch (error) {
          if (at === 0) throw error;
          const failure = error instanceof Error ? error : new Error(String(error));
          return { ...outcome, stopped: true, failure };
        }
        onProgress?.(Math.min(rows.length, at + STEP));
      }
      return outcome;
    },
  };
}
