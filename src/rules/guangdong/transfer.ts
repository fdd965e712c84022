// Leftover free allowances of enterprises moved to the national ETS: released in parts, sold, or (a proposal) transferred.
import type { Citation, InputRule, Pack, Parameter, Quantity } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { advise, answer, asked, at, parameter, rule, step, table } from '../named';

/** From the year in which the first sector was moved to the last release. */
const YEARS: readonly [number, number] = [2021, 2026];
/** The plan that speaks of enterprises moved within the year. */
const MID_YEAR = 2023;

const GZ22J = at('GZ-22j', '发电企业结余配额', 'leftover allowances of power enterprises');
const GZ22 = at('GZ-22', '发电企业结余配额分期释放', 'leftover allowances of power enterprises by parts');
const GZ23 = at('GZ-23', '发电企业结余配额分期释放', 'leftover allowances of power enterprises by parts');
const GZ23_MID = at('GZ-23', '年度中途转入全国碳市场的企业', 'enterprises moved to the national ETS within the year');
const GZ24I = at('GZ-24i', '特别配额', 'special allowances');
const GZSG = at('GZ-SG', '特别配额交易', 'trading of special allowances');
const SPECIAL: readonly Citation[] = [GZ24I, GZSG];
const POWER: readonly Citation[] = [GZ22, GZ23, GZ22J];
const PROPOSAL = at('HP22', '政策建议', 'policy proposals');

const POWER_NOTE = text(
  '发电企业：结余不足5,000吨的一次释放；达到5,000吨的，随2021、2022、2023年度分配方案各释放三分之一。',
  'Power: less than 5,000 t at once; 5,000 t or more by thirds, with the plans for 2021, 2022 and 2023.',
);
const SPECIAL_NOTE = text(
  '转入全国碳市场企业的结余免费配额先冻结，转为特别配额（S-GDEA），2024至2026年每年释放三分之一。',
  'Leftover free allowances of enterprises moved to the national ETS are frozen and released as special allowances (S-GDEA), one third a year over 2024 to 2026.',
);
const WHOLE_TONNES = text(
  '三分之一不是整吨时如何取整未写明；此处前两期舍去小数，余数归最后一期。',
  'How a third that is not whole is rounded is not stated; here whole tonnes in the first two parts and the remainder in the last.',
);
const NOT_LAW = text(
  '研究者的政策建议，不是现行规定。没有可采用的数值，比例和折减由使用者自行假设；比例空白表示该期不转入。',
  'A proposal of researchers and not law. No number of it is known here: share and discount are your own assumptions, and a blank share means that nothing of this part is transferred.',
);

/** Power by the line of its own; steel and cement as special allowances. */
const byParts = (power: string, special: string) =>
  table(
    YEARS,
    'published',
    SPECIAL,
    { power, steel: special, cement: special },
    {
      note: SPECIAL_NOTE,
      lines: { power: { status: 'official', cite: POWER, note: POWER_NOTE } },
    },
  );

const PARAMETERS: readonly Parameter[] = [
  parameter('leftoverParts', '1', text('释放期数', 'Number of parts'), [byParts('3', '3')], { by: 'sector' }),
  parameter('leftoverFirstPlan', '1', text('第一期对应的年度', 'Year of the first part'), [byParts('2021', '2024')], {
    by: 'sector',
  }),
  parameter(
    'leftoverAtOnceBelow',
    'tCO2',
    text('低于此数一次释放', 'Released at once below'),
    [
      table(
        YEARS,
        'published',
        SPECIAL,
        { power: '5000', steel: '0', cement: '0' },
        {
          note: text('特别配额没有一次释放的规定。', 'Special allowances have no release at once.'),
          lines: { power: { status: 'official', cite: POWER, note: POWER_NOTE } },
        },
      ),
    ],
    { by: 'sector' },
  ),
  parameter(
    'leftoverFee',
    '1',
    text('交易手续费率（单边）', 'Trading fee, each side'),
    [
      table(
        YEARS,
        'derived',
        SPECIAL,
        { power: '0.005', steel: '0.005', cement: '0.005' },
        {
          note: text(
            '公告的存档文本缺符号，印作“双向5”；按2015年收费通知读作5‰，买卖双方各付。',
            'The stored text of the notice lost its signs and reads "双向5"; read as 5 per mille after the fee notice of 2015, paid by each side.',
          ),
          lines: {
            power: {
              status: 'assumed',
              note: text(
                '发电企业结余配额的费率未另行写明，取与特别配额相同。',
                'No fee is stated for the leftovers of power enterprises; that of the special allowances is taken.',
              ),
            },
          },
        },
      ),
    ],
    { by: 'sector' },
  ),
];

const PARTS = [1, 2, 3] as const;
type Part = (typeof PARTS)[number];
const ORDER: Readonly<Record<Part, Text>> = {
  1: text('第一期', 'part 1'),
  2: text('第二期', 'part 2'),
  3: text('第三期', 'part 3'),
};
const ofPart = (part: Part, zh: string, en: string): Text =>
  text(`${zh}（${ORDER[part].zh}）`, `${en} (${ORDER[part].en})`);

const INPUTS: readonly InputRule[] = [
  asked('sector', 'choice', '', text('行业', 'Sector'), { choices: ['power', 'steel', 'cement'] }),
  asked('leftoverAllowance', 'number', 'tCO2', text('结余的免费配额', 'Leftover free allowances')),
  asked(
    'leftoverPrice',
    'number',
    'CNY/tCO2',
    text('广东配额价格（自行假设）', 'Price in Guangdong (your assumption)'),
  ),
  asked('preIssued', 'number', 'tCO2', text('已预发的当年广东配额', 'Guangdong allowances pre-issued for the year')),
  asked('preIssuedHeld', 'number', 'tCO2', text('其中账户内可收回的', 'Of these, still in the account')),
  asked('nationalPrice', 'number', 'CNY/tCO2', text('全国配额价格（自行假设）', 'National price (your assumption)')),
  ...PARTS.map((part) =>
    asked(`transferShare${part}`, 'number', '1', ofPart(part, '可转入全国的比例', 'Share transferable'), { max: '1' }),
  ),
  ...PARTS.map((part) =>
    asked(`transferDiscount${part}`, 'number', '1', ofPart(part, '每吨折减', 'Discount per tonne'), { max: '1' }),
  ),
];

const byLaw = (formula: string, note?: Text) => [rule(YEARS, 'published', [...SPECIAL, ...POWER], formula, note)];
const roundedPart = (formula: string) => [rule(YEARS, 'assumed', [...SPECIAL, ...POWER], formula, WHOLE_TONNES)];

/** What the rules release, and when. */
const RELEASES: readonly Quantity[] = [
  answer(
    'leftoverPartsCounted',
    '1',
    text('实际期数', 'Parts in this case'),
    byLaw('if(leftoverAllowance < leftoverAtOnceBelow, 1, leftoverParts)'),
  ),
  answer(
    'exactPart',
    'tCO2',
    text('每期应释放（精确值）', 'Each part, exact'),
    byLaw('leftoverAllowance / leftoverPartsCounted'),
  ),
  answer(
    'release1',
    'tCO2',
    ofPart(1, '释放量', 'Released'),
    roundedPart('if(leftoverPartsCounted = 1, leftoverAllowance, floor(exactPart))'),
  ),
  answer(
    'release2',
    'tCO2',
    ofPart(2, '释放量', 'Released'),
    roundedPart('if(leftoverPartsCounted = 1, 0 [tCO2], floor(exactPart))'),
  ),
  answer('release3', 'tCO2', ofPart(3, '释放量', 'Released'), roundedPart('leftoverAllowance - release1 - release2')),
];

const SALE = [GZSG, GZ24I];

/** What the released allowances bring on the Guangdong market. */
const VALUES: readonly Quantity[] = [
  answer('grossValue', 'CNY', text('按价格计的价值', 'Value at the price'), [
    rule(YEARS, 'published', SALE, 'leftoverAllowance * leftoverPrice'),
  ]),
  answer('tradingFee', 'CNY', text('手续费', 'Fee'), [rule(YEARS, 'published', SALE, 'grossValue * leftoverFee')]),
  answer('netValue', 'CNY', text('扣除手续费后的价值', 'Value less the fee'), [
    rule(YEARS, 'published', SALE, 'grossValue - tradingFee'),
  ]),
  ...PARTS.map((part) =>
    answer(`netValue${part}`, 'CNY', ofPart(part, '扣除手续费后的价值', 'Value less the fee'), [
      rule(YEARS, 'published', SALE, `release${part} * leftoverPrice * (1 - leftoverFee)`),
    ]),
  ),
];

/** An enterprise moved within the year: the plan takes back what was issued beforehand. */
const MOVED_WITHIN_THE_YEAR: readonly Quantity[] = [
  answer('takenBack', 'tCO2', text('收回的广东配额', 'Guangdong allowances taken back'), [
    rule(MID_YEAR, 'official', GZ23_MID, 'min(preIssued, preIssuedHeld)'),
  ]),
  answer(
    'deductedNational',
    'tCO2',
    text('不足部分：从全国预分配配额中扣减', 'The rest: deducted from the national pre-allocation'),
    [rule(MID_YEAR, 'official', GZ23_MID, 'preIssued - takenBack')],
  ),
];

const proposed = (formula: string) => [rule(YEARS, 'assumed', PROPOSAL, formula, NOT_LAW)];

/** The proposal: a share of each part may go to the national market, at a discount per tonne. */
const PROPOSED: readonly Quantity[] = [
  ...PARTS.flatMap((part) => [
    answer(
      `transferred${part}`,
      'tCO2',
      ofPart(part, '转入全国碳市场', 'Transferred'),
      proposed(`if(isBlank(transferShare${part}), 0 [tCO2], release${part} * transferShare${part})`),
    ),
    answer(
      `credited${part}`,
      'tCO2',
      ofPart(part, '折减后计入的全国配额', 'National allowances after the discount'),
      proposed(`if(isBlank(transferShare${part}), 0 [tCO2], transferred${part} * (1 - transferDiscount${part}))`),
    ),
  ]),
  step(
    'cases',
    'transferredTotal',
    'tCO2',
    text('转入合计', 'Transferred in total'),
    proposed('transferred1 + transferred2 + transferred3'),
  ),
  step(
    'cases',
    'creditedTotal',
    'tCO2',
    text('计入的全国配额合计', 'National allowances in total'),
    proposed('credited1 + credited2 + credited3'),
  ),
  answer(
    'transferValue',
    'CNY',
    text('转入部分的价值', 'Value of what is transferred'),
    proposed('creditedTotal * nationalPrice'),
  ),
  answer(
    'keptValue',
    'CNY',
    text('留在广东出售部分的价值', 'Value of what is sold in Guangdong'),
    proposed('(leftoverAllowance - transferredTotal) * leftoverPrice * (1 - leftoverFee)'),
  ),
  answer('scenarioValue', 'CNY', text('情景合计价值', 'Value in this scenario'), proposed('transferValue + keptValue')),
  answer(
    'scenarioGain',
    'CNY',
    text('与全部在广东出售相比', 'Against selling all in Guangdong'),
    proposed('scenarioValue - netValue'),
  ),
];

/** Questions about allowances left over when an enterprise leaves the Guangdong market. */
export const GUANGDONG_TRANSFER: Pack = {
  id: 'guangdong.transfer',
  version: '2026.1',
  scheme: 'guangdong',
  sector: 'transfer',
  label: text('广东：转入全国碳市场后的结余配额', 'Guangdong: allowances left over on moving to the national ETS'),
  from: YEARS[0],
  to: YEARS[1],
  inputs: INPUTS,
  parameters: PARAMETERS,
  quantities: [...RELEASES, ...VALUES, ...MOVED_WITHIN_THE_YEAR, ...PROPOSED],
  exclusions: [],
  advice: [
    advise(
      'cases',
      YEARS,
      'published',
      [GZSG, GZ24I],
      'sector <> "power"',
      text(
        '特别配额自2025年5月27日起交易，首日涨跌幅±20%。',
        'Special allowances are traded from 27 May 2025, within ±20 % on the first day.',
      ),
    ),
    advise(
      'cases',
      YEARS,
      'published',
      GZ24I,
      'sector <> "power"',
      text(
        '2024年度特别配额可与碳普惠（PHCER）合用于抵销，其中PHCER不少于70%。',
        'For 2024 special allowances may be used for offset together with PHCER, of which PHCER at least 70 %.',
      ),
    ),
    advise(
      'cases',
      YEARS,
      'published',
      at('CN95434', '账户冻结', 'accounts frozen'),
      'sector <> "power"',
      text(
        '2025年8月22日起账户再次冻结，待2025年度分配方案。',
        'All accounts were frozen again on 22 August 2025, pending the plan for 2025.',
      ),
    ),
  ],
  reasons: {},
  omitted: [
    {
      from: YEARS[0],
      to: YEARS[1],
      what: text('2021年之后才转入全国碳市场的发电企业。', 'Power enterprises moved to the national ETS after 2021.'),
      why: text('其结余配额如何分期释放未见文本。', 'How their leftover allowances are released was read in no text.'),
      cite: [GZ22, GZ23],
    },
  ],
};
