import Box from '@mui/material/Box';
import { alpha, styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { NavLink } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { Brand } from './Brand.tsx';
import { menuIcons } from './icons.tsx';
import { type MenuEntry, menu } from './menuModel.ts';

/** Styled as a whole: Material's list items are six components each, and the menu has some fifty of them. */
const Entries = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& a': {
    ...theme.typography.body2,
    fontWeight: 540,
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    padding: '10px 10px',
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.secondary,
    textDecoration: 'none',
    transition: theme.transitions.create('background-color', { duration: 150 }),
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&.active': {
      color: theme.palette.primary.main,
      backgroundColor: alpha(theme.palette.primary.main, 0.1),
    },
  },
  '& svg': { fontSize: 20 },
}));

const Entry = ({ entry, onNavigate }: { entry: MenuEntry; onNavigate?: () => void }) => {
  const Icon = menuIcons[entry.icon];
  return (
    <li>
      <NavLink to={entry.to} end={entry.to === '/'} onClick={onNavigate}>
        <Icon />
        {entry.label}
      </NavLink>
    </li>
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
          <Entries aria-label={group.label}>
            {group.entries.map((entry) => (
              <Entry key={entry.to} entry={entry} onNavigate={onNavigate} />
            ))}
          </Entries>
        </Box>
      ))}
    </Box>
  );
};
