// What changed in the rules, release by release: shown in the app; CHANGELOG.md is written from it.
import { type Text, text } from '../model/text';

export interface RuleChange {
  readonly kind: 'new' | 'changed' | 'fixed';
  /** Years of the rules that it touches. */
  readonly from: number;
  readonly to: number;
  /** What changed, why, and by which source. */
  readonly what: Text;
}

export interface RuleRelease {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  readonly changes: readonly RuleChange[];
}

/** Newest first. */
export const RULE_CHANGES: readonly RuleRelease[] = [
  {
    version: '2026.1',
    date: '2026-11-22',
    changes: [
      {
        kind: 'new',
        from: 2019,
        to: 2026,
        what: text(
          '全国碳市场发电行业：燃料与购入电力的核算、机组类别、基准值、冷却方式、供热与负荷修正系数、燃气机组补发、特殊情形与预分配。依据：2023、2024年度配额分配方案；2025、2026年度为征求意见稿；2019至2022年度的方案文本未能取得，依据有关方案的公开资料（见“方法与依据”）。',
          'National power sector. Accounting of fuels and purchased electricity, unit categories, benchmarks, cooling, heat and load corrections, gas top-up, special cases, pre-allocation. Sources: allocation plan 2023-2024, consultation draft 2025-2026, and for 2019-2022 publications about plans whose text was not available (see Method and sources).',
        ),
      },
      {
        kind: 'new',
        from: 2019,
        to: 2026,
        what: text(
          '全国碳市场企业履约：纳入判定、80% 下限、2019至2020年度的清缴义务上限、2021至2022年度的两种纾困形式、抵销上限、预支、结转上限、新旧两种处罚规定、各项期限、两年履约周期。',
          'National enterprise position. Coverage, 80 % floor, obligation cap 2019-2020, both forms of the relief of 2021-2022, offset limit, borrowing, banking limit, fines of both regimes, deadlines, two-year cycles.',
        ),
      },
      {
        kind: 'new',
        from: 2024,
        to: 2026,
        what: text(
          '全国碳市场钢铁、水泥和铝冶炼行业：钢铁的碳平衡（式 1 至 4，表 A.1 与 A.2），水泥熟料生产线及非碳酸盐替代原料的扣除，阳极与全氟化碳；2024年度配额等于排放量，2025与2026年度按强度和平衡值分配；特殊情形与预分配。依据：钢铁核算指南（原文）、2024至2025年度配额分配方案（摘要）、2026年度征求意见稿；水泥与铝冶炼的排放因子为二手来源。',
          'National steel, cement and aluminium. Carbon balance of steel (eq. 1 to 4, tables A.1 and A.2), clinker lines with non-carbonate deductions, anodes and perfluorocarbons; allowances equal to emissions in 2024, by intensity and balance value in 2025 and 2026; special cases, pre-allocation. Sources: steel guideline (text), allocation plan 2024-2025 (summaries), consultation draft 2026, secondary factors for cement and aluminium.',
        ),
      },
      {
        kind: 'new',
        from: 2023,
        to: 2026,
        what: text(
          '石化、化工、平板玻璃、铜冶炼、造纸和民航：只报告排放，不清缴配额。',
          'Petrochemical, chemical, flat glass, copper, paper and aviation, which report and surrender nothing.',
        ),
      },
      {
        kind: 'changed',
        from: 2019,
        to: 2026,
        what: text(
          '全国碳市场企业履约改为汇总各行业的设施；80% 下限仍只用于发电机组；纳入判定增加“仅报告”。报告与核查期限由企业履约移至履约日历。',
          'The national enterprise position takes facilities of every sector; the 80 % floor stays with the power units; coverage knows "reporting only". Report and verification dates moved from the position to the calendar.',
        ),
      },
      {
        kind: 'new',
        from: 2013,
        to: 2025,
        what: text(
          '广东试点十二个行业与企业履约：各年度分配方案的表 1，2013至2016年度发电基准值，2023至2024年度数据中心基准值。依据：2013、2014、2022、2023年度分配方案与管理办法，其余为公开资料。',
          'Guangdong pilot, twelve sectors and the enterprise position; table 1 of the plans, benchmarks of power 2013-2016 and of data centres 2023-2024. Sources: plans of 2013, 2014, 2022 and 2023, the Measures, publications otherwise.',
        ),
      },
      {
        kind: 'new',
        from: 2013,
        to: 2026,
        what: text(
          '广东配额有偿竞价（2013至2020年：底价、申报限制、出清与结果）与纳入全国市场企业结余配额的分年释放（2021至2026年）。',
          'Guangdong auctions 2013-2020 (reserve, limits, clearing, results) and the release of transferred surplus 2021-2026.',
        ),
      },
      {
        kind: 'new',
        from: 2013,
        to: 2025,
        what: text(
          '深圳、湖北、北京、上海、天津、重庆和福建：以同一通用规则的参数集表示。',
          'Shenzhen, Hubei, Beijing, Shanghai, Tianjin, Chongqing and Fujian as parameter sets of one generic pack.',
        ),
      },
      {
        kind: 'new',
        from: 2013,
        to: 2026,
        what: text(
          '单项查询：交易费用、抵销批次与违规处罚；履约日历；可选作假设的公开价格。抵销的上限与本地比例各年度均按管理办法第十八条；2022年起由通知重新规定的部分为推定。',
          'Single questions on orders, offset lots and breaches; calendar of duties; published prices as assumptions to choose from. Limit and local share of offsets follow article 18 in all years; from 2022, where the notices set them anew, this is assumed.',
        ),
      },
      {
        kind: 'new',
        from: 2013,
        to: 2026,
        what: text(
          '数据检查：将填写值与物理上的可能范围、彼此之间以及已公布的数值对照，疑似笔误时提示更正。这是本程序的提醒，不是法规要求，不影响计算结果。',
          'Checks of the data: entries are held against what is physically possible, against each other and against published values, and a likely slip comes with a correction to choose. Reminders of this program and no rules of law; they change no result.',
        ),
      },
    ],
  },
];
