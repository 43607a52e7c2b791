import {
  Alert,
  Box,
  Button,
  Skeleton,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CreateBase, Title, useGetList, useRefresh } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { FilmRule, FilmSelection } from '../data/filmVerbs.ts';
import { CancelButton } from '../fields/CancelButton.tsx';
import { formatCount, formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { TemplatePicker } from '../studio/TemplatePicker.tsx';
import type { ContentTemplate } from '../templates/templateModel.ts';
import { DryRunPanel } from './DryRunPanel.tsx';
import { chosenIn, selectionText, startRule } from './filmBatchModel.ts';
import { RuleInputs } from './RuleInputs.tsx';
import { useDryRun } from './useDryRun.ts';

/** A new batch: which template, of whom, and what would come of it. `?users=id,id` or `?query={…}` brings a selection along. */
const FilmBatchCreate = () => (
  <CreateBase>
    <Title title="New film batch" />
    <NewBatch />
  </CreateBase>
);

function NewBatch() {
  const data = useConsoleData();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const chosen = chosenIn(useLocation().search);
  const templates = useGetList<ContentTemplate>('content_templates', {
    filter: { status: 'published', is_active: true },
    sort: { field: 'template_name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const [templateId, setTemplateId] = useState<string>();
  const [who, setWho] = useState<'chosen' | 'rule'>(chosen ? 'chosen' : 'rule');
  const [rule, setRule] = useState<FilmRule>(startRule);
  const [typed, setTyped] = useState<string>();
  const template = templates.data?.find(({ id }) => id === templateId) ?? templates.data?.[0];
  const selection: FilmSelection = who === 'chosen' && chosen ? chosen : { rule };
  const dryRun = useDryRun(template?.id, selection);
  const name =
    typed ?? (template ? `${template.template_name}, ${formatDate(new Date().toISOString())}` : '');
  const films = dryRun.data?.films ?? 0;
  const make = useMutation({
    mutationFn: () =>
      data.createFilmBatch({ name, templateId: template?.id ?? '', selection, rendererVersion }),
    onSuccess: ({ id }) => {
      refresh();
      navigate(`/film_batches/${id}/show`);
    },
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        py: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(320px, 420px)' },
      }}
    >
      <Stack spacing={2}>
        <Panel title="What">
          {templates.isPending ? (
            <Skeleton variant="rounded" height={210} />
          ) : (
            <TemplatePicker templates={templates.data ?? []} current={template} onPick={setTemplateId} />
          )}
          {templates.error && <Alert severity="error">{errorMessage(templates.error)}</Alert>}
        </Panel>
        <Panel
          title="Of whom"
          aside={
            chosen && (
              <ToggleButtonGroup
                exclusive
                size="small"
                value={who}
                onChange={(_, next) => next && setWho(next)}
                aria-label="Of whom"
              >
                <ToggleButton value="chosen">Chosen members</ToggleButton>
                <ToggleButton value="rule">A rule</ToggleButton>
              </ToggleButtonGroup>
            )
          }
        >
          {who === 'chosen' && chosen ? (
            <Typography>{selectionText(chosen)}.</Typography>
          ) : (
            <RuleInputs rule={rule} onChange={setRule} />
          )}
        </Panel>
      </Stack>
      <Stack spacing={2}>
        <DryRunPanel dryRun={dryRun} templateId={template?.id} selection={selection} />
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 120 } }}
        />
        {make.error && <Alert severity="error">{errorMessage(make.error)}</Alert>}
        <Stack direction="row" spacing={1} justifyContent="flex-end">
          <CancelButton />
          <Button
            variant="contained"
            disabled={films === 0 || dryRun.isFetching || !name.trim()}
            loading={make.isPending}
            onClick={() => make.mutate()}
          >
            {films === 0 ? 'Make drafts' : films === 1 ? 'Make 1 draft' : `Make ${formatCount(films)} drafts`}
          </Button>
        </Stack>
      </Stack>
    </Box>
  );
}

export default FilmBatchCreate;
