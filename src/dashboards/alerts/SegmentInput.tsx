import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { dayIn } from '../companyDay.ts';
import { dimensionNames, valueName } from '../dimensions.ts';
import { segmentValues } from '../segments.ts';
import { useMetric } from '../useDashboard.ts';

interface SegmentInputProps {
  of: 'members' | 'models';
  value: string;
  onChange: (segment: string) => void;
}

const memberDimensions = ['goal', 'sex', 'tier', 'experience'];

/** Everybody, or those with one value; all models, or one that was called in the last month. */
export const SegmentInput = ({ of, value, onChange }: SegmentInputProps) => {
  const now = new Date();
  const { data } = useMetric(
    'metricModels',
    { from: dayIn(new Date(now.getTime() - 30 * 86_400_000), 'UTC'), to: dayIn(now, 'UTC'), grain: 'month' },
    of === 'models',
  );
  const models = [...new Set(data?.totals.map(({ model }) => model))]
    .toSorted()
    .map((name) => `model:${name}`);
  const groups =
    of === 'models'
      ? [['Models', models] as const]
      : memberDimensions.map(
          (dimension) =>
            [
              dimensionNames[dimension] ?? dimension,
              (segmentValues[dimension] ?? []).map((one) => `${dimension}:${one}`),
            ] as const,
        );
  const nameOf = (id: string) => {
    const text = id.split(':').slice(1).join(':');
    return of === 'models' ? text : valueName(text);
  };
  const listed = groups.some(([, ids]) => ids.includes(value));
  return (
    <TextField
      select
      label="Of"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ m: 0 }}
    >
      <MenuItem value="">{of === 'models' ? 'All models' : 'Everybody'}</MenuItem>
      {value !== '' && !listed && <MenuItem value={value}>{nameOf(value)}</MenuItem>}
      {groups.flatMap(([heading, ids]) => [
        <ListSubheader key={heading}>{heading}</ListSubheader>,
        ...ids.map((id) => (
          <MenuItem key={id} value={id}>
            {nameOf(id)}
          </MenuItem>
        )),
      ])}
    </TextField>
  );
};
