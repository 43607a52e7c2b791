import { AutocompleteInput, required } from 'react-admin';

/** IANA names that this browser knows. The database checks the name again. */
const zones = () =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({ id, name: id.replaceAll('_', ' ') }));

export const TimeZoneInput = ({ source }: { source: string }) => (
  <AutocompleteInput
    source={source}
    label="Time zone"
    choices={zones()}
    helperText="Decides which local day a record belongs to"
    validate={required()}
    fullWidth
  />
);
