import { shown } from '../films/choices.ts';
import { celebrated } from '../films/milestoneMoment.ts';
import { defineStill, lineRow, nameRow } from './defineStill.tsx';

/** One moment worth a seal: a milestone, else the goal, else the longest run of days. */
export const badgeCard = defineStill({
  id: 'badge-card',
  version: 1,
  title: 'Badge card',
  description: 'A picture of one milestone as a badge: what was reached, and when.',
  choices: {
    showDetail: shown('Show the detail', 'Where the trend line stood, or what the run was of.'),
  },
  defaults: { showDetail: true },
  cardOf: (props) => {
    const { headline, showDetail } = props;
    const { title, when, detail } = celebrated(props);
    return {
      ground: 'paper',
      rows: [
        nameRow(props, 'A milestone'),
        { role: 'closing', text: title, tone: 'ink', maxLines: 3 },
        lineRow(
          props,
          { field: 'headline', written: headline, story: when },
          { role: 'label', tone: 'accent', maxLines: 2 },
        ),
        ...(showDetail ? [{ role: 'detail', text: detail, tone: 'muted', maxLines: 2 } as const] : []),
      ],
      visual: { kind: 'badge' },
      note: null,
    };
  },
});
