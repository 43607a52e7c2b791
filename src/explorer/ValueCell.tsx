import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { CatalogueColumn, Row } from '../data/index.ts';
import { words } from '../fields/words.ts';
import { referenceOf } from './columnModel.ts';
import { Mono } from './Mono.tsx';
import { ReferenceLink } from './ReferenceLink.tsx';
import { useTable } from './useTable.ts';
import { shortId, valueText } from './valueModel.ts';

const CHIPS = 3;

/** A value in a list: one line, by its kind; whole on hover where it is cut. */
export const ValueCell = ({ column, row }: { column: CatalogueColumn; row: Row }) => {
  const { table } = useTable();
  const value = row[column.name];
  if (value === null || value === undefined) return <Empty />;
  const reference = referenceOf(table, column);
  if (reference) return <ReferenceLink reference={reference} row={row} />;
  const text = valueText(column, value);
  switch (column.kind) {
    case 'choice':
      return <Chip size="small" variant="outlined" label={text} />;
    case 'array':
      return Array.isArray(value) && value.length > 0 ? (
        <ArrayChips values={value} choice={column.of === 'choice'} />
      ) : (
        <Empty />
      );
    case 'uuid':
      return <Mono text={shortId(text)} title={text} />;
    case 'json':
      return (
        <Typography variant="inherit" color="text.secondary" noWrap sx={{ maxWidth: 240 }}>
          {text}
        </Typography>
      );
    case 'text':
    case 'other':
      return (
        <Typography variant="inherit" noWrap title={text} sx={{ maxWidth: 280 }}>
          <bdi>{text}</bdi>
        </Typography>
      );
    default:
      return (
        <Typography variant="inherit" noWrap>
          {text}
        </Typography>
      );
  }
};

/** Nothing is stored. */
export const Empty = () => (
  <Typography variant="inherit" component="span" color="text.disabled" aria-label="empty">
    –
  </Typography>
);

const ArrayChips = ({ values, choice }: { values: unknown[]; choice: boolean }) => (
  <Box
    component="span"
    sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}
    title={values.join(', ')}
  >
    {values.slice(0, CHIPS).map((value) => (
      <Chip
        key={String(value)}
        size="small"
        label={choice ? words(String(value)) : String(value)}
        sx={{ maxWidth: 160 }}
      />
    ))}
    {values.length > CHIPS && <span>+{values.length - CHIPS}</span>}
  </Box>
);
