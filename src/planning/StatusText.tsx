import type { Adjustment } from './adjustment.ts';
import { statusText } from './adjustmentText.ts';

export const StatusText = ({ status }: { status: Adjustment['status'] }) => <span>{statusText[status]}</span>;
