import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useState } from 'react';
import { useDelete, useGetList, useNotify } from 'react-admin';
import { useAccess } from '../../access/IfCan.tsx';
import { errorMessage } from '../../data/index.ts';
import { formatAgo } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { RowsLoading } from '../../fields/RowsLoading.tsx';
import { alertMetrics, metricNames } from './alertMetrics.ts';
import { type AlertDraft, type AlertRow, draftOf, newRule, ruleText } from './alertRule.ts';
import { RuleDialog } from './RuleDialog.tsx';

interface RulesPanelProps {
  /** A rule that is begun at once, from another page. */
  begun?: AlertDraft;
  onBegun: () => void;
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function stateOf({ is_active, is_firing, waiting_since }: AlertRow) {
  if (!is_active) return { label: 'Paused', color: 'default' as const };
  if (waiting_since) return { label: 'Holds, told after quiet hours', color: 'warning' as const };
  return is_firing
    ? { label: 'Holds', color: 'warning' as const }
    : { label: 'Does not hold', color: 'success' as const };
}

/** One's own rules: what they watch, and whether they hold now. */
export const RulesPanel = ({ begun, onBegun }: RulesPanelProps) => {
  const [opened, setOpened] = useState<{ start: AlertDraft; row?: AlertRow } | undefined>(
    begun && { start: begun },
  );
  const { data, isPending, error } = useGetList<AlertRow>('metric_alerts', {
    sort: { field: 'created_at', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  const { can } = useAccess();
  const first = metricNames.find((metric) => can?.(alertMetrics[metric].area, 'aggregate'));
  const [remove] = useDelete();
  const notify = useNotify();
  const close = () => {
    setOpened(undefined);
    onBegun();
  };
  return (
    <Panel
      title="Your rules"
      aside={
        <Button
          variant="contained"
          size="small"
          disabled={!first}
          onClick={() => first && setOpened({ start: newRule(first, ownZone()) })}
        >
          New rule
        </Button>
      }
    >
      {isPending && !error && <RowsLoading height={56} rows={3} />}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {data?.length === 0 && (
        <Quiet>
          No rules yet. A rule watches one number every day and writes you a notice when it crosses a limit.
        </Quiet>
      )}
      <List disablePadding>
        {data?.map((row) => {
          const draft = draftOf(row);
          return (
            <ListItem key={row.id} disableGutters divider sx={{ gap: 1, flexWrap: 'wrap' }}>
              <ListItemText
                primary={row.name}
                secondary={`${ruleText(draft)} · ${row.evaluated_at ? `judged ${formatAgo(row.evaluated_at, new Date())}` : 'not judged yet'}`}
                sx={{ minWidth: 220 }}
              />
              <Chip size="small" variant="outlined" {...stateOf(row)} />
              <Button
                size="small"
                aria-label={`Change ${row.name}`}
                onClick={() => setOpened({ start: draft, row })}
              >
                Change
              </Button>
              <Button
                size="small"
                color="error"
                aria-label={`Remove ${row.name}`}
                onClick={() =>
                  remove(
                    'metric_alerts',
                    { id: row.id, previousData: row },
                    { onError: (refused) => notify(errorMessage(refused), { type: 'error' }) },
                  )
                }
              >
                Remove
              </Button>
            </ListItem>
          );
        })}
      </List>
      {opened && <RuleDialog {...opened} onClose={close} />}
    </Panel>
  );
};
