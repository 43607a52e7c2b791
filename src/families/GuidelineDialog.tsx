import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type GuidelineRow, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { words } from '../fields/words.ts';
import {
  changeOf,
  draftOf,
  type GuidelineDraft,
  populations,
  problemOf,
  topics,
  units,
} from './guidelineModel.ts';

const choices: Partial<Record<keyof GuidelineDraft, readonly string[]>> = {
  topic: topics,
  population: populations,
  amount_unit: ['', ...units],
};

const labels: Readonly<Record<keyof GuidelineDraft, string>> = {
  title: 'Title',
  content: 'Text',
  topic: 'Topic',
  population: 'For',
  min_age_months: 'From (months)',
  max_age_months: 'To (months)',
  nutrient: 'Nutrient',
  average_requirement: 'Average requirement a day',
  recommended_daily_amount: 'Recommended a day',
  upper_daily_limit: 'Limit a day',
  amount_unit: 'Unit',
  organisation: 'Organisation',
  source_url: 'Address of the source',
  published_year: 'Year',
};
const wide = new Set<string>(['title', 'content', 'source_url']);

/** Writes or changes a guideline, with the reason that its history keeps. */
export const GuidelineDialog = ({ row, onClose }: { row: GuidelineRow | undefined; onClose: () => void }) => {
  const data = useConsoleData();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(row));
  return (
    <GestureDialog
      title={row ? 'Change a guideline' : 'New guideline'}
      verb="Save"
      reasonLength={3}
      problem={problemOf(draft, row)}
      done="The guideline is saved"
      run={async (reason) => {
        await data.changeGuideline(row?.id ?? null, changeOf(draft, row), reason);
        await queries.invalidateQueries({ queryKey: ['guidelines'] });
        await queries.invalidateQueries({ queryKey: ['guidelineHistory'] });
      }}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, pt: 1 }}>
        {(Object.keys(labels) as (keyof GuidelineDraft)[]).map((key) => (
          <TextField
            key={key}
            size="small"
            label={labels[key]}
            value={draft[key]}
            onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
            select={key in choices}
            multiline={key === 'content'}
            minRows={key === 'content' ? 3 : undefined}
            slotProps={{ htmlInput: { maxLength: key === 'content' ? 20000 : 300 } }}
            sx={wide.has(key) ? { gridColumn: { sm: '1 / -1' } } : {}}
          >
            {(choices[key] ?? []).map((choice) => (
              <MenuItem key={choice} value={choice}>
                {choice ? words(choice) : 'None'}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
    </GestureDialog>
  );
};
