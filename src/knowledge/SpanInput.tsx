import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useSearchParams } from 'react-router-dom';

const spans = [7, 30, 90] as const;
const usual = 30;

/** How many days are looked at: in the address, 30 when it says nothing else. */
export function useSpan(): number {
  const [params] = useSearchParams();
  return spans.find((span) => String(span) === params.get('days')) ?? usual;
}

export const SpanInput = () => {
  const [, setParams] = useSearchParams();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Days"
      value={useSpan()}
      onChange={(_event, next: number | null) => next && setParams({ days: String(next) }, { replace: true })}
    >
      {spans.map((span) => (
        <ToggleButton key={span} value={span}>
          {span} days
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
