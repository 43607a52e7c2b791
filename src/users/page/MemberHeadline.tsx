import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { ageText } from '../../../shared/reports/childFacts.ts';
import { formatAgo, formatDay, formatInstant } from '../../fields/format.ts';
import { adherenceText, consentSummary, goalText, riskReasons, streakText } from './headerFacts.ts';
import { usePage } from './usePage.ts';

/** The way to the family's pages; the child's page leads back. */
const ChildLinks = () => {
  const { children = [] } = usePage();
  return (
    <>
      {children.map(({ id, name, age_months, is_own }) => (
        <Box key={id} component="span" sx={{ display: 'block' }}>
          <Link component={RouterLink} to={`/families/${id}`}>
            {name}
          </Link>
          , {ageText(age_months)}
          {!is_own && ', cared for'}
        </Box>
      ))}
    </>
  );
};

/** A member in ten seconds: where they want to go, how it goes, and whether somebody has to act. */
export const MemberHeadline = () => {
  const { header, member, to, children = [] } = usePage();
  const { goal, adherence, risk, risk_as_of } = header;
  const facts = [
    ...(goal === undefined ? [] : [['Goal', goalText(goal, member.current_weight_kg)]]),
    ...(adherence ? [['Adherence, 4 weeks', adherenceText(adherence)]] : []),
    ['Streak', streakText(header.streaks)],
    ['Last seen', formatAgo(member.last_active_at, new Date())],
    ['Consent to be shown', consentSummary(header.consents)],
    ...(children.length === 0 ? [] : [['Children', <ChildLinks key="children" />] as const]),
  ] as const;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 2 }}>
      {risk && (
        <Alert severity="warning" variant="outlined">
          <strong>At risk of stopping:</strong> {riskReasons(risk).join('; ')}.
          {risk_as_of && (
            <Typography variant="caption" color="text.secondary" component="p">
              As of {formatInstant(risk_as_of)}
            </Typography>
          )}
        </Alert>
      )}
      {header.open_requests.map(({ id, kind, status, due_at }) => (
        <Alert key={id} severity="info" variant="outlined">
          {kind === 'export' ? 'Asked for a copy of their data' : 'Asked to be erased'}: {status}, due{' '}
          {formatDay(due_at.slice(0, 10))}
          {due_at.slice(0, 10) < to && ', overdue'}.
        </Alert>
      ))}
      <Card
        component="dl"
        aria-label="At a glance"
        sx={{
          m: 0,
          p: 2,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'repeat(2, minmax(0, 1fr))',
            md: `repeat(${facts.length}, minmax(0, 1fr))`,
          },
        }}
      >
        {facts.map(([label, value]) => (
          <div key={label}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600 }}>
              {value}
            </Typography>
          </div>
        ))}
      </Card>
    </Box>
  );
};
