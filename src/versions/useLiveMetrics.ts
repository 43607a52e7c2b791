import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';

const DAY_MS = 86_400_000;
const utcDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);

export const liveSpans = [7, 30, 90, 365] as const;

/** What a version did in the calls of the last `days` days, today among them; `total` is undefined without calls. */
export function useLiveMetrics(versionId: string, days: number) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['metricModels', versionId, days],
    queryFn: async () => {
      const now = Date.now();
      const from = utcDay(now - (days - 1) * DAY_MS);
      const answer = await data.metricModels({ from, to: utcDay(now), version_id: versionId });
      return { asOf: answer.as_of, total: answer.totals[0] };
    },
  });
}
