import { useQuery } from '@tanstack/react-query';
import { WITHHELD } from '../../charts/chartFormats.ts';
import { useConsoleData } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import type { BigNumber } from '../BigNumbers.tsx';
import { useDrill } from '../DrillContext.ts';

/** Why a member is on the list, in the order of the tiles. */
const reasons = [
  ['low_adherence', 'Rate under 70 %'],
  ['falling', 'Fell by 20 points'],
  ['silent', 'Silent for a week'],
] as const;

/** Members at risk today, all of them and by reason; each number opens the members that it counts. */
export function useRiskNumbers(): BigNumber[] {
  const data = useConsoleData();
  const drill = useDrill();
  const risk = useQuery({ queryKey: ['metric', 'atRisk'], queryFn: () => data.metricAtRisk() });
  const tile = (
    label: string,
    people: number | null | undefined,
    note: string,
    reason?: string,
  ): BigNumber => {
    const loading = risk.data === undefined && !risk.error;
    return {
      label,
      value: loading ? undefined : people == null ? '–' : formatCount(people),
      note: risk.error ? 'can’t be shown right now' : people === null ? WITHHELD : note,
      onOpen: people ? () => drill({ title: label, atRisk: { reason } }) : undefined,
    };
  };
  return [
    tile('Members at risk', risk.data?.people, 'today, whatever the range'),
    ...reasons.map(([reason, label]) => {
      const found = risk.data?.reasons.find((entry) => entry.reason === reason);
      return tile(label, risk.data && (found ? found.people : 0), 'of those at risk', reason);
    }),
  ];
}
