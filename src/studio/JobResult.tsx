import CheckIcon from '@mui/icons-material/CheckCircleOutline';
import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { composePath } from '../posts/postModel.ts';
import { isCard, type RenderJob, videoFileName } from './renderJob.ts';
import { useSignedUrl } from './useSignedUrl.ts';
import { videoFacts } from './videoFacts.ts';

/** The finished video's file and facts. A file that fails a check never gets here: the worker refuses it. */
export function JobResult({ job, existing }: { job: RenderJob; existing: boolean }) {
  const fileName = videoFileName(job);
  const thing = isCard(job) ? 'card' : 'video';
  const link = useSignedUrl(job.video_url, fileName);
  return (
    <Stack spacing={1.5}>
      {existing && (
        <Alert severity="success" icon={false}>
          This exact {thing} existed already, so nothing had to be rendered.
        </Alert>
      )}
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5 }}
      >
        {videoFacts(job).map(({ label, value }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      {isCard(job) || job.engine === 'browser' ? (
        <Typography variant="body2" color="textSecondary">
          {isCard(job)
            ? 'A card is shared by hand; posts take films.'
            : 'Made by a page: the file checks of the platforms are the render worker’s, and were not made.'}
        </Typography>
      ) : (
        <Stack direction="row" spacing={1} alignItems="center">
          <CheckIcon color="success" fontSize="small" aria-hidden />
          <Typography variant="body2">Passed the file checks of Instagram, TikTok, Facebook and X</Typography>
        </Stack>
      )}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button
          component="a"
          variant="contained"
          startIcon={<DownloadIcon />}
          href={link.data}
          download={fileName}
          disabled={!link.data}
        >
          Download {thing}
        </Button>
        {!isCard(job) && (
          <Button component={Link} variant="outlined" to={composePath(job.id)}>
            Post it
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
