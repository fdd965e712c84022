// Words of every choice a user can pick or a result can show, by vocabulary id and then by choice id.
import { type Text, text } from '../model/text';

export const CHOICE_LABELS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  scheme: {
    national: text('全国碳市场', 'National ETS'),
    guangdong: text('广东碳市场', 'Guangdong ETS'),
  },
  sector: {
    power: text('发电', 'Power generation'),
    steel: text('钢铁', 'Iron and steel'),
    cement: text('水泥', 'Cement'),
    aluminium: text('铝冶炼', 'Aluminium smelting'),
    petrochemical: text('石化', 'Petrochemical'),
    chemical: text('化工', 'Chemical'),
    flatGlass: text('平板玻璃', 'Flat glass'),
    copper: text('铜冶炼', 'Copper smelting'),
    paper: text('造纸', 'Paper'),
    aviation: text('民航', 'Aviation'),
    ceramics: text('陶瓷', 'Ceramics'),
    port: text('港口', 'Ports'),
    dataCentre: text('数据中心', 'Data centres'),
    textile: text('纺织', 'Textiles'),
    airport: text('机场', 'Airports'),
    building: text('公共建筑', 'Public buildings'),
  },
  unitCategory: {
    conventionalCoalAbove300: text('300MW等级以上常规燃煤机组', 'Conventional coal, above 300 MW class'),
    conventionalCoal300AndBelow: text('300MW等级及以下常规燃煤机组', 'Conventional coal, 300 MW class and below'),
    unconventionalCoal: text('非常规燃煤机组（含燃煤循环流化床）', 'Unconventional coal (incl. CFB)'),
    gas: text('燃气机组', 'Gas-fired'),
  },
  plantClass: {
    coal1000: text('1000MW燃煤机组', 'Coal, 1000 MW'),
    coal600UltraSupercritical: text('600MW超超临界燃煤机组', 'Coal, 600 MW ultra-supercritical'),
    coal600Supercritical: text('600MW超临界燃煤机组', 'Coal, 600 MW supercritical'),
    coal600Subcritical: text('600MW亚临界燃煤机组', 'Coal, 600 MW subcritical'),
    coal300: text('300MW非循环流化床燃煤机组', 'Coal, 300 MW, not CFB'),
    coal300Cfb: text('300MW循环流化床机组', 'Coal, 300 MW, CFB'),
    coalBelow300: text('300MW以下非循环流化床燃煤机组', 'Coal, below 300 MW, not CFB'),
    coalBelow300Cfb: text('300MW以下循环流化床机组', 'Coal, below 300 MW, CFB'),
    gas390: text('390MW燃气机组', 'Gas, 390 MW'),
    gasBelow390: text('390MW以下燃气机组', 'Gas, below 390 MW'),
  },
  coolingMethod: {
    water: text('水冷', 'Water-cooled'),
    air: text('空冷', 'Air-cooled'),
    other: text('背压机组等特殊情形', 'Back-pressure or other special unit'),
  },
  cogeneration: {
    yes: text('热电联产', 'Cogeneration'),
    no: text('纯凝', 'Pure condensing'),
  },
  specialCase: {
    yes: text('是', 'Yes'),
    no: text('否', 'No'),
  },
  offsetUse: {
    none: text('不使用', 'None'),
    held: text('使用已持有的', 'What is held'),
    limit: text('买足至上限', 'Buy up to the limit'),
  },
  buyPaidShare: {
    yes: text('购买', 'Buy'),
    no: text('不购买', 'Do not buy'),
  },
  allocationMethod: {
    benchmark: text('基准线法', 'Benchmark'),
    historicalEmissions: text('历史排放法', 'Historical emissions'),
    historicalIntensity: text('历史强度法', 'Historical intensity'),
    newProject: text('新建项目', 'New project'),
  },
  clinkerType: {
    portland: text('硅酸盐水泥熟料', 'Portland cement clinker'),
    white: text('白色硅酸盐水泥熟料', 'White cement clinker'),
    sulphoaluminate: text('硫（铁）铝酸盐水泥熟料', 'Sulpho(ferro)aluminate clinker'),
    aluminate: text('铝酸盐水泥熟料', 'Aluminate clinker'),
  },
  process: {
    enterprise: text('企业层级', 'Whole enterprise'),
    coking: text('焦化', 'Coking'),
    sintering: text('烧结', 'Sintering'),
    pelletising: text('球团', 'Pelletising'),
    ironmaking: text('炼铁', 'Ironmaking'),
    converter: text('转炉炼钢', 'Converter steelmaking'),
    electricArc: text('电炉炼钢', 'Electric-arc steelmaking'),
    powerUnit: text('燃用自产二次能源的发电机组', 'Power unit on self-produced energy'),
  },
  direction: {
    in: text('投入', 'In'),
    out: text('产出/外供', 'Out'),
  },
  covered: {
    yes: text('纳入', 'Yes'),
    no: text('未纳入', 'No'),
    'reporting-only': text('仅报告', 'Reporting only'),
  },
  reliefForm: {
    topUp: text('补发配额', 'Top-up of the allowance'),
    cappedObligation: text('清缴义务封顶', 'Capped obligation'),
  },
};
