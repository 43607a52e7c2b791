import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Stack, Switch } from '@mui/material';
import { Panel } from '../../fields/Panel.tsx';
import type { Promotes } from './plan.ts';
import type { PlanPart } from './planPart.ts';

const answers: readonly (readonly [Exclude<Promotes, ''>, string])[] = [
  ['nothing', 'Nothing'],
  ['own', 'Our own brand'],
  ['paid', 'Somebody who pays for it: a paid partnership'],
];

/** What a film has to say about itself. Every platform has its own name for these; each gets them under that. */
export const LabelInputs = ({ plan, change }: PlanPart) => (
  <Panel title="Labels">
    <Stack spacing={2}>
      <FormControlLabel
        control={<Switch checked={plan.ai} onChange={(_event, ai) => change({ ai })} />}
        label="Made with AI"
      />
      <FormControl>
        <FormLabel id="promotes">What does it promote?</FormLabel>
        <RadioGroup
          aria-labelledby="promotes"
          value={plan.promotes}
          onChange={(_event, value) =>
            change({ promotes: answers.find(([answer]) => answer === value)?.[0] ?? '' })
          }
        >
          {answers.map(([answer, label]) => (
            <FormControlLabel key={answer} value={answer} control={<Radio />} label={label} />
          ))}
        </RadioGroup>
      </FormControl>
    </Stack>
  </Panel>
);
