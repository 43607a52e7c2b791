import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { consentText, type Example, originText, splitText } from '../datasets/datasetModel.ts';
import { rowPath } from '../explorer/ownPages.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant } from '../fields/format.ts';
import { StaffName } from '../fields/StaffName.tsx';

const RowLink = ({ table, id }: { table: string; id: string }) => (
  <Link component={RouterLink} to={rowPath(table, id) ?? ''}>
    open
  </Link>
);

/** Where an example comes from, why it may be used, and who looked at it. Members are pseudonyms here. */
export const ExampleFacts = ({ example }: { example: Example }) => (
  <Facts
    facts={[
      { label: 'Origin', value: originText[example.origin] },
      {
        label: 'Prediction',
        value: example.prediction_id && <RowLink table="ai_predictions" id={example.prediction_id} />,
      },
      {
        label: 'Photo',
        value: example.food_photo_id && (
          <Link component={RouterLink} to={`/food_photo_training_data/${example.food_photo_id}/show`}>
            open
          </Link>
        ),
      },
      {
        label: 'Source',
        value: example.knowledge_source_id && (
          <RowLink table="ai_knowledge_sources" id={example.knowledge_source_id} />
        ),
      },
      { label: 'In words', value: example.source_note },
      { label: 'May be used because', value: consentText[example.consent_basis] },
      { label: 'Agreed', value: example.consent_at && formatInstant(example.consent_at) },
      { label: 'Person', value: example.user_pseudonym?.slice(0, 8) },
      { label: 'Split', value: splitText[example.split] },
      {
        label: 'Reviewed',
        value: example.reviewed_at && (
          <>
            {formatInstant(example.reviewed_at)}, <StaffName id={example.reviewed_by} />
          </>
        ),
      },
      { label: 'Note', value: example.review_note },
    ]}
  />
);
