import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { alpha } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { NavLink } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { Brand } from './Brand.tsx';
import { menuIcons } from './icons.tsx';
import { type MenuEntry, menu } from './menuModel.ts';

const Entry = ({ entry, onNavigate }: { entry: MenuEntry; onNavigate?: () => void }) => {
  const Icon = menuIcons[entry.icon];
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={NavLink}
        to={entry.to}
        end={entry.to === '/'}
        onClick={onNavigate}
        sx={{
          borderRadius: 1,
          py: 0.75,
          px: 1.25,
          color: 'text.secondary',
          '&.active': { color: 'primary.main', bgcolor: (theme) => alpha(theme.palette.primary.main, 0.1) },
        }}
      >
        <ListItemIcon sx={{ minWidth: 32, color: 'inherit' }}>
          <Icon sx={{ fontSize: 20 }} />
        </ListItemIcon>
        <ListItemText primary={entry.label} slotProps={{ primary: { variant: 'body2', fontWeight: 540 } }} />
      </ListItemButton>
    </ListItem>
  );
};

/** Where one can go, by permission. Groups without an entry disappear. */
export const ConsoleMenu = ({ onNavigate }: { onNavigate?: () => void }) => {
  const { can, explores } = useAccess();
  const groups = menu
    .map((group) => ({
      ...group,
      entries: group.entries.filter(
        (entry) =>
          (!entry.area || [entry.area].flat().some((area) => can?.(area, entry.verb ?? 'read'))) &&
          (!entry.explores || explores),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Box component="nav" aria-label="Main" sx={{ px: 1.5, pb: 2 }}>
      <Box sx={{ px: 1.25, height: 56, display: 'flex', alignItems: 'center' }}>
        <Brand />
      </Box>
      {groups.map((group) => (
        <Box key={group.label ?? 'top'} sx={{ mt: group.label ? 2 : 0 }}>
          {group.label && (
            <Typography variant="overline" component="h2" color="text.secondary" sx={{ px: 1.25 }}>
              {group.label}
            </Typography>
          )}
          <List disablePadding aria-label={group.label}>
            {group.entries.map((entry) => (
              <Entry key={entry.to} entry={entry} onNavigate={onNavigate} />
            ))}
          </List>
        </Box>
      ))}
    </Box>
  );
};
