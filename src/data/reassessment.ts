import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import { rpc } from './rpc.ts';

type Outcome = 'adjusted' | 'unchanged' | 'held' | 'insufficient_data';

/** One controller's decision; the terms are there where it ran. */
export interface ControllerStep {
  outcome: Outcome;
  output: number;
  missing?: string[];
  reason?: string;
  error?: number;
  proportional_term?: number;
  integral_term?: number;
  derivative_term?: number;
  raw_output?: number;
  is_saturated?: boolean;
  in_deadband?: boolean;
}

/** What a reassessment looks at: numbers of the 14 days before today, and the targets in force. Null is not known. */
export type ReassessmentInputs = Readonly<Record<string, number | string | null>>;

export interface Reassessment {
  program_id: string;
  user_id: string;
  outcome: Outcome;
  inputs: ReassessmentInputs;
  calories: ControllerStep;
  volume: ControllerStep;
  targets_before: Readonly<Record<string, number | null>>;
  targets_after: Readonly<Record<string, number | null>>;
  next_reassessment_date: string | null;
}

export function createReassessmentVerbs(client: Client) {
  return {
    /**
     * What a reassessment of an active program would decide today: writes nothing. `whatIf` takes the place of what was measured, by name.
     * Rejects for a program that isn't active, and for an input that is unknown or out of range.
     */
    tryReassessment: async (
      programId: string,
      whatIf: Readonly<Record<string, number>>,
    ): Promise<Reassessment> =>
      (await rpc(client, 'reassess_program', {
        p_program: programId,
        p_dry_run: true,
        p_inputs: whatIf as Json,
      })) as unknown as Reassessment,

    /** Reassesses and writes: the plan change, the targets, the next date. Only when it is due. */
    reassess: async (programId: string): Promise<Reassessment> =>
      (await rpc(client, 'reassess_program', {
        p_program: programId,
        p_dry_run: false,
      })) as unknown as Reassessment,
  };
}
