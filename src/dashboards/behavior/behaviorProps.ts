import type { BehaviorAnswer } from '../../data/index.ts';

export interface BehaviorProps {
  asked: {
    data: BehaviorAnswer | undefined;
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => void;
  };
}
