// What people write for the choices of the vocabulary, besides ids and labels.
import { folded } from './characters';

const YES = ['是', '有', 'y', 'true', '√'];
const NO = ['否', '无', 'n', 'false', '×'];
const YES_NO = { yes: YES, no: NO };

/** Words by column and choice. What may mean two choices is not here. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  scheme: {
    national: ['全国', '国家', '全国碳排放权交易市场', '全国市场', 'china', 'cea'],
    guangdong: ['广东', '广东省', '广东市场', 'gd', 'gdea'],
    shenzhen: ['深圳', '深圳市'],
    hubei: ['湖北', '湖北省'],
    beijing: ['北京', '北京市'],
    shanghai: ['上海', '上海市'],
    tianjin: ['天津', '天津市'],
    chongqing: ['重庆', '重庆市'],
    fujian: ['福建', '福建省'],
  },
  sector: {
    power: ['发电行业', '电力', '火电', '火力发电', 'electricity', 'power sector'],
    steel: ['钢铁行业', '钢铁生产', 'steel', 'iron & steel'],
    cement: ['水泥行业', '水泥生产', '水泥熟料'],
    aluminium: ['铝冶炼行业', '电解铝', 'aluminum', 'aluminium'],
    petrochemical: ['石化行业', '石油化工', 'petrochemicals'],
    chemical: ['化工行业', 'chemicals'],
    flatGlass: ['平板玻璃行业', '玻璃', 'glass'],
    copper: ['铜冶炼行业', 'copper'],
    paper: ['造纸行业', 'pulp and paper'],
    aviation: ['民航行业', '航空'],
    ceramics: ['陶瓷行业'],
    textile: ['纺织行业'],
  },
  unitCategory: {
    gas: ['燃气', '燃气轮机', 'gas', 'gas turbine', 'ccgt'],
    unconventionalCoal: ['非常规燃煤机组', '燃煤循环流化床机组', '循环流化床', 'cfb'],
    conventionalCoalAbove300: ['300mw等级以上', '300mw以上常规燃煤机组'],
    conventionalCoal300AndBelow: ['300mw等级及以下', '300mw及以下常规燃煤机组'],
  },
  coolingMethod: {
    water: ['水冷却', '湿冷', 'wet', 'wet cooling', 'water cooling'],
    air: ['空气冷却', '直接空冷', '间接空冷', 'dry', 'air cooling'],
  },
  cogeneration: { yes: [...YES, '供热机组', 'chp'], no: [...NO, '纯发电'] },
  specialCase: YES_NO,
  buyPaidShare: YES_NO,
  direction: { in: ['流入', '输入', '购入', 'input'], out: ['流出', '输出', '外销', 'output'] },
  process: { ironmaking: ['炼铁工序'], sintering: ['烧结工序'], coking: ['焦化工序'] },
  material: {
    bituminous: ['一般烟煤'],
    lng: ['LNG', '液化天然气(LNG)'],
    lpg: ['LPG', '液化石油气(LPG)'],
    gasoline: ['petrol'],
    blastFurnaceGas: ['BFG'],
    cokeOvenGas: ['COG'],
  },
};

const BY_COLUMN: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(WORDS).map(([column, choices]) => [
    column,
    new Map(Object.entries(choices).flatMap(([id, words]) => words.map((word) => [folded(word), id] as const))),
  ]),
);

/** The choice that a word stands for in a column; the text itself where it is no such word. */
export const choiceWord = (column: string, text: string): string => BY_COLUMN.get(column)?.get(folded(text)) ?? text;
