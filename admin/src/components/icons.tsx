import AltRouteOutlined from '@mui/icons-material/AltRouteOutlined';
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import GridOnOutlined from '@mui/icons-material/GridOnOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MonitorHeartOutlined from '@mui/icons-material/MonitorHeartOutlined';
import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import SummarizeOutlined from '@mui/icons-material/SummarizeOutlined';
import TimerOutlined from '@mui/icons-material/TimerOutlined';
import type { ElementType } from 'react';
import type { Me } from '#domain/contracts/me';

export type Place = Me['menu'][number];

/** Where each entry of the menu leads, and its sign. */
export const places: Record<Place, { readonly to: string; readonly Icon: ElementType }> = {
  home: { to: '/', Icon: HomeOutlined },
  work: { to: '/work', Icon: InboxOutlined },
  plans: { to: '/plans', Icon: AssignmentOutlined },
  reports: { to: '/reports', Icon: SummarizeOutlined },
  tasks: { to: '/tasks', Icon: ChecklistOutlined },
  directives: { to: '/directives', Icon: CampaignOutlined },
  routes: { to: '/routes', Icon: AltRouteOutlined },
  board: { to: '/board', Icon: GridOnOutlined },
  clock: { to: '/clock', Icon: TimerOutlined },
  units: { to: '/units', Icon: SchoolOutlined },
  people: { to: '/people', Icon: GroupOutlined },
  calendar: { to: '/calendar', Icon: CalendarMonthOutlined },
  notices: { to: '/notices', Icon: NotificationsOutlined },
  audit: { to: '/audit', Icon: HistoryOutlined },
  operations: { to: '/operations', Icon: MonitorHeartOutlined },
  mail: { to: '/mail', Icon: MailOutlined },
};
