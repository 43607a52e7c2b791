import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useConsoleData } from '../data/dataProvider.ts';
import { configOf, type EditConfig, type FilmEdit, redo, step, type Timeline, undo } from './editModel.ts';

const SAVE_AFTER_MS = 600;

/** An edit with its way back, kept in the database a moment after each step. */
export function useFilmEdit(edit: FilmEdit) {
  const data = useConsoleData();
  const [config, setConfig] = useState<EditConfig>(() => configOf(edit));
  const seenAt = useRef(edit.last_edited_at);
  const saved = useRef(config);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (next: EditConfig) =>
      data.saveFilmEdit({ id: edit.id, config: next, seenAt: seenAt.current }),
    onSuccess: ({ last_edited_at }, next) => {
      seenAt.current = last_edited_at;
      saved.current = next;
    },
  });
  useEffect(() => {
    // One save at a time: the next carries the moment that the one before answered with.
    if (config === saved.current || isPending || error) return;
    const timer = setTimeout(() => mutate(config), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [config, isPending, error, mutate]);
  return {
    config,
    error,
    change: (timeline: Timeline) => setConfig((now) => step(now, timeline)),
    undo: () => setConfig(undo),
    redo: () => setConfig(redo),
  };
}
