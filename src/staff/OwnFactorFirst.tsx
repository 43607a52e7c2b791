import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { hasSecondFactor } from '../access/secondFactor.ts';

/** Whether this session has passed the second step; undefined until it is known. */
export const useSecondFactor = () =>
  useQuery({ queryKey: ['auth', 'hasSecondFactor'], queryFn: hasSecondFactor, staleTime: 0 }).data;

/** For a gesture that the database keeps for those who have passed it. */
export const OwnFactorFirst = () => (
  <Alert severity="info">
    Only somebody who has passed the second step may do this.{' '}
    <Link component={RouterLink} to="/two-step">
      Set up yours first
    </Link>
    .
  </Alert>
);
