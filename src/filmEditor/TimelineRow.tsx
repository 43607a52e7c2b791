import ArrowDownIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpIcon from '@mui/icons-material/ArrowUpward';
import { Box, IconButton, Slider, Stack, Switch, TextField, Typography } from '@mui/material';
import { framesPerBeat, type Row } from '../../remotion/cards/card.ts';
import { fewestBeatsOf, isReworded, mostBeats } from '../../remotion/cards/editing.ts';
import { changedAt, type EditorCard, mayMove, moved, type Timeline } from './editModel.ts';

interface TimelineRowProps {
  entry: EditorCard;
  index: number;
  rows: readonly EditorCard[];
  /** What the film says of the timeline as a whole. */
  problem?: string;
  onChange: (timeline: Timeline) => void;
}

const FPS = 30;

/** One card: where it stands, how long it is seen, whether it is, and its words. Figures come from the member's rows and stay. */
export function TimelineRow({ entry: { card, edit }, index, rows, problem, onChange }: TimelineRowProps) {
  const fewest = fewestBeatsOf(card);
  const beats = Math.max(edit.beats ?? card.beats, fewest);
  const shown = card.fixed?.shown || !edit.hidden;
  const name = card.id.replaceAll('-', ' ');
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Stack direction="row" alignItems="center" spacing={1}>
        <Typography fontWeight={560} sx={{ flex: 1, textTransform: 'capitalize', opacity: shown ? 1 : 0.5 }}>
          {name}
        </Typography>
        <IconButton
          size="small"
          aria-label={`Move ${name} earlier`}
          disabled={!mayMove(rows, index, index - 1)}
          onClick={() => onChange(moved(rows, index, index - 1))}
        >
          <ArrowUpIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={`Move ${name} later`}
          disabled={!mayMove(rows, index, index + 1)}
          onClick={() => onChange(moved(rows, index, index + 1))}
        >
          <ArrowDownIcon fontSize="small" />
        </IconButton>
        <Switch
          checked={shown}
          disabled={card.fixed?.shown}
          onChange={(_, show) => onChange(changedAt(rows, index, { hidden: !show || undefined }))}
          slotProps={{ input: { 'aria-label': `Show ${name}` } }}
        />
      </Stack>
      {shown && (
        <Stack spacing={1.5} sx={{ mt: 0.5 }}>
          <Stack direction="row" spacing={2} alignItems="center" sx={{ px: 1 }}>
            <Slider
              size="small"
              key={beats}
              defaultValue={beats}
              min={fewest}
              max={mostBeats}
              step={1}
              aria-label={`Length of ${name}, beats`}
              onChangeCommitted={(_, value) => onChange(changedAt(rows, index, { beats: Number(value) }))}
            />
            <Typography variant="body2" color="text.secondary" sx={{ minWidth: 44 }} align="right">
              {((beats * framesPerBeat) / FPS).toFixed(1)} s
            </Typography>
          </Stack>
          {card.rows.map(
            (row, at) =>
              isReworded(row) && (
                <WordsInput
                  key={`${card.id}-${String(at)}`}
                  row={row}
                  given={edit.words?.[String(at)]}
                  problem={edit.words?.[String(at)] ? problem : undefined}
                  onChange={(text) =>
                    onChange(changedAt(rows, index, { words: wordsWith(edit.words, at, text) }))
                  }
                />
              ),
          )}
        </Stack>
      )}
    </Box>
  );
}

function wordsWith(words: Record<string, string> | undefined, at: number, text: string | undefined) {
  const { [String(at)]: _, ...rest } = words ?? {};
  const next = text === undefined ? rest : { ...rest, [String(at)]: text };
  return Object.keys(next).length > 0 ? next : undefined;
}

interface WordsInputProps {
  row: Row;
  given: string | undefined;
  problem: string | undefined;
  onChange: (text: string | undefined) => void;
}

/** A line of words; empty goes back to the story's. One step a visit, not one a letter. */
const WordsInput = ({ row, given, problem, onChange }: WordsInputProps) => (
  <TextField
    key={given ?? ''}
    size="small"
    label="Words"
    defaultValue={given ?? row.text}
    error={Boolean(problem)}
    helperText={problem}
    onBlur={({ target }) => {
      const text = target.value.trim();
      const next = text === '' || text === row.text ? undefined : text;
      if (next !== given) onChange(next);
    }}
    slotProps={{ htmlInput: { maxLength: 90, dir: 'auto' } }}
  />
);
