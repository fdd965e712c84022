// Duties without a fixed day: monthly evidence, objections, re-verification, keeping of records.
import type { Monthly, Standing } from '../../model/deadline';
import { text } from '../../model/text';
import { at } from '../named';

const POWER = ['power'];
const INDUSTRY = ['steel', 'cement', 'aluminium'];

const N25 = at('N25', '月度信息化存证', 'monthly evidence');
const N26 = at('N26', '月度信息化存证', 'monthly evidence');
const EVIDENCE = text('上传月度数据及支撑材料（月度存证）', 'Upload the monthly data and evidence');
const WITHIN_40_DAYS = text('每月结束后40个自然日内', 'within 40 calendar days after the end of the month');

export const MONTHLY: readonly Monthly[] = [
  {
    id: 'national.power.monthly',
    scheme: 'national',
    sectors: POWER,
    kind: 'monthly',
    what: EVIDENCE,
    limit: WITHIN_40_DAYS,
    days: 40,
    first: '2025-01',
    last: '2026-12',
    status: 'official',
    cite: [N25, N26, at('EDF25', '月度存证', 'monthly evidence')],
    note: text(
      '所读文件未写明起始月份；此处列出2025、2026年工作通知所管的月份',
      'the texts read do not give the first month; listed are the months of the notices for 2025 and 2026',
    ),
  },
  {
    id: 'national.industry.monthly',
    scheme: 'national',
    sectors: INDUSTRY,
    kind: 'monthly',
    what: EVIDENCE,
    limit: WITHIN_40_DAYS,
    days: 40,
    first: '2025-07',
    last: '2026-12',
    status: 'official',
    cite: [N25, N26],
    note: text('自2025年7月起', 'from July 2025'),
  },
];

export const STANDING: readonly Standing[] = [
  {
    id: 'national.objection',
    scheme: 'national',
    sectors: [...POWER, ...INDUSTRY],
    kind: 'objection',
    what: text('对核查结果或分配的配额有异议，申请复核', 'Object to the verification result or the allocation'),
    limit: text(
      '7个工作日内申请，主管部门10个工作日内作出复核决定',
      'within 7 working days; decided within 10 working days',
    ),
    status: 'official',
    cite: [at('M19', '第十六条、第二十七条', 'articles 16 and 27')],
  },
  {
    id: 'national.revised',
    scheme: 'national',
    sectors: INDUSTRY,
    kind: 'allocation',
    what: text('重新核查后调整配额', 'Allocation revised after a re-verification'),
    limit: text('10个工作日内', 'within 10 working days'),
    status: 'draft',
    cite: [at('D2526', '配额调整', 'revision of the allocation')],
  },
  {
    id: 'national.records',
    scheme: 'national',
    sectors: [],
    kind: 'records',
    what: text('保存原始记录和台账', 'Keep original records and ledgers'),
    limit: text('5年', '5 years'),
    status: 'official',
    cite: [at('R775', '第十一条', 'article 11')],
  },
  {
    id: 'guangdong.objection',
    scheme: 'guangdong',
    sectors: [],
    kind: 'objection',
    what: text('对核定的配额有异议，申请复核', 'Object to the final allowance'),
    limit: text('5个工作日内', 'within 5 working days'),
    status: 'published',
    cite: [at('GZ', '2017—2024年各年通知', 'notices of 2017-2024')],
  },
  {
    id: 'guangdong.answer',
    scheme: 'guangdong',
    sectors: [],
    kind: 'objection',
    what: text('对复核申请的书面答复', 'Written answer to the objection'),
    limit: text('20日内', 'within 20 days'),
    status: 'official',
    cite: [at('M', '第三十条', 'article 30')],
  },
];
