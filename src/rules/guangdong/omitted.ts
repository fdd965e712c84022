// What the rules of the Guangdong pilot say about enterprises and the market and these packs leave out, and why.
import type { Omission } from '../../model/pack';
import { text } from '../../model/text';
import { at, omission } from '../named';

const issue: readonly Omission[] = [
  omission(
    2013,
    2025,
    text(
      '年度配额总量和储备（如 2013 年度 3.88 亿吨、2025 年度 1.2 亿吨），以及纳入企业配额 5% 的市场调节储备。',
      'The yearly cap and reserve (388 Mt in 2013, 120 Mt in 2025), and the market reserve of 5 % of the allowances of covered firms.',
    ),
    text(
      '总量约束整个市场，不改变单个企业的核算公式。',
      'They bind the market as a whole and change no formula of a single enterprise.',
    ),
    at('M', '第四十一条', 'article 41'),
    at('GZ-13', '配额总量', 'cap'),
    at('NF25', '2025年度配额总量', 'cap of 2025'),
  ),
  omission(
    2014,
    2025,
    text(
      '预发配额的计算：2014 年度按上年产量，2015-2017 年度按上年产量预发、按当年产量核定，2022 年度起按上年度最终核定的配额，2023 年度新纳入企业按上年报告排放量。',
      'How allowances are issued ahead: 2014 from output of the year before, 2015-2017 likewise with the final figure from output of the year, from 2022 the final allowance of the year before, newly covered firms of 2023 their reported emissions of the year before.',
    ),
    text(
      '需要表外的上年数据；已获预分配配额可直接填写，多退少补据此计算。',
      'It needs figures of other years; enter the pre-allocation received, and the final adjustment follows.',
    ),
    at('GZ-14', '产量修正因子', 'output correction factor'),
    at('ZG17', '多退少补', 'surplus returned, shortage issued'),
    at('GZ-22', '预发配额', 'pre-issue'),
    at('GZ-23', '预发配额', 'pre-issue'),
  ),
  omission(
    2013,
    2025,
    text(
      '免费配额的发放日（法定每年 7 月 1 日，实际逐年公告）；对核定结果有异议的，5 个工作日内提出，20 日内答复。',
      'The day on which free allowances are issued (1 July by law, announced each year), and objections to the final allowance: within 5 working days, answered within 20 days.',
    ),
    text('属于程序期限，不影响数量。', 'They are periods of procedure and change no amount.'),
    at('M', '第十三条、第三十条', 'articles 13 and 30'),
    at('GZ', '配额异议通知', 'notices on objections'),
  ),
  omission(
    2015,
    2025,
    text(
      '关停、迁出：按停产前排放清缴，开工率不足 50% 的月份免费配额收回；自行停产超过 6 个月的，非正常月份配额收回；历史法企业累计停产 3 个月以上的，按 2015 年度方案收回。',
      'Closure and relocation: surrender for emissions to date, free allowances of months run below 50 % are taken back; outages of more than 6 months by own choice likewise; firms on historical methods that stop for 3 months or more in total lose theirs by the plan of 2015.',
    ),
    text(
      '表格没有逐月开工率；收回数量由主管部门核定，可在已结转配额中自行扣减。',
      'The book has no monthly operating rates, and the department decides the amount; subtract it from the allowances carried in.',
    ),
    at('XZ15', '第十四条、第十五条', 'articles 14 and 15'),
    at('GZ-16c', '历史法企业停产', 'firms on historical methods'),
  ),
  omission(
    2013,
    2013,
    text(
      '2013 年度因检修、停产等排放低于 2 万吨的企业可转为报告企业并退回免费配额（实际 18 家）。',
      'Firms that fell below 20,000 t in 2013 through overhaul or closure may become reporting firms and return their free allowances (18 did).',
    ),
    text(
      '须经申请认定；未达门槛时给出提示，不自动退回。',
      'It takes an application; the app hints at it below the threshold and returns nothing by itself.',
    ),
    at('GZ-14c', '转为报告企业', 'conversion to a reporting firm'),
  ),
  omission(
    2023,
    2023,
    text(
      '年度中转入全国碳市场的企业：已预发的广东配额收回，不足部分从全国预分配中扣减。',
      'Firms that move to the national market during the year: Guangdong allowances issued ahead are taken back, and a shortage is deducted from the national pre-allocation.',
    ),
    text(
      '跨两个市场的余额不在一个头寸之内；两个市场分别显示。',
      'The balance goes across two markets; the app shows a position for each.',
    ),
    at('GZ-23', '转入全国碳市场', 'move to the national market'),
  ),
  omission(
    2013,
    2015,
    text(
      '工作方案设想的 2013-2015 年一次性配额、2015 年有偿比例提高至 10%，以及办法按行业设 1 万吨、5 千吨的门槛。',
      'The single issue for 2013-2015 and the paid share of 10 % in 2015 once foreseen, and the thresholds of 10,000 t and 5,000 t by kind of firm in the Measures.',
    ),
    text(
      '各年方案未照此执行，此处以年度方案为准。',
      'The yearly plans did otherwise, and the plans are followed here.',
    ),
    at('WP12', '配额发放设想', 'issue of allowances as foreseen'),
    at('GZ-13', '2015年有偿比例设想', 'paid share foreseen for 2015'),
    at('M', '第六条', 'article 6'),
  ),
  omission(
    2013,
    2025,
    text(
      '仅报告不控排的企业：2011-2014 年任一年 1 万吨二氧化碳或 5000 吨标准煤以上的工业企业，办法另定为 5000-10000 吨。',
      'Firms that only report: industry with 10,000 tCO2 or 5,000 tce in any year of 2011-2014; 5,000 to 10,000 t by the Measures.',
    ),
    text('此类企业没有配额和清缴义务。', 'They have neither allowances nor an obligation.'),
    at('WP12', '五（一）', 'section 5 (1)'),
    at('M', '第六条', 'article 6'),
  ),
];

const market: readonly Omission[] = [
  omission(
    2021,
    2025,
    text(
      '发电行业自 2021 年度起转入全国碳市场，账户中的广东配额冻结。',
      'Power enterprises moved to the national market from 2021, and the Guangdong allowances on their accounts were frozen.',
    ),
    text(
      '2021 年度起的发电设施请在全国碳市场下填写。',
      'Enter power units of 2021 and later under the national scheme.',
    ),
    at('GZ-21f', '冻结账户', 'frozen accounts'),
    at('HP21', '第5.1节', 'section 5.1'),
  ),
  omission(
    2013,
    2025,
    text(
      '有偿竞价的保留价、出清结果和历年成交均价。',
      'Reserve prices and results of the auctions, and average market prices of each year.',
    ),
    text(
      '头寸中的价格是用户自己的假设，不以历史价格作缺省值。',
      'Prices of the position are assumptions of the user; no past price is taken as a default.',
    ),
    at('GZA', '竞价结果', 'results of the auctions'),
    at('WIND', '历年成交均价', 'average prices of each year'),
    at('ICAP', '竞价总收入', 'total auction revenue'),
  ),
  omission(
    2013,
    2025,
    text(
      '历年控排企业数、履约率和抵销使用量（如 2013 年度 184 家中 182 家履约，2015 年度使用 420 万吨）。',
      'Numbers of covered firms, compliance rates and offsets used in each year (182 of 184 firms complied for 2013; 4.2 Mt of offsets for 2015).',
    ),
    text('属于市场统计，不是计算规则。', 'They are statistics of the market and no rules of calculation.'),
    at('CD13', '2013年度企业数', 'firms of 2013'),
    at('ICIS', '2014年度企业数', 'firms of 2014'),
    at('ETSC-17', '2017年度企业数', 'firms of 2017'),
    at('GZ-16o', '2015年度抵销使用量', 'offsets used for 2015'),
    at('GZ-18c', '2017年度履约', 'compliance for 2017'),
    at('GZ-22c', '2021年度履约', 'compliance for 2021'),
  ),
];

const offsets: readonly Omission[] = [
  omission(
    2013,
    2025,
    text(
      '抵销项目的资格：二氧化碳和甲烷减排占 50% 以上，不含水电、化石能源发电供热和余能利用以及清洁发展机制注册前的减排；不得来自本企业边界之内。',
      'Which projects qualify: at least 50 % CO2 and CH4; no hydropower, no fossil power, heat or waste energy, no pre-CDM reductions; nothing from inside the own boundary.',
    ),
    text('表格只记数量；请只填写符合资格的减排量。', 'The book keeps amounts only; enter none but eligible units.'),
    at('GZ-15x', '抵销规则', 'offset rules'),
    at('M', '第十八条', 'article 18'),
  ),
  omission(
    2016,
    2025,
    text(
      '2016 年度起本省以外的 30% 不得来自其他试点或已开市地区（京、津、沪、深、渝、鄂、川、闽）；接受碳普惠核证减排量（PHCER）。',
      'From 2016 the other 30 % may not come from other pilots or opened markets (Beijing, Tianjin, Shanghai, Shenzhen, Chongqing, Hubei, Sichuan, Fujian); PHCER are accepted.',
    ),
    text('表格不记项目所在地，只区分本省数量。', 'The book keeps no place of a project, only the local amount.'),
    at('GZ-17o', '2016年度抵销', 'offsets for 2016'),
    at('AL', '2016年度抵销', 'offsets for 2016'),
  ),
  omission(
    2017,
    2025,
    text(
      '抵销的全省总量（2017-2020 年度 150 万吨，2021 年度 100 万吨），2022 年度起另行规定的总量和条件。',
      'The total for the whole market (1.5 Mt for 2017-2020, 1.0 Mt for 2021), and the totals and conditions set separately from 2022.',
    ),
    text(
      '总量如何分到企业未见规定；使用抵销时给出提示。',
      'How the total is shared out is not known; the app says so where offsets are used.',
    ),
    at('GZ', '抵销工作通知', 'notices on offsets'),
    at('OFJ', '2021年度方案', 'plan of 2021'),
    at('GZ-22', '抵销规则另行规定', 'offset rules set separately'),
  ),
  omission(
    2019,
    2019,
    text(
      '2019 年度来自指定贫困村、老区、民族地区的碳普惠减排量，本省比例为 60%，并先使用本省减排量。',
      'In 2019 the local share is 60 % where PHCER come from designated poor villages, old revolutionary or minority areas; local units are used first.',
    ),
    text(
      '表格不记减排量来自何处；一律按 70% 计算并提示。',
      'The book does not say where units come from; 70 % is used, with a hint.',
    ),
    at('TC19', '2019年度抵销规则', 'offset rules of 2019'),
  ),
  omission(
    2024,
    2025,
    text(
      '特别配额（S-GDEA）：转入全国市场企业的剩余免费配额，2024-2026 年每年解冻三分之一，可与碳普惠减排量一并用于抵销（碳普惠不少于 70%）。发电企业此前的剩余配额按 2021-2023 年度方案每年释放三分之一，不足 5000 吨的一次释放。',
      'Special allowances (S-GDEA): leftover free allowances of firms moved to the national market, released by thirds in 2024-2026, usable with PHCER for offsets (PHCER at least 70 %). Earlier leftovers of power firms were released by thirds with the plans of 2021-2023, below 5,000 t at once.',
    ),
    text(
      '解冻数量以账户为准；可用数量请填入结转可用配额。',
      'The account shows what is released; enter what may be used as allowances carried in.',
    ),
    at('GZ-24i', '特别配额', 'special allowances'),
    at('GZ-SG', '特别配额上线交易', 'trading of special allowances'),
    at('GZ-22j', '发电企业剩余配额', 'leftover allowances of power enterprises'),
    at('CCUS', '抵销规则', 'offset rules'),
  ),
];

const compliance: readonly Omission[] = [
  omission(
    2013,
    2025,
    text(
      '虚报、瞒报或拒绝报告罚款 1 万至 3 万元；阻碍核查 1 万至 3 万元，情节严重 5 万元；核查机构 3 万至 5 万元，交易所 1 万至 5 万元。',
      'False, concealed or refused reports: 10,000 to 30,000 yuan; hindering verification: 10,000 to 30,000, serious cases 50,000; verifiers 30,000 to 50,000, the exchange 10,000 to 50,000.',
    ),
    text(
      '取决于行为而非清缴数量，不并入企业头寸。',
      'They follow from conduct and not from what is surrendered, and are not part of the position.',
    ),
    at('M', '第三十五条、第三十七条、第三十八条', 'articles 35, 37 and 38'),
  ),
  omission(
    2013,
    2015,
    text('工作方案规定配额只能结转至 2015 年。', 'By the work plan allowances could be carried over to 2015 only.'),
    text(
      '办法和细则改为可在以后年度使用，此处不设上限。',
      'The Measures and the implementing rules let them be used later; no limit is applied.',
    ),
    at('WP12', '配额结转', 'carrying over'),
    at('XZ15', '配额结转', 'carrying over'),
  ),
  omission(
    2013,
    2025,
    text(
      '广东省碳排放权交易管理办法（征求意见稿），仅见第一条至第八条摘录。',
      'The draft Measures of Guangdong for carbon emission trading, of which only an extract of articles 1 to 8 is known.',
    ),
    text('尚未生效，现行办法继续适用。', 'They are not in force; the present Measures continue to apply.'),
    at('GD-DRAFT', '第一条至第八条', 'articles 1 to 8'),
  ),
  omission(
    2015,
    2015,
    text(
      '2015 年度方案全文未见，仅知总量、免费比例和若干规定。',
      'The plan of 2015 was not available in full: the cap, free shares and some rules are known.',
    ),
    text(
      '未见的部分按公布的比例和方法估算。',
      'What is missing is estimated from the shares and methods that were published.',
    ),
    at('TJY', '2015年度方案', 'plan of 2015'),
  ),
];

export const OMITTED_ENTERPRISE: readonly Omission[] = [...issue, ...market, ...offsets, ...compliance];
