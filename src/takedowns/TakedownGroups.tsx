import Box from '@mui/material/Box';
import { useState } from 'react';
import { useListContext, useRefresh } from 'react-admin';
import { formatInstant } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Panel } from '../fields/Panel.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { TakedownLine } from './TakedownLine.tsx';
import { type Takedown, takedownReasons, together } from './takedownModel.ts';

const heading = ([first]: readonly Takedown[]) =>
  first ? `${takedownReasons[first.reason]}, ${formatInstant(first.requested_at)}` : '';
const isDown = ({ status }: Takedown) => status === 'done' || status === 'not_needed';

/** A card for each withdrawal or request, with a line for each platform. */
export const TakedownGroups = () => {
  const { data, isPending } = useListContext<Takedown>();
  const refresh = useRefresh();
  const [closing, setClosing] = useState<Takedown | null>(null);
  if (isPending) return <RowsLoading height={76} rows={5} />;
  if (!data?.length) return <NoMatches what="takedowns" />;
  return (
    <Box sx={{ display: 'grid', gap: 2, py: 1 }}>
      {together(data).map((group) => (
        <Panel
          key={group[0]?.id}
          title={heading(group)}
          aside={
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 14 }}>
              {group.filter(isDown).length} of {group.length} down
            </Box>
          }
        >
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {group.map((takedown) => (
              <TakedownLine key={takedown.id} takedown={takedown} onClose={() => setClosing(takedown)} />
            ))}
          </Box>
        </Panel>
      ))}
      {closing && (
        <CloseDialog
          takedown={closing}
          onCancel={() => setClosing(null)}
          onClosed={() => {
            setClosing(null);
            refresh();
          }}
        />
      )}
    </Box>
  );
};
