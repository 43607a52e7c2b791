import { BigNumbers } from '../BigNumbers.tsx';
import { useRiskNumbers } from './useRiskNumbers.ts';

/** Who is likely to stop: each number opens the members that it counts. */
export const RiskNumbers = () => <BigNumbers label="Members at risk today" numbers={useRiskNumbers()} />;
