import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { Panel } from '../fields/Panel.tsx';
import { CheckFindings } from './CheckFindings.tsx';
import { CheckWaits } from './CheckWaits.tsx';
import { checkOf, isBeingChecked } from './checkState.ts';
import { PublishDialog } from './PublishDialog.tsx';
import type { ContentTemplate, TemplateVersion } from './templateModel.ts';
import type { DraftEditor } from './useDraftEditor.ts';
import { usePublishing } from './usePublishing.ts';

interface DraftBarProps {
  template: ContentTemplate;
  draft: TemplateVersion;
  film: FilmDefinition;
  editor: DraftEditor;
  /** Complaints of the film's schema, by field: such choices are not saved. */
  errors: Readonly<Record<string, string>>;
}

/** The draft's way out, one step at a time: save, check, publish. */
export const DraftBar = ({ template, draft, film, editor, errors }: DraftBarProps) => {
  const [publishing, setPublishing] = useState(false);
  const { check, publish } = usePublishing();
  const { dirty, save } = editor;
  const wrong = Object.keys(errors).length > 0;
  const checked = dirty ? undefined : checkOf(draft);
  const waiting = !dirty && isBeingChecked(draft);
  const busy = save.isPending || check.isPending || publish.isPending;
  const saveAndCheck = async () => {
    const saved = dirty ? await save.mutateAsync(editor.choices).catch(() => undefined) : draft;
    if (saved) check.mutate(saved as TemplateVersion);
  };
  return (
    <Panel title={`Version ${draft.version}, a draft`}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {film.title}.{' '}
        {template.version
          ? `Videos use version ${template.version} until this one is published.`
          : 'The studio offers this template when a version of it is published.'}
      </Typography>
      <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap" sx={{ mb: checked || waiting ? 2 : 0 }}>
        {checked?.errors === 0 ? (
          <Button variant="contained" disabled={busy} onClick={() => setPublishing(true)}>
            Publish version {draft.version}
          </Button>
        ) : (
          <Button
            variant="contained"
            disabled={busy || wrong || waiting || checked !== undefined}
            onClick={() => void saveAndCheck()}
          >
            {dirty ? 'Save and check' : 'Check'}
          </Button>
        )}
        {dirty && (
          <Button disabled={busy || wrong} onClick={() => save.mutate(editor.choices)}>
            Save only
          </Button>
        )}
        {dirty && (
          <Button disabled={busy} onClick={editor.revert}>
            Undo changes
          </Button>
        )}
      </Stack>
      {waiting && <CheckWaits askedAt={draft.check_asked_at} />}
      {checked && <CheckFindings film={film} findings={checked.findings} />}
      <PublishDialog
        open={publishing}
        template={template}
        draft={draft}
        film={film}
        onCancel={() => setPublishing(false)}
        onPublish={() => publish.mutate(draft.id, { onSettled: () => setPublishing(false) })}
        busy={busy}
      />
    </Panel>
  );
};
