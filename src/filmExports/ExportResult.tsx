import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { filmById } from '../../remotion/films/registry.ts';
import { megabytes, videoFileName } from '../studio/renderJob.ts';
import { soundCaptions } from '../studio/soundCaptions.ts';
import type { MadeFilm } from './exportModel.ts';

interface ExportResultProps {
  film: MadeFilm;
  /** Of the file, good while this stands. */
  url: string;
  name: string | null;
}

const picture = { display: 'block', width: '100%', maxHeight: '50vh', objectFit: 'contain' } as const;

/** The finished file: looked at, and saved. */
export function ExportResult({ film: { id, film, file, frames }, url, name }: ExportResultProps) {
  const definition = filmById(film);
  const seconds = frames / (definition?.fps ?? 30);
  const thing = definition?.still ? 'card' : 'video';
  return (
    <>
      <Box sx={{ bgcolor: 'common.black', borderRadius: 1, overflow: 'hidden' }}>
        {thing === 'card' ? (
          <img src={url} alt="Finished card" style={picture} />
        ) : (
          <video src={url} controls playsInline aria-label="Finished video" style={picture}>
            <track kind="captions" srcLang="en" label="Sound" src={soundCaptions(seconds)} />
          </video>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {thing === 'card'
          ? megabytes(file.size)
          : `${frames} frames, ${seconds.toFixed(1)} s, ${megabytes(file.size)}.`}{' '}
        The platforms’ file checks were not made: they are the render worker’s. Closing this forgets the file.
      </Typography>
      <Button
        component="a"
        variant="contained"
        startIcon={<DownloadIcon />}
        href={url}
        download={videoFileName({ id, film, display_name: name })}
        sx={{ justifySelf: 'start' }}
      >
        Download {thing}
      </Button>
    </>
  );
}
