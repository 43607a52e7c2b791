import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { KappaBar } from './KappaBar.tsx';
import { kappaText, LEAST_PAIRS } from './kappa.ts';
import { VerdictTable } from './VerdictTable.tsx';

/** How far reviewers agree on what two of them saw. */
const AgreementPage = () => {
  const data = useConsoleData();
  const { data: rows, error } = useQuery({
    queryKey: ['reviewer_agreement'],
    queryFn: () => data.reviewerAgreement(),
  });
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!rows) return <Skeleton variant="rounded" height={360} />;
  const [all, ...pairs] = rows;
  if (!all)
    return (
      <Panel title="Agreement">
        <Quiet>
          One answer in ten is looked at by two people who don’t see each other’s verdict. As soon as two have
          looked at the same one, their agreement stands here.
        </Quiet>
      </Panel>
    );
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 980 }}>
      <Panel title="Agreement beyond chance">
        <Typography sx={{ fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.2 }}>
          {kappaText(all)}
        </Typography>
        <KappaBar agreement={all} />
        <Quiet>
          {all.is_enough
            ? `Cohen’s κ over ${formatCount(all.n)} answers that two people saw, with its interval of 95 %. They said the same of ${Math.round(all.observed * 100)} %.`
            : `Not enough data: ${formatCount(all.n)} answers were seen by two people, and under ${LEAST_PAIRS} an interval says nothing.`}
        </Quiet>
      </Panel>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        <Panel title="Who said what">
          <VerdictTable counts={all.counts} />
        </Panel>
        <Panel title="Two by two">
          <AgreementTable pairs={pairs} />
        </Panel>
      </Box>
    </Box>
  );
};

export default AgreementPage;
