import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import PlayCircleIcon from '@mui/icons-material/PlayCircle';
import CircleIcon from '@mui/icons-material/RadioButtonUnchecked';
import { List, ListItem, ListItemIcon, ListItemText } from '@mui/material';
import { Panel } from '../fields/Panel.tsx';
import { sectionNames } from './sections.ts';
import type { SessionRow } from './sessionModel.ts';

/** The seven sections one under another: done, open, to come. */
export const SessionSections = ({ session }: { session: SessionRow }) => {
  const done = session.status === 'completed' ? 7 : session.current_section - 1;
  return (
    <Panel title="Sections">
      <List dense disablePadding component="ol" aria-label="Sections">
        {sectionNames.map((name, index) => {
          const state = index < done ? 'Done' : index === done ? 'Open' : 'To come';
          return (
            <ListItem
              key={name}
              disableGutters
              sx={{ py: 0.25 }}
              aria-current={state === 'Open' ? 'step' : undefined}
            >
              <ListItemIcon sx={{ minWidth: 32 }}>
                {state === 'Done' && <CheckCircleIcon fontSize="small" color="success" />}
                {state === 'Open' && <PlayCircleIcon fontSize="small" color="primary" />}
                {state === 'To come' && <CircleIcon fontSize="small" color="disabled" />}
              </ListItemIcon>
              <ListItemText
                primary={`${index + 1} ${name}`}
                secondary={state === 'To come' ? undefined : state}
              />
            </ListItem>
          );
        })}
      </List>
    </Panel>
  );
};
