import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';

interface Gesture {
  run: () => Promise<unknown>;
  done: string;
}

/** Something done with a post at one click. What the database refuses stays in `error`, to be shown beside the buttons. */
export function useGesture() {
  const notify = useNotify();
  const refresh = useRefresh();
  return useMutation({
    retry: false,
    mutationFn: ({ run }: Gesture) => run(),
    onSuccess: (_answer, { done }) => notify(done, { type: 'success' }),
    // After a refusal too: a worker or a colleague may have moved it meanwhile.
    onSettled: () => refresh(),
  });
}
