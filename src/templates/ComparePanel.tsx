import { MenuItem, Stack, TextField } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { Panel } from '../fields/Panel.tsx';
import { type ContentTemplate, type TemplateVersion, templateStatusText } from './templateModel.ts';
import { useTemplateVersions } from './useTemplateVersions.ts';
import { VersionDiffTable } from './VersionDiffTable.tsx';

/** Any two versions of the template; which ones is in the address. At first the two newest. */
export const ComparePanel = ({
  template,
  film,
}: {
  template: ContentTemplate;
  film: FilmDefinition | undefined;
}) => {
  const { data } = useTemplateVersions(template.id);
  const [params, setParams] = useSearchParams();
  if (!data || data.length < 2) return null;
  const chosen = (side: 'before' | 'after', otherwise: TemplateVersion | undefined) =>
    data.find(({ version }) => String(version) === params.get(side)) ?? otherwise;
  const before = chosen('before', data[1]);
  const after = chosen('after', data[0]);
  if (!before || !after) return null;
  const choose = (side: string, version: string) =>
    setParams((now) => ({ ...Object.fromEntries(now), [side]: version }), { replace: true });
  return (
    <Panel title="What changed">
      <Stack direction="row" spacing={1.5} sx={{ mb: 2 }}>
        {(
          [
            ['before', 'From', before],
            ['after', 'To', after],
          ] as const
        ).map(([side, label, version]) => (
          <TextField
            key={side}
            select
            size="small"
            label={label}
            value={String(version.version)}
            onChange={(event) => choose(side, event.target.value)}
            sx={{ minWidth: 150 }}
          >
            {data.map((option) => (
              <MenuItem key={option.id} value={String(option.version)}>
                {`Version ${option.version}, ${templateStatusText[option.status].label.toLowerCase()}`}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Stack>
      <VersionDiffTable
        film={film}
        names={[`Version ${before.version}`, `Version ${after.version}`]}
        before={before.choices}
        after={after.choices}
      />
    </Panel>
  );
};
