import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import type { ReassessmentInputs } from '../../data/reassessment.ts';
import { measured, whatIfs } from './whatIf.ts';

interface WhatIfSlidersProps {
  inputs: ReassessmentInputs;
  tried: Readonly<Record<string, number>>;
  onSuppose: (input: string, value: number) => void;
}

/** One slider an input, standing at what was measured until it is moved; the mark is where it was measured. */
export const WhatIfSliders = ({ inputs, tried, onSuppose }: WhatIfSlidersProps) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 4,
      rowGap: 1,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
    }}
  >
    {whatIfs.map((whatIf) => {
      const { input, label, unit, min, max, step } = whatIf;
      const was = measured(inputs, whatIf);
      const value = tried[input] ?? was;
      return (
        <div key={input}>
          <Typography variant="body2" id={`what-if-${input}`}>
            {label}{' '}
            <Box component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
              {value === null ? 'not known' : `${value} ${unit}`}
            </Box>
            {tried[input] !== undefined && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                measured {was ?? 'nothing'}
              </Box>
            )}
          </Typography>
          <Slider
            size="small"
            aria-labelledby={`what-if-${input}`}
            min={min}
            max={max}
            step={step}
            value={value ?? (min + max) / 2}
            marks={was === null ? [] : [{ value: was }]}
            onChange={(_event, next) => onSuppose(input, Array.isArray(next) ? (next[0] ?? min) : next)}
          />
        </div>
      );
    })}
  </Box>
);
