import AlternateEmailOutlined from '@mui/icons-material/AlternateEmailOutlined';
import BugReportOutlined from '@mui/icons-material/BugReportOutlined';
import BurstModeOutlined from '@mui/icons-material/BurstModeOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import CollectionsBookmarkOutlined from '@mui/icons-material/CollectionsBookmarkOutlined';
import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import DatasetOutlined from '@mui/icons-material/DatasetOutlined';
import EventRepeatOutlined from '@mui/icons-material/EventRepeatOutlined';
import ExtensionOutlined from '@mui/icons-material/ExtensionOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FamilyRestroomOutlined from '@mui/icons-material/FamilyRestroomOutlined';
import FilterAltOutlined from '@mui/icons-material/FilterAltOutlined';
import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import ModelTrainingOutlined from '@mui/icons-material/ModelTrainingOutlined';
import MoodOutlined from '@mui/icons-material/MoodOutlined';
import MovieCreationOutlined from '@mui/icons-material/MovieCreationOutlined';
import NotificationsActiveOutlined from '@mui/icons-material/NotificationsActiveOutlined';
import PaidOutlined from '@mui/icons-material/PaidOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import PhotoLibraryOutlined from '@mui/icons-material/PhotoLibraryOutlined';
import PrivacyTipOutlined from '@mui/icons-material/PrivacyTipOutlined';
import PsychologyOutlined from '@mui/icons-material/PsychologyOutlined';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import RemoveCircleOutline from '@mui/icons-material/RemoveCircleOutlineOutlined';
import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import SendOutlined from '@mui/icons-material/SendOutlined';
import SpeedOutlined from '@mui/icons-material/SpeedOutlined';
import SyncProblemOutlined from '@mui/icons-material/SyncProblemOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import TimerOutlined from '@mui/icons-material/TimerOutlined';
import TrendingUpOutlined from '@mui/icons-material/TrendingUpOutlined';
import TuneOutlined from '@mui/icons-material/TuneOutlined';
import VideoLibraryOutlined from '@mui/icons-material/VideoLibraryOutlined';
import ViewQuiltOutlined from '@mui/icons-material/ViewQuiltOutlined';
import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
import type { MenuEntry } from './menuModel.ts';

export const menuIcons: Record<MenuEntry['icon'], typeof HomeOutlined> = {
  home: HomeOutlined,
  overview: LeaderboardOutlined,
  adherence: FactCheckOutlined,
  engagement: InsightsOutlined,
  funnel: FilterAltOutlined,
  views: TrendingUpOutlined,
  mood: MoodOutlined,
  latency: SpeedOutlined,
  alerts: NotificationsActiveOutlined,
  users: PeopleAltOutlined,
  invited: MailOutlined,
  integrations: ExtensionOutlined,
  webhooks: WebhookOutlined,
  sync: SyncProblemOutlined,
  limits: TimerOutlined,
  sent: CampaignOutlined,
  cost: PaidOutlined,
  keys: KeyOutlined,
  batches: Inventory2Outlined,
  sessions: HandshakeOutlined,
  attempts: GppMaybeOutlined,
  atRisk: PersonOffOutlined,
  families: FamilyRestroomOutlined,
  adjustments: TuneOutlined,
  privacy: PrivacyTipOutlined,
  templates: ViewQuiltOutlined,
  studio: MovieCreationOutlined,
  filmBatches: BurstModeOutlined,
  filmAutomations: EventRepeatOutlined,
  library: CollectionsBookmarkOutlined,
  edits: ContentCutOutlined,
  videos: VideoLibraryOutlined,
  posts: SendOutlined,
  accounts: AlternateEmailOutlined,
  calendar: CalendarMonthOutlined,
  learning: QueryStatsOutlined,
  takedowns: RemoveCircleOutline,
  models: PsychologyOutlined,
  datasets: DatasetOutlined,
  photos: PhotoLibraryOutlined,
  finetuning: ModelTrainingOutlined,
  review: RateReviewOutlined,
  errors: BugReportOutlined,
  experiments: ScienceOutlined,
  knowledge: MenuBookOutlined,
  explorer: TableRowsOutlined,
  staff: GroupsOutlined,
  audit: HistoryOutlined,
};
