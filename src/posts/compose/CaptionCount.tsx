import Typography from '@mui/material/Typography';
import { captionLength, captionLimit, type Platform } from '../../../shared/publishing/captions.ts';
import { platformNames } from '../../accounts/accountModel.ts';
import { formatCount } from '../../fields/format.ts';

/** How long a caption is as one platform counts it, hashtags, mentions and link included. */
export const CaptionCount = ({
  platform,
  text,
  premium,
}: {
  platform: Platform;
  text: string;
  /** Every account of the platform that gets it has a subscription. */
  premium: boolean;
}) => {
  const length = captionLength(platform, text);
  const limit = captionLimit(platform, premium);
  const over = length > limit;
  return (
    <Typography
      variant="caption"
      color={over ? 'error' : 'text.secondary'}
      sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      {platformNames[platform]} {formatCount(length)} of {formatCount(limit)}
      {over && `, ${formatCount(length - limit)} too many`}
    </Typography>
  );
};
