import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ChangeResult,
  type KeyChange,
  type KeySelection,
  type RotationResult,
  useConsoleData,
} from '../data/index.ts';

export interface ActionOrder {
  selection: KeySelection;
  change: KeyChange | { action: 'rotate'; graceHours: number };
  reason: string;
}

export type ActionAnswer =
  | { kind: 'changed'; result: ChangeResult }
  | { kind: 'rotated'; result: RotationResult };

/** Does what a dialog asks for, says how far it is, and ends between two steps when told to. Never repeated by itself. */
export function useKeyAction() {
  const data = useConsoleData();
  const [looked, setLooked] = useState(0);
  const [control, setControl] = useState<AbortController>();
  const mutation = useMutation<ActionAnswer, Error, ActionOrder>({
    retry: false,
    mutationFn: async ({ selection, change, reason }) => {
      const ending = new AbortController();
      const run = { onProgress: setLooked, signal: ending.signal };
      setLooked(0);
      setControl(ending);
      if (change.action === 'rotate')
        return { kind: 'rotated', result: await data.rotateKeys(selection, reason, change.graceHours, run) };
      return { kind: 'changed', result: await data.changeKeys(selection, change, reason || undefined, run) };
    },
  });
  return { ...mutation, looked, stop: () => control?.abort() };
}
