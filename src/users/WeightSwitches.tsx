import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { WeightUnit } from '../../remotion/story/units.ts';

export type WeightView = 'chart' | 'table';

interface WeightSwitchesProps {
  unit: WeightUnit;
  view: WeightView;
  disabled: boolean;
  onUnit: (unit: WeightUnit) => void;
  onView: (view: WeightView) => void;
}

/** Kilograms or pounds; chart or table. A group always has one choice: null means that the chosen one was pressed again. */
export const WeightSwitches = ({ unit, view, disabled, onUnit, onView }: WeightSwitchesProps) => (
  <>
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Show as"
      value={view}
      disabled={disabled}
      onChange={(_event, next: WeightView | null) => next && onView(next)}
    >
      <ToggleButton value="chart">Chart</ToggleButton>
      <ToggleButton value="table">Table</ToggleButton>
    </ToggleButtonGroup>
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Unit"
      value={unit}
      disabled={disabled}
      onChange={(_event, next: WeightUnit | null) => next && onUnit(next)}
    >
      <ToggleButton value="kg">kg</ToggleButton>
      <ToggleButton value="lb">lb</ToggleButton>
    </ToggleButtonGroup>
  </>
);
