import { useEffect, useRef, useState } from 'react';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage, refusalCode, sqlState } from '../data/errors.ts';
import { refusalText } from '../studio/refusals.ts';
import type { Choices } from '../studio/studioDraft.ts';
import type { MadeFilm } from './exportModel.ts';

type ExportStep =
  | { name: 'asking' }
  | { name: 'drawing'; done: number; total: number; startedAt: number }
  | { name: 'made'; film: MadeFilm; url: string }
  | { name: 'failed'; message: string };

/** One film made in this browser: begin, stop, and how far it is. Leaving the page stops it. */
export function useFilmExport() {
  const data = useConsoleData();
  const [step, setStep] = useState<ExportStep>({ name: 'asking' });
  const working = useRef<AbortController>(undefined);

  useEffect(() => () => working.current?.abort(), []);
  const url = step.name === 'made' ? step.url : undefined;
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);

  const begin = async (wish: { userId: string; templateId: string; choices: Choices }) => {
    const controller = new AbortController();
    working.current = controller;
    const { signal } = controller;
    const startedAt = Date.now();
    setStep({ name: 'drawing', done: 0, total: 0, startedAt });
    try {
      const { makeFilm } = await import('./makeFilm.ts');
      const film = await makeFilm(data, wish, {
        signal,
        onFrames: (done, total) => {
          if (!signal.aborted) setStep({ name: 'drawing', done, total, startedAt });
        },
      });
      setStep({ name: 'made', film, url: URL.createObjectURL(film.file) });
    } catch (error) {
      setStep(signal.aborted ? { name: 'asking' } : { name: 'failed', message: reasonOf(error) });
    }
  };
  return { step, begin, stop: () => working.current?.abort() };
}

function reasonOf(error: unknown): string {
  const remedy = sqlState(error) === 'KR001' ? refusalText(refusalCode(error) ?? '').remedy : '';
  return `${errorMessage(error)} ${remedy}`.trim();
}
