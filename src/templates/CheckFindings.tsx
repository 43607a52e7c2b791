import { Alert, Stack, Typography } from '@mui/material';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import type { Finding } from '../../remotion/lint/finding.ts';
import { choiceFields } from '../studio/choiceFields.ts';
import { checkSummary } from './checkState.ts';

interface CheckFindingsProps {
  film: FilmDefinition;
  findings: readonly Finding[];
}

/** What the check found, errors first. */
export const CheckFindings = ({ film, findings }: CheckFindingsProps) => {
  const labels = new Map(choiceFields(film.choicesSchema).map(({ name, label }) => [name, label]));
  const where = ({ field, story }: Finding) =>
    [field && (labels.get(field) ?? field), story && `Example: ${story}`].filter(Boolean).join(' · ');
  return (
    <Stack spacing={1} role="status" aria-label="Check">
      {findings.length === 0 && <Alert severity="success">{checkSummary(findings)}</Alert>}
      {findings.map((finding) => (
        <Alert key={`${finding.rule}/${finding.field}/${finding.message}`} severity={finding.severity}>
          {finding.message}
          <Typography variant="caption" component="div" color="textSecondary">
            {where(finding)}
          </Typography>
        </Alert>
      ))}
    </Stack>
  );
};
