import { percent, WITHHELD } from '../../charts/chartFormats.ts';
import { formatCount } from '../../fields/format.ts';
import { type BigNumber, BigNumbers } from '../BigNumbers.tsx';
import { comparisonName, countChange, rateChange } from '../comparison.ts';
import { useDrill } from '../DrillContext.ts';
import type { Comparison } from '../dashboardQuery.ts';
import type { AdherenceProps } from './adherenceProps.ts';

/** Rate, planned and done. Counts open the rows that they count. */
export const AdherenceNumbers = ({ query, asked, compare }: AdherenceProps & { compare: Comparison }) => {
  const drill = useDrill();
  const answer = asked.data;
  const total = answer?.totals[0];
  const against = `on the ${comparisonName[compare].toLowerCase()}`;
  const unknown = asked.error
    ? 'can’t be shown right now'
    : total
      ? WITHHELD
      : answer && 'nothing was planned';
  const written = (value: number | null | undefined, text: (value: number) => string) =>
    answer === undefined && !asked.error ? undefined : value == null ? '–' : text(value);
  const counted = (label: string, measure: 'planned' | 'done'): BigNumber => {
    const value = total?.[measure];
    const change = measure === 'planned' && countChange(total?.comparable_planned, total?.previous_planned);
    const { from, to, kind, segment } = query;
    return {
      label,
      value: written(value, formatCount),
      ...(change && { change }),
      note: value == null ? unknown : change ? against : 'sessions and meals',
      onOpen: value
        ? () => drill({ title: label, query: { metric: 'adherence', measure, from, to, kind, segment } })
        : undefined,
    };
  };
  const change = rateChange(total?.comparable_rate, total?.previous_rate);
  return (
    <BigNumbers
      numbers={[
        {
          label: 'Adherence rate',
          value: written(total?.rate, percent.text),
          change,
          note: total?.rate == null ? unknown : change && against,
        },
        counted('Planned', 'planned'),
        counted('Done', 'done'),
      ]}
    />
  );
};
