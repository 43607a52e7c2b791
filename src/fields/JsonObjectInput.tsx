import { TextInput, type TextInputProps } from 'react-admin';
import { asJson, objectProblem } from './jsonText.ts';

/** An object of JSON as text. It stays as typed until it is saved: the form's `transform` reads it with `objectOf`. */
export const JsonObjectInput = (props: Omit<TextInputProps, 'format' | 'parse'>) => (
  <TextInput
    validate={objectProblem}
    {...props}
    multiline
    minRows={3}
    format={asJson}
    parse={(text: string) => text}
    slotProps={{ htmlInput: { spellCheck: false } }}
    sx={{ '& textarea': { fontFamily: 'monospace', fontSize: '0.8125rem' } }}
    fullWidth
  />
);
