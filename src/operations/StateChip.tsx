import { ToneChip } from '../fields/ToneChip.tsx';
import { stateNames } from './operationsModel.ts';

/** A row's state, in words. */
export const StateChip = ({ state }: { state: string }) => (
  <ToneChip label={stateNames[state]?.label ?? state} tone={stateNames[state]?.tone ?? 'default'} />
);
