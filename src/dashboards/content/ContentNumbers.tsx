import { count } from '../../charts/chartFormats.ts';
import { type BigNumber, BigNumbers } from '../BigNumbers.tsx';
import { comparisonName, countChange } from '../comparison.ts';
import { useDrill } from '../DrillContext.ts';
import type { ContentProps } from './contentProps.ts';

const steps = [
  ['requested', 'Videos requested'],
  ['made', 'Videos made'],
  ['approved', 'Posts approved'],
  ['posted', 'Posted'],
  ['viral', 'Went viral'],
] as const;

/** The way of a share video, each step by the day on which it was taken: not the same videos from left to right. */
export const ContentNumbers = ({ query, asked, before, compare }: ContentProps) => {
  const drill = useDrill();
  return (
    <BigNumbers
      numbers={steps.map(([step, label]): BigNumber => {
        const now = asked.data?.pipeline[step];
        const change = countChange(now, before?.answer.pipeline[step]);
        return {
          label,
          value: now === undefined ? (asked.error ? '–' : undefined) : count.text(now),
          change,
          onOpen: now
            ? () =>
                drill({
                  title: label,
                  query: { metric: 'content', stage: step, from: query.from, to: query.to },
                })
            : undefined,
          note: asked.error
            ? 'can’t be shown right now'
            : change
              ? `on the ${comparisonName[compare].toLowerCase()}`
              : step === 'viral'
                ? 'of those posted'
                : undefined,
        };
      })}
    />
  );
};
