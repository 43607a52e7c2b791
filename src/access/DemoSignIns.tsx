import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { type Demo, loadDemo } from './demo.ts';
import { roleLabel } from './roles.ts';

interface DemoSignInsProps {
  onChoose: (email: string, password: string) => void;
  disabled: boolean;
}

/** One button a role, in a demo only: the server says whether it is one. */
export const DemoSignIns = ({ onChoose, disabled }: DemoSignInsProps) => {
  const [demo, setDemo] = useState<Demo>();
  useEffect(() => {
    void loadDemo().then(setDemo);
  }, []);
  if (!demo) return null;
  return (
    <Box
      component="section"
      aria-label="Demo sign-ins"
      sx={{ mt: 4, pt: 3, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography variant="body2" color="text.secondary">
        This is a demo with invented people. Look around as
      </Typography>
      <Box sx={{ mt: 1.5, display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1 }}>
        {demo.accounts.map(({ email, role }) => (
          <Button
            key={email}
            variant="outlined"
            size="small"
            disabled={disabled}
            onClick={() => onChoose(email, demo.password)}
          >
            {roleLabel(role)}
          </Button>
        ))}
      </Box>
    </Box>
  );
};
