// Words of the choices of single questions, by input or answer and then by choice.
import { type Text, text } from '../../model/text';

const CHECKS: Readonly<Record<string, Text>> = {
  passes: text('符合', 'Met'),
  fails: text('不符合', 'Not met'),
  notTested: text('未核对（未填写）', 'Not tested (left blank)'),
  notStated: text('所读规则未写明', 'Not stated in the rules read'),
  notApplicable: text('不适用', 'Does not apply'),
  roundingOpen: text('不确定（取整方法未写明）', 'Uncertain (rounding not stated)'),
};

const VERDICTS: Readonly<Record<string, Text>> = {
  yes: text('是', 'Yes'),
  no: text('否', 'No'),
  open: text('尚不能判断', 'Cannot be said yet'),
};

const YES_NO: Readonly<Record<string, Text>> = { yes: text('是', 'Yes'), no: text('否', 'No') };

const VINTAGES: Readonly<Record<string, Text>> = {
  '2019-2020': text('2019—2020 年', '2019-2020'),
  '2021': text('2021 年', '2021'),
  '2022': text('2022 年', '2022'),
  '2023': text('2023 年', '2023'),
  '2024': text('2024 年', '2024'),
  '2025': text('2025 年', '2025'),
  '2026': text('2026 年', '2026'),
};

const orders: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  tradeKind: { listed: text('挂牌协议', 'Listed trade'), block: text('大宗协议', 'Block trade') },
  orderSide: { buy: text('买入', 'Buy'), sell: text('卖出', 'Sell') },
  trader: { keyEntity: text('重点排放单位', 'Key emitting entity'), other: text('其他主体', 'Someone else') },
  vintage: VINTAGES,
  obligationFor: { ...VINTAGES, overdue: text('逾期未清缴（2019—2024 年）', 'Overdue, of 2019-2024') },
  priceCheck: CHECKS,
  tickCheck: CHECKS,
  sizeCheck: CHECKS,
  lotCheck: CHECKS,
  traderCheck: CHECKS,
  orderAllowed: VERDICTS,
  vintageCheck: { usable: text('可用', 'Usable'), notUsable: text('不可用', 'Not usable') },
  tradingHours: {
    listedHours: text('周一至周五 9:30—11:30、13:00—15:00', 'Monday to Friday 9:30-11:30 and 13:00-15:00'),
    blockHours: text('13:00—15:00', '13:00-15:00'),
  },
};

const offsets: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  offsetKind: {
    ccer: text('国家核证自愿减排量（CCER）', 'CCER'),
    phcer: text('广东碳普惠核证减排量（PHCER）', 'Guangdong PHCER'),
    sgdea: text('广东特别配额（S-GDEA）', 'Guangdong special allowances (S-GDEA)'),
  },
  underAllocation: YES_NO,
  ownBoundary: YES_NO,
  povertyPhcer: YES_NO,
  projectPlace: {
    guangdong: text('广东（不含深圳）', 'Guangdong (without Shenzhen)'),
    shenzhen: text('深圳', 'Shenzhen'),
    beijing: text('北京', 'Beijing'),
    tianjin: text('天津', 'Tianjin'),
    shanghai: text('上海', 'Shanghai'),
    chongqing: text('重庆', 'Chongqing'),
    hubei: text('湖北', 'Hubei'),
    sichuan: text('四川', 'Sichuan'),
    fujian: text('福建', 'Fujian'),
    elsewhere: text('其他地区', 'Elsewhere'),
  },
  projectType: {
    hydro: text('水电', 'Hydropower'),
    fossil: text('化石能源发电、供热或余能利用', 'Power, heat or waste energy from fossil fuel'),
    preCdm: text('CDM 注册前产生的减排量', 'Reductions before CDM registration'),
    otherProject: text('其他项目', 'Other project'),
  },
  kindCheck: CHECKS,
  registrationCheck: CHECKS,
  startCheck: CHECKS,
  reductionCheck: CHECKS,
  allocationCheck: CHECKS,
  placeCheck: CHECKS,
  typeCheck: CHECKS,
  gasCheck: CHECKS,
  boundaryCheck: CHECKS,
  accountLimitCheck: CHECKS,
  accountLocalCheck: CHECKS,
  accountPhcerCheck: CHECKS,
  lotEligible: VERDICTS,
  lotLocal: VERDICTS,
};

const AFTERWARDS: Readonly<Record<string, Text>> = {
  estimateAndCut: text(
    '由省级主管部门测算排放量，虚报、瞒报部分等量核减下一年度配额',
    'the province estimates the emissions; the false part is cut from the allocation of the next year',
  ),
  cutDeficit: text('逾期仍不改正的，等量核减下一年度配额', 'if still not mended, an equal cut of the next allocation'),
  cutDeficitSuspend: text(
    '拒不改正的，等量核减下一年度配额，可以责令停产整治',
    'if refused, an equal cut of the next allocation; production may be suspended',
  ),
  suspend: text('拒不改正的，可以责令停产整治', 'if refused, production may be suspended'),
  suspendOnly: text(
    '不再新作等量核减决定（征求意见稿）；拒不改正的，可以责令停产整治',
    'no new equal cut (draft); if refused, production may be suspended',
  ),
  confiscateCutHalf: text(
    '没收违法所得；拒不改正的，核减下一年度配额 50%—100%，可以责令停产整治',
    'gains are confiscated; if refused, 50-100 % of the next allocation is cut and production may be suspended',
  ),
  ban: text('五年内禁止从业，情节严重的终身禁止', 'barred from the work for five years, or for life'),
  doubleCut: text(
    '责令履行后仍拒不履行的，按未清缴量的 2 倍核减下一年度配额',
    'if the order is refused, twice the missing amount is cut from the next allocation',
  ),
  nothingFurther: text('没有读到其他后果', 'nothing further was read'),
};

const PROVISION_WORDS: Readonly<Record<string, Text>> = {
  m19Art39: text('《管理办法》第三十九条', 'Measures, article 39'),
  m19Art40: text('《管理办法》第四十条', 'Measures, article 40'),
  r775Art21: text('《暂行条例》第二十一条', 'Regulations, article 21'),
  r775Art22: text('《暂行条例》第二十二条', 'Regulations, article 22'),
  r775Art22Person: text('《暂行条例》第二十二条（个人）', 'Regulations, article 22 (persons)'),
  r775Art23Testing: text('《暂行条例》第二十三条（检验检测机构）', 'Regulations, article 23 (testing bodies)'),
  r775Art23Report: text('《暂行条例》第二十三条（技术服务机构）', 'Regulations, article 23 (report and verification)'),
  r775Art23Person: text('《暂行条例》第二十三条（个人）', 'Regulations, article 23 (persons)'),
  r775Art24: text('《暂行条例》第二十四条', 'Regulations, article 24'),
  r775Art25Manipulation: text('《暂行条例》第二十五条（操纵）', 'Regulations, article 25 (manipulation)'),
  r775Art25Disruption: text('《暂行条例》第二十五条（扰乱）', 'Regulations, article 25 (disruption)'),
  r775Art25ManipulationPerson: text(
    '《暂行条例》第二十五条（操纵，个人）',
    'Regulations, article 25 (manipulation, persons)',
  ),
  r775Art25DisruptionPerson: text(
    '《暂行条例》第二十五条（扰乱，个人）',
    'Regulations, article 25 (disruption, persons)',
  ),
  r775Art26: text('《暂行条例》第二十六条', 'Regulations, article 26'),
  ccerOwner: text('自愿减排管理办法（项目业主）', 'CCER Measures (project owners)'),
  ccerVerifier: text('自愿减排管理办法（审定核查机构）', 'CCER Measures (verification bodies)'),
  mArt35: text('《广东省试行办法》第三十五条', 'Guangdong Measures, article 35'),
  mArt36: text('《广东省试行办法》第三十六条', 'Guangdong Measures, article 36'),
  mArt37: text('《广东省试行办法》第三十七条', 'Guangdong Measures, article 37'),
  mArt38: text('《广东省试行办法》第三十八条', 'Guangdong Measures, article 38'),
};

const breaches: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  offender: {
    keyEntity: text('重点排放单位', 'Key emitting entity'),
    personInCharge: text('直接负责的主管人员和责任人员', 'Person in charge or responsible'),
    verificationBody: text('报告编制或核查机构', 'Report or verification body'),
    testingBody: text('检验检测机构', 'Testing body'),
    projectOwner: text('自愿减排项目业主', 'Owner of a CCER project'),
    ccerBody: text('自愿减排审定核查机构', 'CCER verification body'),
    anyone: text('任何单位或个人', 'Anyone'),
  },
  breachKind: {
    nonSurrender: text('未按时足额清缴配额', 'Allowances not surrendered in full and in time'),
    noReport: text('未按规定报送排放报告', 'Emission report not submitted'),
    noPlanRecords: text('未制定方案、未公开信息或未保存记录', 'No control plan, disclosure or records'),
    dataFraud: text('数据弄虚作假、核算错误或样品不符', 'Data fraud, wrong accounting or faulty samples'),
    serviceFalse: text('机构出具虚假、失实报告', 'False report of a service body'),
    manipulation: text('操纵市场', 'Market manipulation'),
    disruption: text('扰乱市场秩序', 'Disruption of the market'),
    obstruction: text('阻碍监督检查', 'Obstruction of supervision'),
    ccerFalse: text('自愿减排弄虚作假或拒绝检查', 'CCER falsification or refusal'),
    falseReport: text('虚报、瞒报或拒绝报告', 'False, concealed or refused report'),
    blocking: text('阻挠核查', 'Blocking verification'),
    blockingSerious: text('阻挠核查，情节严重', 'Blocking verification, serious'),
    verifierBreach: text('核查机构违规', 'Breach by a verifier'),
    exchangeBreach: text('交易所违规', 'Breach by the exchange'),
  },
  gainsFound: { gainsNone: text('没有违法所得', 'None'), gainsSome: text('有违法所得', 'Some') },
  finedBy: {
    byRange: text('按固定幅度', 'By the fixed range'),
    byMultiple: text('按违法所得的倍数', 'By a multiple of the gains'),
  },
  provision: PROVISION_WORDS,
  provisionOfMeasures: PROVISION_WORDS,
  provisionOfRegulations: PROVISION_WORDS,
  provisionOfCcer: PROVISION_WORDS,
  guangdongProvision: PROVISION_WORDS,
  afterwards: AFTERWARDS,
  guangdongAfterwards: AFTERWARDS,
  consequence: AFTERWARDS,
};

/** Words by input or answer, and then by choice. */
export const CASE_CHOICES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...orders,
  ...offsets,
  ...breaches,
};
