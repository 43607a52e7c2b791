import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { shortcutList } from './shortcutList.ts';

/** Every key that the console listens to. */
const HelpDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="keyboard-help">
    <DialogTitle id="keyboard-help">Keyboard</DialogTitle>
    <DialogContent>
      {shortcutList.map(({ title, keys }) => (
        <Box component="section" key={title} aria-label={title} sx={{ mb: 2 }}>
          <Typography variant="overline" component="h3" color="text.secondary">
            {title}
          </Typography>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '9rem 1fr', rowGap: 0.5 }}>
            {keys.map(([pressed, does]) => (
              <Box key={pressed} sx={{ display: 'contents' }}>
                <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
                  <kbd>{pressed}</kbd>
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                  {does}
                </Typography>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </DialogContent>
    <DialogActions>
      <Button onClick={onClose}>Close</Button>
    </DialogActions>
  </Dialog>
);

export default HelpDialog;
