// Words of the calendar of compliance dates.
import type { DeadlineKind } from '../../model/deadline';
import { defineWords } from './words';

const KINDS_ZH: Readonly<Record<DeadlineKind, string>> = {
  monthly: '月度存证',
  report: '报告',
  verification: '核查',
  preAllocation: '预分配',
  allocation: '配额发放',
  objection: '异议',
  offsetApplication: '抵销申请',
  surrender: '清缴',
  banking: '结转',
  list: '名录',
  records: '记录保存',
};

const KINDS_EN: Readonly<Record<DeadlineKind, string>> = {
  monthly: 'Monthly evidence',
  report: 'Report',
  verification: 'Verification',
  preAllocation: 'Pre-allocation',
  allocation: 'Allocation',
  objection: 'Objection',
  offsetApplication: 'Offsets',
  surrender: 'Surrender',
  banking: 'Banking',
  list: 'List',
  records: 'Records',
};

export const CALENDAR_WORDS = defineWords({
  zh: {
    title: '履约日历',
    lead: '报告、核查、配额发放、清缴、结转等日期，逐项列出依据及其状态。可导出为日历文件。',
    from: '从哪一天算起',
    today: '今天',
    who: '碳市场',
    whose: { mine: '本表涉及的', all: '全部' },
    sector: '行业',
    year: '排放年度',
    every: '全部',
    withPast: '同时列出已过的日期',
    next: '接下来',
    nothingNext: '所选范围内没有今后的日期；该年度的通知可能尚未发布或尚未收入。',
    count: (next: number, past: number) => `今后 ${next} 项，已过 ${past} 项`,
    past: '已过',
    date: '截止日',
    left: '剩余',
    daysLeft: (days: number) => (days === 0 ? '今天' : days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`),
    what: '事项',
    whom: '适用对象',
    basis: '依据与状态',
    note: '说明',
    month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    span: (start: string, end: string) => `${start} 至 ${end}`,
    kinds: KINDS_ZH,
    standing: '没有固定日期的义务',
    standingLead: '期限自事件发生之日起算。工作日因节假日安排而异，此处不推算日期。',
    limit: '期限',
    exporting: '导出日历文件（.ics）',
    exportHint: '导出上面列出的各项；再次导出时同一事项的标识不变，日历程序会更新而不是重复添加。',
    exported: (count: number) => `已导出 ${count} 项`,
    file: '碳表履约日历',
  },
  en: {
    title: 'Compliance calendar',
    lead: 'Dates of reports, verification, allocation, surrender and banking, each with its basis and the status of that basis. They can be exported as a calendar file.',
    from: 'Seen from',
    today: 'Today',
    who: 'Carbon market',
    whose: { mine: 'Those of my book', all: 'All' },
    sector: 'Sector',
    year: 'Year of emissions',
    every: 'All',
    withPast: 'List past dates as well',
    next: 'What comes next',
    nothingNext:
      'No date lies ahead for this choice; the notice of the year may not be out yet, or is not recorded here.',
    count: (next: number, past: number) => `${next} ahead, ${past} past`,
    past: 'Past',
    date: 'Date',
    left: 'Left',
    daysLeft: (days: number) => {
      if (days === 0) return 'today';
      const count = Math.abs(days);
      const unit = count === 1 ? 'day' : 'days';
      return days > 0 ? `${count} ${unit} left` : `${count} ${unit} ago`;
    },
    what: 'What',
    whom: 'Who',
    basis: 'Basis and status',
    note: 'Note',
    month: (month: string) =>
      new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    span: (start: string, end: string) => `${start} to ${end}`,
    kinds: KINDS_EN,
    standing: 'Duties without a fixed day',
    standingLead:
      'The time limit runs from the event. Working days depend on the public holidays, so no dates are worked out here.',
    limit: 'Time limit',
    exporting: 'Export a calendar file (.ics)',
    exportHint:
      'Exports what is listed above. An entry keeps its id from one export to the next, so a calendar program updates it instead of adding it twice.',
    exported: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'} exported`,
    file: 'Tanbiao compliance calendar',
  },
});
