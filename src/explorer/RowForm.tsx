import { SimpleForm } from 'react-admin';
import type { CatalogueColumn } from '../data/index.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { SaveBar } from '../fields/SaveBar.tsx';
import { ColumnInput } from './ColumnInput.tsx';

/** A form made from the columns that may be written. */
export const RowForm = ({ columns, isNew = false }: { columns: CatalogueColumn[]; isNew?: boolean }) => (
  <SimpleForm toolbar={<SaveBar />} sx={{ maxWidth: 640 }}>
    {columns.length === 0 && (
      <Quiet>Your role may change rows of this table, but no column of them here.</Quiet>
    )}
    {columns.map((column) => (
      <ColumnInput key={column.name} column={column} isNew={isNew} />
    ))}
  </SimpleForm>
);
