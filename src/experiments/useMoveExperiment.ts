import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { type ExperimentState, errorMessage, useConsoleData } from '../data/index.ts';

const done: Readonly<Partial<Record<ExperimentState, string>>> = {
  running: 'It runs. Its plan is fixed now.',
  paused: 'Paused: nobody new comes in.',
  stopped: 'Stopped: nothing is measured any more.',
};

/** Moves an experiment to another state, as far as the database lets it. */
export function useMoveExperiment(id: string) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    retry: false,
    mutationFn: (state: ExperimentState) => data.moveExperiment(id, state),
    onSuccess: (_row, state) => notify(done[state] ?? 'Done.', { type: 'success' }),
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
    // After a refusal too: a colleague may have moved it meanwhile.
    onSettled: () => refresh(),
  });
  return { move: mutate, moving: isPending };
}
