import { useEffect } from 'react';
import type { OverrideDecision } from '../data/verbTypes.ts';

interface DeskKeys {
  next: () => void;
  previous: () => void;
  decide: (decision: OverrideDecision) => void;
  /** False while a dialog has the keyboard. */
  enabled: boolean;
}

const decisionOf: Readonly<Record<string, OverrideDecision>> = { a: 'approve', r: 'reject', u: 'undo' };

/** J and K move, A, R and U decide. Never while somebody types, and never with Ctrl, Alt or ⌘: those are the browser's. */
export function useDeskKeys({ next, previous, decide, enabled }: DeskKeys): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role="listbox"]')
      )
        return;
      const key = event.key.toLowerCase();
      const decision = decisionOf[key];
      if (key === 'j') next();
      else if (key === 'k') previous();
      else if (decision) decide(decision);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
