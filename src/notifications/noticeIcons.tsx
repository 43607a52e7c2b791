import type { SvgIconComponent } from '@mui/icons-material';
import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import HourglassBottomOutlined from '@mui/icons-material/HourglassBottomOutlined';
import TrendingUpOutlined from '@mui/icons-material/TrendingUpOutlined';
import type { StaffNotice } from '../data/index.ts';

/** A kind of notice as a picture: something failed, something waits for a person, a number moved, something is ready. */
const icons: Partial<Record<StaffNotice['type'], SvgIconComponent>> = {
  ai_break_glass: ErrorOutlineOutlined,
  video_failed: ErrorOutlineOutlined,
  post_failed: ErrorOutlineOutlined,
  integration_failed: ErrorOutlineOutlined,
  metric_alert: TrendingUpOutlined,
  account_reconnect: AutorenewOutlined,
  export_ready: FileDownloadOutlined,
  session_stalled: HourglassBottomOutlined,
  privacy_request_due: HourglassBottomOutlined,
  post_waiting: HourglassBottomOutlined,
  takedown_due: HourglassBottomOutlined,
};

export const NoticeIcon = ({ type }: Pick<StaffNotice, 'type'>) => {
  const Icon = icons[type] ?? CampaignOutlined;
  return <Icon fontSize="small" aria-hidden sx={{ color: 'text.secondary', mt: 0.25, flex: 'none' }} />;
};
