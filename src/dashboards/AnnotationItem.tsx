import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { Link as RouterLink } from 'react-router-dom';
import type { MetricAnnotation } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { valueName } from './dimensions.ts';

interface AnnotationItemProps {
  annotation: MetricAnnotation;
  /** Missing where it is not one's own to change. */
  onEdit?: () => void;
  onRemove?: () => void;
}

const when = ({ occurred_on, ends_on }: MetricAnnotation) =>
  ends_on && ends_on !== occurred_on
    ? `${formatDay(occurred_on)} – ${formatDay(ends_on)}`
    : formatDay(occurred_on);

/** One thing that happened: ◆ written by hand, ◇ known by the systems. */
export const AnnotationItem = ({ annotation, onEdit, onRemove }: AnnotationItemProps) => {
  const { title, source, kind, link } = annotation;
  const internal = link?.startsWith('/');
  return (
    <ListItem disableGutters sx={{ gap: 1 }}>
      <ListItemText
        primary={
          <>
            <span aria-hidden>{source === 'staff' ? '◆ ' : '◇ '}</span>
            {link ? (
              <Link {...(internal ? { component: RouterLink, to: link } : { href: link, rel: 'noreferrer' })}>
                {title}
              </Link>
            ) : (
              title
            )}
          </>
        }
        secondary={`${when(annotation)} · ${source === 'staff' ? valueName(kind) : 'Noted by itself'}`}
      />
      {onEdit && (
        <Button size="small" aria-label={`Change ${title}`} onClick={onEdit}>
          Change
        </Button>
      )}
      {onRemove && (
        <Button size="small" color="error" aria-label={`Remove ${title}`} onClick={onRemove}>
          Remove
        </Button>
      )}
    </ListItem>
  );
};
