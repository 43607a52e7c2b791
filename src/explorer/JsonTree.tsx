import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CopyValue } from './CopyValue.tsx';
import { childPath, childrenOf, isBranch, scalarText } from './jsonModel.ts';
import { jsonSummary } from './valueModel.ts';

interface JsonTreeProps {
  value: unknown;
  name: string;
}

/** A JSON value as a tree to be opened by click or key; every place can be copied, as a path and as a value. */
export const JsonTree = ({ value, name }: JsonTreeProps) =>
  isBranch(value) ? (
    <Box sx={{ fontSize: '0.8125rem' }} role="group" aria-label={name}>
      <Branch label={name} value={value} path="" depth={0} />
    </Box>
  ) : (
    <Scalar value={value} />
  );

interface BranchProps {
  label: string;
  value: object;
  path: string;
  depth: number;
}

/** Children drawn at once: a list of ten thousand opens as fast as one of ten. */
const PAGE = 100;

const Branch = ({ label, value, path, depth }: BranchProps) => {
  const children = childrenOf(value);
  const [open, setOpen] = useState(depth === 0 && children.length <= 20);
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <Line label={label} path={path} value={value}>
        <ButtonBase
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          disabled={children.length === 0}
          sx={{ borderRadius: 0.5, font: 'inherit', gap: 0.25, pr: 0.5, justifyContent: 'flex-start' }}
        >
          <ChevronRight
            sx={{
              fontSize: 16,
              transform: open ? 'rotate(90deg)' : 'none',
              opacity: children.length === 0 ? 0 : 0.7,
            }}
          />
          <b>{label}</b>
          <Typography component="span" variant="inherit" color="text.secondary" noWrap sx={{ ml: 0.75 }}>
            {jsonSummary(value)}
          </Typography>
        </ButtonBase>
      </Line>
      {open && (
        <Box
          component="ul"
          sx={{ m: 0, pl: 2, ml: 0.9, listStyle: 'none', borderLeft: 1, borderColor: 'divider' }}
        >
          {children.slice(0, shown).map(([key, child]) => (
            <li key={key}>
              {isBranch(child) ? (
                <Branch label={key} value={child} path={childPath(path, key)} depth={depth + 1} />
              ) : (
                <Line label={key} path={childPath(path, key)} value={child}>
                  <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                    <Box component="span" sx={{ color: 'text.secondary', mr: 0.75 }}>
                      {key}
                    </Box>
                    <Scalar value={child} />
                  </Box>
                </Line>
              )}
            </li>
          ))}
          {children.length > shown && (
            <li>
              <Button size="small" onClick={() => setShown(shown + PAGE)}>
                {children.length - shown} more
              </Button>
            </li>
          )}
        </Box>
      )}
    </>
  );
};

/** One line of the tree; what copies it appears with the pointer or the focus, and is always there for touch. */
const Line = ({
  label,
  path,
  value,
  children,
}: {
  label: string;
  path: string;
  value: unknown;
  children: React.ReactNode;
}) => (
  <Box
    sx={{
      display: 'flex',
      alignItems: 'center',
      minHeight: 26,
      gap: 0.5,
      '@media (hover: hover)': {
        '& .copies': { opacity: 0 },
        '&:hover .copies, &:focus-within .copies': { opacity: 1 },
      },
    }}
  >
    {children}
    <Box component="span" className="copies" sx={{ flex: 'none' }}>
      {path && <CopyValue what={`path of ${label}`} text={path} />}
      <CopyValue
        what={`value of ${label}`}
        text={isBranch(value) ? JSON.stringify(value, null, 2) : String(value)}
      />
    </Box>
  </Box>
);

const Scalar = ({ value }: { value: unknown }) => (
  <Box
    component="span"
    sx={{
      color: typeof value === 'string' ? 'text.primary' : 'primary.main',
      fontVariantNumeric: 'tabular-nums',
    }}
  >
    <bdi>{scalarText(value)}</bdi>
  </Box>
);
