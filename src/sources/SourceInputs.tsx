import { DateInput, maxLength, NumberInput, regex, required, SelectInput, TextInput } from 'react-admin';
import { type Topics, topicsIn, topicsText } from './sourceRow.ts';

const kinds = [
  { id: 'guideline', name: 'Guideline' },
  { id: 'book', name: 'Book' },
  { id: 'article', name: 'Article' },
  { id: 'website', name: 'Website' },
  { id: 'internal', name: 'Our own' },
  { id: 'faq', name: 'Questions and answers' },
];
const topicsProblem = (topics: Topics) => (topicsIn(topics).length > 50 ? 'At most 50 topics' : undefined);
const daysProblem = (days: number | null | undefined) =>
  days === null || days === undefined || (Number.isInteger(days) && days > 0)
    ? undefined
    : 'A whole number from 1';

/** Where a source comes from, on what terms, and when it is to be indexed again. */
export const SourceInputs = () => (
  <>
    <TextInput source="name" validate={[required(), maxLength(200)]} helperText={false} fullWidth />
    <SelectInput
      source="source_type"
      label="Kind"
      choices={kinds}
      validate={required()}
      helperText={false}
      fullWidth
    />
    <TextInput
      source="uri"
      label="Address"
      validate={maxLength(2000)}
      helperText="Empty for what is kept in this database"
      fullWidth
    />
    <TextInput source="publisher" validate={maxLength(200)} helperText={false} fullWidth />
    <TextInput
      source="license"
      label="Licence"
      validate={maxLength(200)}
      helperText="On what terms it may be used"
      fullWidth
    />
    <TextInput
      source="language"
      defaultValue="en"
      validate={[required(), regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'A code such as en or pt-BR')]}
      helperText={false}
    />
    <TextInput
      source="topics"
      format={topicsText}
      // Taken apart when it is saved: a comma on the way is part of the typing.
      parse={(text: string) => text}
      validate={topicsProblem}
      helperText="With commas between them"
      fullWidth
    />
    <TextInput
      source="embedding_model"
      label="Embedding model"
      validate={maxLength(200)}
      helperText={false}
      fullWidth
    />
    <DateInput source="published_on" label="Published" helperText={false} />
    <NumberInput
      source="refresh_after_days"
      label="Index again after (days)"
      validate={daysProblem}
      helperText="Empty: never by itself"
    />
    <TextInput source="notes" multiline minRows={2} validate={maxLength(4000)} helperText={false} fullWidth />
  </>
);
