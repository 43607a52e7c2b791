import { DateTimeInput } from 'react-admin';

/** A moment as a filter: picked to the minute where the reader is, kept as an instant that says its zone. */
export const InstantInput = ({ source, label }: { source: string; label: string }) => (
  <DateTimeInput
    source={source}
    label={label}
    parse={(text: string) => (text ? new Date(text).toISOString() : '')}
  />
);
