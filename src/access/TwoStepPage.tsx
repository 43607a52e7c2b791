import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useNotify } from 'react-admin';
import { errorMessage } from '../data/errors.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { authProvider } from './authProvider.ts';
import { SetUpFactor } from './SetUpFactor.tsx';
import { type MyFactor, myFactors, removeFactor } from './secondFactor.ts';

/** One's own authenticator apps: which there are, another one, and away with one. */
const TwoStepPage = () => {
  const client = useQueryClient();
  const notify = useNotify();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<MyFactor>();
  const { data, error } = useQuery({ queryKey: ['auth', 'myFactors'], queryFn: myFactors });
  const factors = data?.filter(({ isVerified }) => isVerified);
  const changed = async () => {
    authProvider.forget();
    await client.invalidateQueries({ queryKey: ['auth'] });
  };
  return (
    <Box sx={{ maxWidth: 560 }}>
      <Title title="Two-step sign-in" />
      <Panel title="Your authenticator apps">
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {!factors && !error && <RowsLoading rows={2} height={64} />}
        {factors?.length === 0 && !adding && (
          <Typography variant="body2" color="text.secondary">
            You sign in with your password alone. With an authenticator app you type a code of it too, and
            nobody gets in who only knows your password.
          </Typography>
        )}
        {factors && factors.length > 0 && (
          <List disablePadding>
            {factors.map((factor) => (
              <ListItem
                key={factor.id}
                disableGutters
                divider
                secondaryAction={
                  <Button
                    size="small"
                    aria-label={`Remove ${factor.name}`}
                    onClick={() => setLeaving(factor)}
                  >
                    Remove
                  </Button>
                }
              >
                <ListItemText primary={factor.name} secondary={`Since ${formatDate(factor.createdAt)}`} />
              </ListItem>
            ))}
          </List>
        )}
        {factors?.length === 1 && !adding && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
            A second device helps when this one is lost.
          </Typography>
        )}
        {adding ? (
          <Box sx={{ mt: 2 }}>
            <SetUpFactor
              taken={factors?.map(({ name }) => name) ?? []}
              onDone={async () => {
                setAdding(false);
                await changed();
                notify('It is set up. From now on you are asked for its code when you sign in.', {
                  type: 'success',
                });
              }}
            />
            <Button onClick={() => setAdding(false)} fullWidth sx={{ mt: 1 }}>
              Cancel
            </Button>
          </Box>
        ) : (
          factors && (
            <Button variant="contained" onClick={() => setAdding(true)} sx={{ mt: 2 }}>
              {factors.length > 0 ? 'Add another' : 'Set one up'}
            </Button>
          )
        )}
      </Panel>
      {leaving && (
        <FormDialog
          title={`Remove ${leaving.name}?`}
          verb="Remove"
          danger
          problem={undefined}
          run={() => removeFactor(leaving.id).then(changed)}
          done="It is removed. Delete the entry in the app too."
          onClose={() => setLeaving(undefined)}
        >
          <Typography variant="body2">
            {factors?.length === 1
              ? 'It is your only one: your password alone opens the console then, and if your role needs more, you are asked to set up another at once.'
              : 'Its codes open nothing any more. The others stay.'}
          </Typography>
        </FormDialog>
      )}
    </Box>
  );
};

export default TwoStepPage;
