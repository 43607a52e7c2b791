import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { dayAfter } from '../../shared/reports/childFacts.ts';
import type { ReportType } from '../../shared/reports/childReport.ts';
import { childReportPdf } from '../../shared/reports/childReportPdf.ts';
import { saveFile } from '../dashboards/saveFile.ts';
import { type ChildReportRow, errorMessage, useConsoleData } from '../data/index.ts';
import { formatDay, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { words } from '../fields/words.ts';
import { Rows } from '../users/page/Rows.tsx';
import { useChild } from './useChild.ts';

const lengths = { weekly: 7, monthly: 30 } as const;

const fileName = (child: string, from: string, to: string) =>
  `Report ${child.replace(/[^\p{L}\p{N} -]/gu, '')} ${from} to ${to}.pdf`;

/** Downloads what the worker kept, by a link that lasts two minutes. */
const Download = ({ report }: { report: ChildReportRow }) => {
  const data = useConsoleData();
  const notify = useNotify();
  const { child } = useChild();
  const name = fileName(child.name, report.period_start, report.period_end);
  const open = useMutation({
    retry: false,
    mutationFn: async () => {
      if (report.pdf_url) window.location.assign(await data.childReportUrl(report.pdf_url, name));
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  if (!report.pdf_url) return null;
  return (
    <Button size="small" loading={open.isPending} onClick={() => open.mutate()}>
      Download
    </Button>
  );
};

const State = ({ report }: { report: ChildReportRow }) => {
  if (report.status === 'ready')
    return report.pdf_url ? (
      <ToneChip tone="success" label="Ready" />
    ) : (
      <ToneChip tone="default" label="Without a file" />
    );
  if (report.status === 'failed') return <>Failed: {report.error_message ?? 'no reason is known'}</>;
  return <ToneChip tone="info" label={report.is_running ? 'Being made' : 'Waits for the worker'} />;
};

/** Asks for a report: drawn here and saved at once, or made by the worker and kept. */
const ReportForm = () => {
  const { child, parent, today } = useChild();
  const data = useConsoleData();
  const notify = useNotify();
  const queries = useQueryClient();
  const [type, setType] = useState<ReportType>('weekly');
  const [custom, setCustom] = useState({ from: dayAfter(today, -13), to: today });
  const [share, setShare] = useState(0);
  const period = type === 'custom' ? custom : { from: dayAfter(today, 1 - lengths[type]), to: today };
  const request = { childId: child.id, type, ...period };
  const save = useMutation({
    retry: false,
    mutationFn: async () => {
      setShare(0);
      const { bytes } = await childReportPdf(await data.childReportSource(request), setShare);
      saveFile(
        fileName(child.name, period.from, period.to),
        new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }),
      );
    },
    onSuccess: () => notify('The report is saved', { type: 'success' }),
  });
  const keep = useMutation({
    retry: false,
    mutationFn: () => data.requestChildReport(request),
    onSuccess: () => {
      notify('The worker makes the report', { type: 'success' });
      void queries.invalidateQueries({ queryKey: ['childPage', child.id] });
    },
  });
  const premium = parent.tier === 'premium';
  const busy = save.isPending || keep.isPending;
  const problem =
    !period.from || !period.to
      ? 'Say from which day to which.'
      : period.from > period.to
        ? 'The first day is after the last.'
        : period.to > today
          ? 'A report ends today at the latest.'
          : undefined;
  const error = save.error ?? keep.error;
  return (
    <Panel title="Report for the paediatrician">
      {!premium && (
        <Quiet>Reports come with the premium subscription, which this family does not have.</Quiet>
      )}
      {premium && (
        <Box sx={{ display: 'grid', gap: 2, maxWidth: 640 }}>
          <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
            <TextField
              select
              size="small"
              label="Period"
              value={type}
              onChange={(event) => setType(event.target.value as ReportType)}
              sx={{ minWidth: 150 }}
            >
              <MenuItem value="weekly">7 days</MenuItem>
              <MenuItem value="monthly">30 days</MenuItem>
              <MenuItem value="custom">Custom</MenuItem>
            </TextField>
            {(['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                type="date"
                size="small"
                label={end === 'from' ? 'From' : 'To'}
                value={period[end]}
                disabled={type !== 'custom'}
                onChange={(event) => setCustom({ ...custom, [end]: event.target.value })}
                slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
              />
            ))}
          </Box>
          {problem && <Alert severity="warning">{problem}</Alert>}
          {error && !busy && <Alert severity="error">{errorMessage(error)}</Alert>}
          <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              disabled={busy || problem !== undefined}
              onClick={() => {
                keep.reset();
                save.mutate();
              }}
            >
              Save as PDF now
            </Button>
            <Button
              variant="outlined"
              disabled={busy || problem !== undefined}
              onClick={() => {
                save.reset();
                keep.mutate();
              }}
            >
              Have it made and kept
            </Button>
          </Box>
          {save.isPending && (
            <LinearProgress variant="determinate" value={100 * share} aria-label="Making the report" />
          )}
          <Quiet>
            A report that is kept stands in the family’s app too. Either way it is noted in the audit log who
            asked.
          </Quiet>
        </Box>
      )}
    </Panel>
  );
};

/** Reports about the child: a new one, and all that there are. */
export const ReportsSection = () => {
  const { reports } = useChild();
  return (
    <>
      <ReportForm />
      <Rows
        title="Reports"
        rows={reports}
        keyOf={({ id }) => id}
        empty="No report was asked for yet."
        columns={[
          {
            heading: 'Period',
            cell: ({ period_start, period_end }) => `${formatDay(period_start)} to ${formatDay(period_end)}`,
          },
          { heading: 'Kind', roomy: true, cell: ({ report_type }) => words(report_type) },
          { heading: 'State', cell: (report) => <State report={report} /> },
          {
            heading: 'Asked',
            roomy: true,
            cell: ({ created_at, staff_name }) =>
              `${formatInstant(created_at)} by ${staff_name ?? 'the family'}`,
          },
          { heading: 'Pages', number: true, roomy: true, cell: ({ page_count }) => page_count },
          { heading: 'File', cell: (report) => <Download report={report} /> },
        ]}
      />
    </>
  );
};
