import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { OverrideDecision } from '../data/verbTypes.ts';
import { type Adjustment, decisionsFor, needsReason } from './adjustment.ts';

export interface Decide {
  /** The decision whose reason is being asked for, or null. */
  asking: OverrideDecision | null;
  busy: boolean;
  /** Decides at once, or asks for the reason first. Nothing happens when the decision isn't open any more. */
  begin: (decision: OverrideDecision) => void;
  confirm: (reason: string) => void;
  cancel: () => void;
}

const done: Readonly<Record<OverrideDecision, string>> = {
  approve: 'Approved: the day’s plan is changed and the member is told.',
  reject: 'Rejected: the plan stays as it was.',
  undo: 'Taken back: the plan is as it was before.',
};

/** Decides one adjustment. Pessimistic: the queue changes when the database has said yes. */
export function useDecide(adjustment: Adjustment | undefined): Decide {
  const data = useConsoleData();
  const queries = useQueryClient();
  const notify = useNotify();
  const [asking, setAsking] = useState<OverrideDecision | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ id, decision, reason }: { id: string; decision: OverrideDecision; reason?: string }) =>
      data.decideOverride(id, decision, reason),
    onSuccess: (_row, { decision }) => {
      setAsking(null);
      notify(done[decision], { type: 'success' });
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
    // After a refusal too: somebody else may have decided meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: ['day_overrides'] }),
  });
  return {
    asking,
    busy: isPending,
    begin: (decision) => {
      if (!adjustment || isPending || !decisionsFor(adjustment).includes(decision)) return;
      if (needsReason(decision)) setAsking(decision);
      else mutate({ id: adjustment.id, decision });
    },
    confirm: (reason) => {
      if (adjustment && asking) mutate({ id: adjustment.id, decision: asking, reason });
    },
    cancel: () => setAsking(null),
  };
}
