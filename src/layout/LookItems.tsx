import Check from '@mui/icons-material/Check';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { useRemoveFromStore, useStore } from 'react-admin';

const looks = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
] as const;

/** Light, dark, or what the system says. "System" is no stored choice at all. */
export const LookItems = () => {
  const [chosen, choose] = useStore<string | undefined>('theme');
  const forget = useRemoveFromStore();
  return looks.map(({ value, label }) => {
    const selected = (chosen ?? 'system') === value;
    return (
      <MenuItem
        key={value}
        role="menuitemradio"
        aria-checked={selected}
        onClick={() => (value === 'system' ? forget('theme') : choose(value))}
      >
        <ListItemIcon>{selected && <Check fontSize="small" />}</ListItemIcon>
        {label}
      </MenuItem>
    );
  });
};
