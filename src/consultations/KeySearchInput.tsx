import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { typedKind } from './keyFormat.ts';
import { useFindKey } from './useFindKey.ts';

const PAUSE_MS = 300;

interface KeySearchInputProps {
  /** Always shown, as react-admin's filter form wants to know. */
  alwaysOn?: boolean;
  source: string;
}

/**
 * The search of the list. A whole key is looked up by itself and never becomes a filter: filters stand in the address and
 * in the browser's storage, where no key belongs. A typo is told at once.
 */
export function KeySearchInput(_props: KeySearchInputProps) {
  const { filterValues, setFilters } = useListContext();
  const current = String(filterValues.q ?? '');
  const [text, setText] = useState(current);
  const input = useRef<HTMLInputElement>(null);
  const { find, hint, forget } = useFindKey();
  const kind = typedKind(text);
  const whole = kind === 'key' || kind === 'mistyped';

  useEffect(() => setText(current), [current]);
  useEffect(() => {
    if (whole || text.trim() === current) return;
    const timer = setTimeout(() => {
      const { q: _, ...others } = filterValues;
      setFilters(text.trim() ? { ...others, q: text.trim() } : others, undefined, false);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, whole, current, filterValues, setFilters]);
  useEffect(() => {
    if (kind === 'key') find(text);
  }, [kind, text, find]);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText('');
    if (event.key === 'Enter') {
      event.preventDefault();
      if (kind === 'mistyped' || kind === 'code') find(text);
    }
  };
  return (
    <TextField
      inputRef={input}
      value={text}
      onChange={(event) => {
        forget();
        setText(event.target.value);
      }}
      onKeyDown={press}
      placeholder="Key, person, e-mail, batch"
      helperText={
        hint ??
        (kind === 'mistyped'
          ? 'Mistyped: its check symbol does not fit. Enter looks for one like it.'
          : undefined)
      }
      error={kind === 'mistyped'}
      autoComplete="off"
      slotProps={{
        htmlInput: { 'aria-label': 'Search by key, person, e-mail or batch', 'data-shortcut': 'search' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
        formHelperText: { 'aria-live': 'polite' },
      }}
      sx={{ width: { xs: '100%', sm: 280 } }}
    />
  );
}
