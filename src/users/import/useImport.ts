import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type InviteOutcome, type InviteProblem, type InviteRow, useConsoleData } from '../../data/index.ts';
import { csvTextOf } from '../../export/csvTextOf.ts';
import { type InviteFile, readInvitations } from './inviteFile.ts';

export interface Checked extends InviteFile {
  problems: InviteProblem[];
  good: InviteRow[];
}

export interface Done {
  rows: readonly InviteRow[];
  outcome: InviteOutcome;
}

/** A file of users on its way: read and checked to the last row, then written or left; both can be stopped. */
export function useImport() {
  const data = useConsoleData();
  const [looked, setLooked] = useState(0);
  const ending = useRef<AbortController>(undefined);
  const control = () => {
    ending.current = new AbortController();
    setLooked(0);
    return { onProgress: setLooked, signal: ending.current.signal };
  };
  const check = useMutation<Checked | undefined, Error, File>({
    retry: false,
    mutationFn: async (chosen) => {
      const file = readInvitations(chosen.name, await csvTextOf(chosen));
      if (file.broken.length > 0) return { ...file, problems: file.broken, good: [] };
      const repeated = new Set(file.repeated.map(({ line }) => line));
      const asked = file.rows.filter(({ line }) => !repeated.has(line));
      const { problems, stopped, failure } = await data.inviteMembers(asked, false, control());
      if (failure) throw failure;
      if (stopped) return undefined;
      const bad = new Set(problems.map(({ line }) => line));
      return {
        ...file,
        problems: [...file.repeated, ...problems].sort((a, b) => a.line - b.line),
        good: asked.filter(({ line }) => !bad.has(line)),
      };
    },
  });
  const apply = useMutation<Done, Error, readonly InviteRow[]>({
    retry: false,
    mutationFn: async (rows) => ({ rows, outcome: await data.inviteMembers(rows, true, control()) }),
  });
  return { check, apply, looked, stop: () => ending.current?.abort() };
}
