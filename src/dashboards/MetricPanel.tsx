import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useTheme } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { chartPicture } from '../charts/chartPicture.ts';
import { csvHeading, csvLines, errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { type NumbersColumn, NumbersTable } from './NumbersTable.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { saveFile } from './saveFile.ts';

interface MetricPanelProps<Row> {
  title: string;
  /** What is counted, in a sentence. */
  about?: string;
  asked: { isPending: boolean; isPlaceholderData?: boolean; error: unknown; refetch: () => void };
  rows: readonly Row[];
  columns: readonly NumbersColumn<Row>[];
  /** Said instead of a chart without rows. */
  empty: string;
  /** Nothing may be shown: there are rows, and every number in them is withheld. */
  withheld?: boolean;
  /** Said instead of a chart whose every value is unknown for another reason. */
  tooFew?: string | false;
  /** Sentences rather than lengths: there is no chart. */
  onlyTable?: boolean;
  /** What must be known to read the chart rightly: what is withheld, what is not complete. */
  notes?: readonly (string | false | undefined)[];
  aside?: ReactNode;
  height?: number;
  children: ReactNode;
}

/** One chart with all that belongs to it: its table, its files, and what is shown while, when and because it can't be drawn. */
export function MetricPanel<Row>(props: MetricPanelProps<Row>) {
  const { title, about, asked, rows, columns, empty, withheld, onlyTable = false } = props;
  const { tooFew, notes = [], aside, height = 280, children } = props;
  const [view, setView] = useState<'chart' | 'table'>(onlyTable ? 'table' : 'chart');
  const drawing = useRef<HTMLDivElement>(null);
  const notify = useNotify();
  const { palette } = useTheme();
  const waiting = <Skeleton variant="rounded" height={height} />;
  const answered = !asked.isPending && !asked.error;
  const drawn = answered && rows.length > 0 && !withheld && !tooFew;
  const fileName = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const said = notes.filter((note) => Boolean(note));

  const csv = () =>
    saveFile(
      `${fileName}.csv`,
      new Blob([csvHeading(columns), csvLines(rows, columns)], { type: 'text/csv;charset=utf-8' }),
    );
  const picture = async () => {
    const panel = drawing.current;
    if (!panel) return;
    try {
      saveFile(
        `${fileName}.png`,
        await chartPicture(panel, title, palette.background.paper, palette.text.primary),
      );
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
    }
  };

  return (
    <Panel
      title={title}
      aside={
        <>
          {aside}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            {drawn && !onlyTable && (
              <ToggleButtonGroup
                exclusive
                size="small"
                aria-label={`Show ${title} as`}
                value={view}
                onChange={(_event, next: 'chart' | 'table' | null) => next && setView(next)}
                sx={{ '@media print': { display: 'none' } }}
              >
                <ToggleButton value="chart">Chart</ToggleButton>
                <ToggleButton value="table">Table</ToggleButton>
              </ToggleButtonGroup>
            )}
            {drawn && (
              <PanelMenu title={title} onCsv={csv} onPicture={view === 'chart' ? picture : undefined} />
            )}
          </Box>
        </>
      }
    >
      {about && (
        <Typography
          variant="caption"
          color="text.secondary"
          component="p"
          sx={{ mt: -1, mb: 1.5, maxWidth: 640 }}
        >
          {about}
        </Typography>
      )}
      {asked.isPending && !asked.error && waiting}
      {Boolean(asked.error) && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={() => asked.refetch()}>
              Try again
            </Button>
          }
        >
          {errorMessage(asked.error)}
        </Alert>
      )}
      {answered && !drawn && (
        <Quiet>
          {rows.length === 0
            ? empty
            : tooFew ||
              'All of it is withheld: fewer than 10 people stand behind each number. A longer range or a coarser grain may show more.'}
        </Quiet>
      )}
      {drawn && (
        <Box
          ref={drawing}
          sx={{ opacity: asked.isPlaceholderData ? 0.5 : 1, transition: 'opacity 120ms' }}
          aria-busy={asked.isPlaceholderData}
        >
          {view === 'table' ? (
            <NumbersTable label={title} rows={rows} columns={columns} {...(onlyTable && { height: 800 })} />
          ) : (
            <Suspense fallback={waiting}>{children}</Suspense>
          )}
        </Box>
      )}
      {drawn && said.length > 0 && (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
          {said.join(' ')}
        </Typography>
      )}
    </Panel>
  );
}
