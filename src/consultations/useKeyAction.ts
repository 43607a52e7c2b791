import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChangeResult, type KeyChange, type KeySelection, useConsoleData } from '../data/index.ts';
import type { IssuedKey } from '../data/verbs.ts';

export interface ActionOrder {
  selection: KeySelection;
  change: KeyChange | { action: 'rotate'; graceHours: number };
  reason: string;
}

export type ActionAnswer = { kind: 'changed'; result: ChangeResult } | { kind: 'rotated'; keys: IssuedKey[] };

/** Does what a dialog asks for, and says how far it is. Never repeated by itself. */
export function useKeyAction() {
  const data = useConsoleData();
  const [looked, setLooked] = useState(0);
  const mutation = useMutation<ActionAnswer, Error, ActionOrder>({
    retry: false,
    mutationFn: async ({ selection, change, reason }) => {
      setLooked(0);
      if (change.action === 'rotate')
        return { kind: 'rotated', keys: await data.rotateKeys(selection, reason, change.graceHours) };
      return {
        kind: 'changed',
        result: await data.changeKeys(selection, change, reason || undefined, setLooked),
      };
    },
  });
  return { ...mutation, looked };
}
