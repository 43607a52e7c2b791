import { alpha, styled, useTheme } from '@mui/material/styles';

interface GridCell {
  row: number;
  column: number;
  /** 0 to 1, how dark; null is withheld or unknown and hatched. */
  shade: number | null;
  /** Written in the cell, where it is wide enough. */
  text?: string;
  /** The whole sentence, on hover. */
  title: string;
  /** Not complete: outlined with dashes. */
  partial?: boolean;
  onClick?: () => void;
}

interface HeatGridProps {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly GridCell[];
  cellWidth: number;
  labelWidth?: number;
}

/** Clicked, it opens its list; the table behind the grid has the same as buttons. */
const Cell = styled('g')({});

const HEIGHT = 28;
const HEAD = 22;

/** Squares by row and column, darker for more. What is withheld is hatched and never looks like zero. */
const HeatGrid = ({ rows, columns, cells, cellWidth, labelWidth = 56 }: HeatGridProps) => {
  const { palette } = useTheme();
  const width = labelWidth + columns.length * cellWidth;
  const small = { fill: palette.text.secondary, fontSize: 11.5 };
  return (
    <svg
      viewBox={`0 0 ${width} ${HEAD + rows.length * HEIGHT}`}
      style={{ display: 'block', width: '100%', minWidth: Math.min(width, 620), maxWidth: width * 1.35 }}
      aria-hidden
    >
      <defs>
        <pattern
          id="withheld"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="5" stroke={palette.text.secondary} strokeOpacity={0.5} />
        </pattern>
      </defs>
      {columns.map((label, column) => (
        <text key={label} x={labelWidth + (column + 0.5) * cellWidth} y={14} textAnchor="middle" {...small}>
          {label}
        </text>
      ))}
      {rows.map((label, row) => (
        <text key={label} x={0} y={HEAD + (row + 0.5) * HEIGHT} dy="0.35em" {...small}>
          {label}
        </text>
      ))}
      {cells.map(({ row, column, shade, text, title, partial, onClick }) => (
        <Cell key={`${row} ${column}`} onClick={onClick} style={onClick && { cursor: 'pointer' }}>
          <title>{title}</title>
          <rect
            x={labelWidth + column * cellWidth + 1}
            y={HEAD + row * HEIGHT + 1}
            width={cellWidth - 2}
            height={HEIGHT - 2}
            rx={3}
            fill={shade === null ? 'url(#withheld)' : alpha(palette.primary.main, 0.06 + 0.84 * shade)}
            stroke={partial ? palette.text.secondary : 'none'}
            strokeDasharray="3 3"
          />
          {text && (
            <text
              x={labelWidth + (column + 0.5) * cellWidth}
              y={HEAD + (row + 0.5) * HEIGHT}
              dy="0.35em"
              textAnchor="middle"
              fontSize={11.5}
              fill={shade !== null && shade > 0.55 ? palette.primary.contrastText : palette.text.primary}
            >
              {text}
            </text>
          )}
        </Cell>
      ))}
    </svg>
  );
};

export default HeatGrid;
