import { TextInput } from 'react-admin';
import { formatInstant } from '../fields/format.ts';

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** One end of a span that came with a link from the heat map: shown as a moment, taken away as a whole. */
export const SpanInput = ({ source, label }: { source: string; label: string }) => (
  <TextInput
    source={source}
    label={label}
    format={(value) => (isInstant(value) ? formatInstant(value) : (value ?? ''))}
    slotProps={{ htmlInput: { readOnly: true } }}
  />
);
