import { type RaRecord, useListContext } from 'react-admin';
import { csvText, useConsoleData } from '../data/index.ts';
import { csvColumns, csvFileName } from './csvModel.ts';
import { ExportButton } from './ExportButton.tsx';

interface ListExportProps<Row> {
  /** What the file is called after. */
  name: string;
  columns: readonly (keyof Row & string)[];
}

/** The list around it as it is filtered and ordered, every row of it, as CSV. */
export function ListExport<Row extends object>({ name, columns }: ListExportProps<Row>) {
  const { resource, filterValues, sort, total } = useListContext();
  const data = useConsoleData();
  return (
    <ExportButton
      disabled={!total}
      fileName={csvFileName(name)}
      text={csvText(csvColumns<Row & RaRecord>(columns))}
      start={() => data.exportList<Row & RaRecord>(resource, { filter: filterValues, sort }, columns)}
    />
  );
}
