import type { MemberMind } from '../../data/index.ts';
import { Facts } from '../../fields/Facts.tsx';
import { formatDate } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { words } from '../../fields/words.ts';

/** How sure of themselves the member is in each domain, and what moves them. */
export const EfficacyPanel = ({ mind: { efficacy, motivation } }: { mind: MemberMind }) => (
  <Panel title="Confidence and motivation">
    {efficacy.length === 0 && !motivation && <Quiet>Neither was assessed yet.</Quiet>}
    <Facts
      facts={[
        ...efficacy.map(({ domain, confidence_score, assessed_at }) => ({
          label: `Confidence in ${words(domain).toLowerCase()}`,
          value: `${confidence_score} of 100, ${formatDate(assessed_at)}`,
        })),
        ...(motivation
          ? [
              {
                label: 'Motivation',
                value:
                  motivation.dominant_regulation &&
                  `Mostly ${words(motivation.dominant_regulation).toLowerCase()}`,
              },
              {
                label: 'Autonomy, competence, relatedness',
                value: [motivation.autonomy_score, motivation.competence_score, motivation.relatedness_score]
                  .map((score) => score ?? '–')
                  .join(' · '),
              },
            ]
          : []),
      ]}
    />
  </Panel>
);
