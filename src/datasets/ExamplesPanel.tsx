import { Button, MenuItem, Stack, TextField, type Theme, Typography, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { DataTable, Pagination, ReferenceManyField, SimpleList } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import {
  choicesOf,
  consentText,
  type Dataset,
  type Example,
  originText,
  questionOf,
  reviewText,
  splitText,
} from './datasetModel.ts';

const Column = DataTable.Col<Example>;

/** The examples of a data set, by their place, with what became of each. */
export function ExamplesPanel({ dataset }: { dataset: Dataset }) {
  const [state, setState] = useState('');
  const [origin, setOrigin] = useState('');
  const filter = { ...(state && { review_state: state }), ...(origin && { origin }) };
  return (
    <Panel
      title="Examples"
      aside={
        <Stack direction="row" spacing={1} alignItems="center">
          <Choice label="Review" value={state} onChange={setState} texts={reviewText} />
          <Choice label="Origin" value={origin} onChange={setOrigin} texts={originText} />
          {dataset.state === 'draft' && (
            <IfCan area="ai" verb="write">
              <Button component={Link} to={`/ai_training_examples/create?dataset=${dataset.id}`}>
                Write one
              </Button>
            </IfCan>
          )}
        </Stack>
      }
    >
      <ReferenceManyField
        reference="ai_training_examples"
        target="dataset_id"
        sort={{ field: 'position', order: 'ASC' }}
        filter={filter}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 100]} />}
        empty={<Quiet>{state || origin ? 'No example is like that.' : 'No example yet.'}</Quiet>}
      >
        <Rows />
      </ReferenceManyField>
    </Panel>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  texts: Readonly<Record<string, string | { label: string }>>;
}

const Choice = ({ label, value, onChange, texts }: ChoiceProps) => (
  <TextField
    select
    size="small"
    margin="none"
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    sx={{ minWidth: 104 }}
  >
    <MenuItem value="">Any</MenuItem>
    {choicesOf(texts).map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);

function Rows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<Example>
        primaryText={(one) => `${one.position}. ${questionOf(one)}`}
        secondaryText={(one) => `${reviewText[one.review_state].label} · ${splitText[one.split]}`}
        rowClick="show"
      />
    );
  return (
    <DataTable rowClick="show" bulkActionButtons={false} size="small">
      <Column source="position" label="No." align="right" />
      <Column
        source="input_text"
        label="Input"
        disableSort
        render={(example) => (
          <Typography
            variant="body2"
            noWrap
            sx={{ maxWidth: { md: 260, lg: 320 } }}
            title={questionOf(example)}
          >
            {questionOf(example)}
          </Typography>
        )}
      />
      <Column source="origin" label="Origin" render={({ origin }) => originText[origin]} />
      <Column
        source="consent_basis"
        label="May be used"
        render={({ consent_basis }) => consentText[consent_basis]}
      />
      <Column source="split" label="Split" render={({ split }) => splitText[split]} />
      <Column
        source="review_state"
        label="Review"
        render={({ review_state }) => <ToneChip {...reviewText[review_state]} />}
      />
    </DataTable>
  );
}
