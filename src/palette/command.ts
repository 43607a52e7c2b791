import type { Area, Verb } from '../access/areas.ts';
import { menu } from '../layout/menuModel.ts';

/** Something that the palette can do: go to a page, begin a piece of work, open a record. */
export interface Command {
  id: string;
  /** The heading that it stands under. */
  group: string;
  label: string;
  /** What tells it from others of the same name. */
  detail?: string | undefined;
  to: string;
}

type Can = (area: Area, verb: Verb) => boolean;

/** Every page of the menu that this person may open. */
export const pageCommands = (can: Can, explores: boolean | undefined): Command[] =>
  menu.flatMap(({ label: group, entries }) =>
    entries
      .filter(
        ({ area, verb, explores: needed }) =>
          (!area || [area].flat().some((one) => can(one, verb ?? 'read'))) && (!needed || explores),
      )
      .map(({ label, to }) => ({ id: `page ${to}`, group: 'Pages', label, detail: group, to })),
  );

interface Work {
  label: string;
  to: string;
  area: Area;
}

/** What people begin most often, in their words. */
const works: readonly Work[] = [
  { label: 'Issue a key', to: '/consultation_keys?issue=1', area: 'keys' },
  { label: 'Render a film', to: '/studio', area: 'content' },
  { label: 'Make films for many', to: '/film_batches/create', area: 'content' },
  { label: 'Compose a post', to: '/social_media_posts/create', area: 'content' },
  { label: 'Connect an account', to: '/social_accounts/create', area: 'content' },
  { label: 'Register a model', to: '/ai_models/create', area: 'ai' },
  { label: 'Start an experiment', to: '/ai_experiments/create', area: 'ai' },
  { label: 'Create a data set', to: '/ai_training_datasets/create', area: 'ai' },
  { label: 'Create a fine-tuning job', to: '/ai_finetuning_jobs/create', area: 'ai' },
  { label: 'Invite a colleague', to: '/staff_invitations/create', area: 'staff' },
];

/** The work that this person may begin. */
export const workCommands = (can: Can): Command[] =>
  works
    .filter(({ area }) => can(area, 'write'))
    .map(({ label, to }) => ({ id: `work ${to}`, group: 'Begin', label, to }));

/** Whether every word that was typed begins a word of the command: "ad ke" does not find "Adherence", "con ke" finds "Consultation keys". */
export function matches(command: Command, typed: string): boolean {
  const words = `${command.label} ${command.detail ?? ''}`.toLowerCase().split(/[\s–-]+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
