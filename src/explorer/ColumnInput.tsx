import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  DateTimeInput,
  NumberInput,
  ReferenceInput,
  SelectArrayInput,
  SelectInput,
  TextArrayInput,
  TextInput,
} from 'react-admin';
import type { CatalogueColumn, CatalogueReference, ExplorerRecord } from '../data/index.ts';
import { asJson } from '../fields/jsonText.ts';
import { words } from '../fields/words.ts';
import { columnLabel, labelColumn, referenceOf, unitOf } from './columnModel.ts';
import { problemOf } from './formModel.ts';
import { findTable, useTable } from './useTable.ts';

interface ColumnInputProps {
  column: CatalogueColumn;
  isNew: boolean;
}

/** The input that fits a column, with its comment as help. */
export const ColumnInput = ({ column, isNew }: ColumnInputProps) => {
  const { table } = useTable();
  const unit = unitOf(column);
  const label = unit ? `${columnLabel(column)} (${unit})` : columnLabel(column);
  const required = !column.nullable && !(isNew && column.default !== undefined);
  const common = {
    source: `row.${column.name}`,
    label: required ? `${label} *` : label,
    helperText: column.comment ?? false,
    fullWidth: true,
    validate: (value: unknown) => problemOf(column, value, isNew),
  } as const;
  const reference = referenceOf(table, column);
  if (reference) return <RowInput common={common} reference={reference} />;
  const choices = column.values?.map((value) => ({ id: value, name: words(value) })) ?? [];
  switch (column.kind) {
    case 'boolean':
      return column.nullable ? (
        <SelectInput
          {...common}
          choices={[
            { id: true, name: 'Yes' },
            { id: false, name: 'No' },
          ]}
        />
      ) : (
        <BooleanInput {...common} defaultValue={isNew ? column.default === 'true' : undefined} />
      );
    case 'choice':
      return <SelectInput {...common} choices={choices} />;
    case 'integer':
    case 'number':
      return <NumberInput {...common} />;
    case 'day':
      return <DateInput {...common} />;
    case 'instant':
      return <DateTimeInput {...common} />;
    case 'time':
      return <TextInput {...common} type="time" slotProps={{ inputLabel: { shrink: true } }} />;
    case 'array':
      return choices.length > 0 ? (
        <SelectArrayInput {...common} choices={choices} />
      ) : (
        <TextArrayInput {...common} />
      );
    case 'json':
      return <TextInput {...common} multiline minRows={3} format={asJson} parse={(text: string) => text} />;
    default:
      return <TextInput {...common} multiline={!required && column.name !== labelColumn(table)?.name} />;
  }
};

interface RowInputProps {
  common: {
    source: string;
    label: string;
    helperText: string | false;
    validate: (value: unknown) => string | undefined;
  };
  reference: CatalogueReference;
}

/** A row of another table: picked by its name, or by its id where it has none. */
const RowInput = ({ common, reference }: RowInputProps) => {
  const { catalogue } = useTable();
  const target = findTable(catalogue, reference.table);
  const label = target && labelColumn(target)?.name;
  if (!target || !label || target.key.length > 1) return <TextInput {...common} fullWidth />;
  return (
    <ReferenceInput
      source={common.source}
      reference={`explorer/${target.name}`}
      sort={{ field: label, order: 'ASC' }}
    >
      <AutocompleteInput
        {...common}
        optionText={({ row }: ExplorerRecord) => String(row?.[label] ?? '')}
        filterToQuery={(text: string) => ({ [`${label}@contains`]: text })}
        fullWidth
      />
    </ReferenceInput>
  );
};
