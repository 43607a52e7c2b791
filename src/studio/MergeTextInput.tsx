import { Autocomplete, Stack, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import type { MergeField } from '../../remotion/story/index.ts';
import type { ChoiceInputProps } from './choiceFields.ts';
import { suggestions, withField } from './mergeText.ts';

/**
 * A line of text that may hold pieces of the story. A brace offers them; choosing one with the keyboard or the mouse
 * puts it in. Without a brace it is a plain field.
 */
export function MergeTextInput({ field, value, error, onChange }: ChoiceInputProps<'text'>) {
  const text = typeof value === 'string' ? value : '';
  const input = useRef<HTMLInputElement>(null);
  const highlighted = useRef<string | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const offered = caret === null ? [] : suggestions(text, caret, field.merge);

  const put = (name: string) => {
    const next = withField(text, caret ?? text.length, name);
    onChange(next.text);
    setCaret(null);
    // After React has written the new text, or the caret would jump to the end.
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  return (
    <Autocomplete<MergeField, false, true, true>
      freeSolo
      disableClearable
      autoHighlight
      options={offered}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      open={offered.length > 0}
      inputValue={text}
      // The field holds a text, never a chosen option.
      value={text}
      onInputChange={(_, typed, reason) => {
        if (reason !== 'input') return;
        onChange(typed);
        setCaret(input.current?.selectionStart ?? typed.length);
      }}
      onChange={(_, option) => typeof option !== 'string' && put(option.name)}
      onClose={() => setCaret(null)}
      onHighlightChange={(_, option) => {
        highlighted.current = option?.name ?? null;
      }}
      onKeyDown={(event) => {
        // Material takes Enter for the end of a free text, even while a field is offered.
        const name = highlighted.current ?? offered[0]?.name;
        if (event.key !== 'Enter' || offered.length === 0 || !name) return;
        event.preventDefault();
        event.defaultMuiPrevented = true;
        put(name);
      }}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          <Stack>
            <span>{`{${option.name}}`}</span>
            <Typography variant="caption" color="textSecondary">
              {option.label}
            </Typography>
          </Stack>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={input}
          label={field.label}
          error={Boolean(error)}
          margin="none"
          helperText={
            <Stack component="span" direction="row" justifyContent="space-between" spacing={2}>
              <span>{error ?? `${field.help ?? ''} Type { for a piece of the story.`.trim()}</span>
              {field.maxLength !== undefined && (
                <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                  {text.length} of {field.maxLength}
                </span>
              )}
            </Stack>
          }
        />
      )}
    />
  );
}
