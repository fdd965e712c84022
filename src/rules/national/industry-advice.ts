// What is told, without holding anything back, of lines of steel, cement and aluminium and of their enterprises.
import type { Advice } from '../../model/pack';
import { text } from '../../model/text';
import { advise, at } from '../named';

const NOT_SPECIAL = 'ifBlank(specialCase, "no") <> "yes"';
// a line that had no emissions in the year before is new; one marked special may be closed or new
const CLOSED_OR_NEW = 'or(ifBlank(specialCase, "no") = "yes", ifBlank(priorYearEmissions, 1 [tCO2]) = 0)';

/** Told of the lines of every sector. */
export const INDUSTRY_ADVICE: readonly Advice[] = [
  advise(
    'streams',
    [2024, 2026],
    'derived',
    at('TANBIAO', '计算顺序', 'order of calculation'),
    'and(countedAs <> "fuel", not(isBlank(carbonContent)))',
    text(
      '该物料按排放因子或扣减系数核算，所填含碳量没有用到。',
      'This material is accounted by its emission or deduction factor; the carbon content given is not used.',
    ),
  ),
  advise(
    'facilities',
    [2025, 2026],
    'draft',
    at('D2526', '行业平衡值', 'balance value of the sector'),
    `and(isBlank(balanceValue), ${NOT_SPECIAL})`,
    text(
      '行业平衡值只在全国碳市场管理平台公布，请登录平台查询后填写；公布之前可试填不同数值比较影响。',
      'The balance value is published only in the management platform: look it up there. Until then, try several values to see their effect.',
    ),
  ),
  advise(
    'facilities',
    2025,
    'published',
    at('PLAN25', '关停和新投产（未见原文）', 'closed and new lines (text not read)'),
    CLOSED_OR_NEW,
    text(
      '当年关停或新投产的生产线不纳入2025年度配额分配范围，不属于按排放量配发的情形；如属此类，请勿列入本表。',
      'Lines closed or started in the year are outside the allocation of 2025, and not a case allocated its emissions; leave them out.',
    ),
  ),
  advise(
    'facilities',
    2026,
    'draft',
    at('D2526', '特殊情形', 'special cases'),
    `and(${NOT_SPECIAL}, ifBlank(priorYearEmissions, 1 [tCO2]) = 0)`,
    text(
      '按征求意见稿，当年新投产的生产线和最终核定前关停的生产线按排放量配发（2025年度则不纳入分配）；如属此类，请将“特殊情形”填“是”。',
      'By the draft, lines started in the year or closed before the final allocation are allocated their emissions (in 2025 they were left out); if so, answer yes under special case.',
    ),
  ),
];

const special = (years: 2025 | 2026) => (years === 2025 ? ('published' as const) : ('draft' as const));
const placed = (years: 2025 | 2026, zh: string, en: string) =>
  years === 2025
    ? [at('QH12352', zh, en), at('PLAN25', '特殊情形（未见原文）', 'special cases (text not read)')]
    : at('D2526', zh, en);

/** Cement lines that the plan would allocate their emissions, though they are not marked so. */
export const CEMENT_ADVICE: readonly Advice[] = ([2025, 2026] as const).flatMap((year) => [
  advise(
    'facilities',
    year,
    special(year),
    placed(year, '白色硅酸盐水泥熟料生产线', 'white clinker lines'),
    `and(${NOT_SPECIAL}, clinkerType = "white")`,
    text(
      '白色硅酸盐水泥熟料生产线按排放量配发；如属此类，请将“特殊情形”填“是”。',
      'White clinker lines are allocated their emissions: answer yes under special case if this is one.',
    ),
  ),
  advise(
    'facilities',
    year,
    special(year),
    placed(year, '电石渣替代率', 'carbide slag substitution rate'),
    `and(${NOT_SPECIAL}, carbideSlagShare > carbideSlagThreshold)`,
    year === 2025
      ? text(
          '电石渣替代率超过15%的生产线2025年度按排放量配发；如属此类，请将“特殊情形”填“是”。',
          'For 2025 lines with more than 15 % carbide slag are allocated their emissions: answer yes under special case.',
        )
      : text(
          '按征求意见稿，电石渣替代率超过30%的生产线2026年度按排放量配发；如属此类，请将“特殊情形”填“是”。',
          'By the draft, for 2026 lines with more than 30 % carbide slag are allocated their emissions: answer yes under special case.',
        ),
  ),
]);

/** A works whose streams all belong to processes has no carbon balance. */
export const STEEL_ADVICE: readonly Advice[] = [
  advise(
    'facilities',
    [2024, 2026],
    'official',
    at('STEEL', '式（1）、式（2）', 'equations (1) and (2)'),
    'and(isBlank(verifiedEmissions), count(streams) > 0, count(streams, streams.processCounted = "enterprise") = 0)',
    text(
      '只有各工序的燃料，没有企业层级的燃料和物料：企业排放量按企业层级碳平衡计算，请补充企业层级各行或填写经核查排放量。',
      'All streams belong to processes and none to the enterprise level: the emissions come from the carbon balance of the whole enterprise, so add its streams or give the verified emissions.',
    ),
  ),
];

const INDUSTRY =
  'count(facilities, or(facilities.sector = "steel", facilities.sector = "cement", facilities.sector = "aluminium")) > 0';

/** Told of an enterprise that has such lines. */
export const ENTERPRISE_ADVICE: readonly Advice[] = [
  advise(
    'enterprises',
    2026,
    'draft',
    at('D2526', '特殊情形：年排放量低于2.6万吨', 'special case: below 26 000 t a year'),
    `and(covered = "no", ${INDUSTRY})`,
    text(
      '直接排放量低于2.6万吨：按征求意见稿，钢铁、水泥、铝冶炼企业此时按排放量配发，请将各设施“特殊情形”填“是”。',
      'Direct emissions are below 26,000 t: by the draft such steel, cement and aluminium enterprises are allocated their emissions; answer yes under special case of each facility.',
    ),
  ),
  advise(
    'enterprises',
    2024,
    'assumed',
    [at('EDF25', '结转', 'banking'), at('KMMQ', '方案目录列有结转', 'the plan has a section on banking')],
    `and(${INDUSTRY}, surplus > 0)`,
    text(
      '可结转上限取自发电行业方案；钢铁、水泥、铝冶炼行业2024年度盈余是否适用未经证实。',
      'The banking limit is that of the power plan; whether it holds for a 2024 surplus of steel, cement or aluminium is unconfirmed.',
    ),
  ),
];
