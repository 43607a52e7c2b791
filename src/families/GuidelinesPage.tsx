import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nutrientName } from '../../shared/reports/childFacts.ts';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, type GuidelineRow, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { Message } from '../layout/Message.tsx';
import { useDebouncedValue } from '../studio/useDebouncedValue.ts';
import { Rows } from '../users/page/Rows.tsx';
import { GuidelineDialog } from './GuidelineDialog.tsx';
import { GuidelineHistory } from './GuidelineHistory.tsx';
import { agesText, amountsText } from './guidelineModel.ts';

type Asked = { kind: 'new' } | { kind: 'edit' | 'retire' | 'history'; row: GuidelineRow };

/** Retires a guideline, or brings it back: children are no longer, or again, seen against it. */
const RetireDialog = ({ row, onClose }: { row: GuidelineRow; onClose: () => void }) => {
  const data = useConsoleData();
  const queries = useQueryClient();
  return (
    <GestureDialog
      title={row.is_active ? `Retire "${row.title}"` : `Bring back "${row.title}"`}
      verb={row.is_active ? 'Retire' : 'Bring back'}
      danger={row.is_active}
      reasonLength={3}
      done={row.is_active ? 'The guideline is retired' : 'The guideline is in force'}
      run={async (reason) => {
        await data.changeGuideline(row.id, { is_active: !row.is_active }, reason);
        await queries.invalidateQueries({ queryKey: ['guidelines'] });
      }}
      onClose={onClose}
    />
  );
};

const Source = ({ row }: { row: GuidelineRow }) => {
  const text = `${row.organisation}${row.published_year ? ` ${row.published_year}` : ''}`;
  return row.source_url?.startsWith('https://') ? (
    <Link href={row.source_url} target="_blank" rel="noreferrer">
      {text}
    </Link>
  ) : (
    text
  );
};

/** What authorities recommend, found by age, nutrient and words, with the source; edited by those who may. */
const GuidelinesPage = () => {
  const data = useConsoleData();
  const { can } = useAccess();
  const [typed, type] = useState('');
  const [age, setAge] = useState('');
  const [nutrient, setNutrient] = useState('');
  const [asked, ask] = useState<Asked>();
  const search = useDebouncedValue(typed.trim(), 300);
  const months = age.trim() === '' ? undefined : Number(age);
  const badAge = months !== undefined && !(Number.isInteger(months) && months >= 0 && months <= 1440);
  const query = {
    search: search || undefined,
    age_months: badAge ? undefined : months,
    nutrient: nutrient || undefined,
  };
  const {
    data: page,
    error,
    refetch,
  } = useQuery({
    queryKey: ['guidelines', query],
    queryFn: () => data.guidelinesPage(query),
    placeholderData: keepPreviousData,
  });
  const edits = (can?.('adjustments', 'write') || can?.('staff', 'write')) ?? false;
  if (error)
    return (
      <Message
        title="The guidelines can’t be shown right now"
        actions={
          <Button variant="contained" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {errorMessage(error)}
      </Message>
    );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          size="small"
          type="search"
          label="Words"
          value={typed}
          onChange={(event) => type(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 400 } }}
        />
        <TextField
          size="small"
          label="Age in months"
          value={age}
          error={badAge}
          helperText={badAge ? 'A whole number, 0 to 1440' : undefined}
          onChange={(event) => setAge(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          sx={{ width: 170 }}
        />
        <TextField
          select
          size="small"
          label="Nutrient"
          value={nutrient}
          onChange={(event) => setNutrient(event.target.value)}
          sx={{ minWidth: 180 }}
        >
          <MenuItem value="">All</MenuItem>
          {(page?.nutrients ?? []).map((each) => (
            <MenuItem key={each} value={each}>
              {nutrientName(each)}
            </MenuItem>
          ))}
        </TextField>
        {edits && (
          <Button variant="outlined" onClick={() => ask({ kind: 'new' })}>
            New guideline
          </Button>
        )}
      </Box>
      {!page && <Skeleton variant="rounded" height={360} />}
      {page && (
        <Rows
          title={`${page.total} ${page.total === 1 ? 'guideline' : 'guidelines'}`}
          rows={page.rows}
          keyOf={({ id }) => id}
          empty="No guideline fits."
          height={760}
          columns={[
            {
              heading: 'Guideline',
              cell: (row) => (
                <>
                  {row.title} {!row.is_active && <ToneChip tone="default" label="Retired" />}
                  <Quiet>{row.content}</Quiet>
                </>
              ),
            },
            { heading: 'For', cell: agesText },
            { heading: 'Amount', roomy: true, cell: (row) => amountsText(row) || '–' },
            { heading: 'Source', cell: (row) => <Source row={row} /> },
            ...(edits
              ? [
                  {
                    heading: 'Change',
                    cell: (row: GuidelineRow) => (
                      <Box
                        sx={{
                          display: 'flex',
                          flexWrap: 'wrap',
                          minWidth: { md: 190 },
                          '& button': { minWidth: 0 },
                        }}
                      >
                        <Button size="small" onClick={() => ask({ kind: 'edit', row })}>
                          Edit
                        </Button>
                        <Button size="small" onClick={() => ask({ kind: 'retire', row })}>
                          {row.is_active ? 'Retire' : 'Bring back'}
                        </Button>
                        <Button size="small" onClick={() => ask({ kind: 'history', row })}>
                          History
                        </Button>
                      </Box>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {(asked?.kind === 'new' || asked?.kind === 'edit') && (
        <GuidelineDialog row={asked.kind === 'edit' ? asked.row : undefined} onClose={() => ask(undefined)} />
      )}
      {asked?.kind === 'retire' && <RetireDialog row={asked.row} onClose={() => ask(undefined)} />}
      {asked?.kind === 'history' && <GuidelineHistory row={asked.row} onClose={() => ask(undefined)} />}
    </Box>
  );
};

export default GuidelinesPage;
