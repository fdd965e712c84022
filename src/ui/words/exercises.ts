// Words of the exercises: what they teach, the task, the data to enter, hints, and what checking says.
import type { Exercise } from '../exercises/exercise-list';
import { defineWords } from './words';

interface ExerciseWords {
  readonly title: string;
  /** One line for the home page. */
  readonly teaches: string;
  readonly task: readonly string[];
  /** What the learner enters, line by line. */
  readonly data: readonly string[];
  readonly hints: readonly string[];
}

const ZH: Readonly<Record<Exercise, ExerciseWords>> = {
  'power-floor-2024': {
    title: '煤电＋气电：80% 下限',
    teaches: '补全数据，看企业配额如何补到排放量的 80%。',
    task: [
      '练习电力有两台煤机和一台气机。1号煤机已填好，请补全另外两台 2024 年度的数据。',
      '然后找出：气机的配额为何多于按基准值计算的数，企业补发了多少，还缺多少，按配额价格需花多少钱。',
    ],
    data: [
      '2号煤机：发电量 206,500 MWh；用煤 131,200 t，低位发热量 20.30 GJ/t，元素碳含量 0.5330 tC/t。',
      '3号气机：发电量 91,000 MWh；天然气 1,820 万Nm³，低位发热量与含碳量未测，留空。',
    ],
    hints: [
      '发电量填在“设施”表，煤和天然气的数量填在“燃料与物料”表；缺什么，屏幕下方的“待办”会逐项列出。',
      '气机按基准值计算的配额少于排放量：点选它的“应发配额”，右侧说明写着补发的一步。',
      '企业一行的“缺口上限补发”：2024 年度应发配额低于企业排放量的 80% 时，补到 80%。在“履约测算”页可看到整条计算链。',
    ],
  },
  'missing-data-2024': {
    title: '缺测数据与缺省值',
    teaches: '同样的煤，含碳量没有实测会多算多少排放，多花多少钱。',
    task: [
      '练习热电的两台机组完全相同，用的煤也一样，只有 1号机组实测了元素碳含量。',
      '请填入数据（未测的留空），比较两台机组的排放量，并算出企业的缺口与费用。',
    ],
    data: [
      '两台机组：发电量各 1,716,000 MWh；用煤各 780,000 t，低位发热量 20.80 GJ/t。',
      '1号机组实测元素碳含量 0.5450 tC/t；2号机组未实测，留空。',
    ],
    hints: [
      '先在“设施”表填两台机组的发电量，再到“燃料与物料”表填煤的数量与低位发热量。',
      '2号机组的含碳量留空时，规则以低位发热量乘单位热值含碳量的缺省值代替；点选该燃料的“排放量”，说明里可见所用的数。',
      '缺省值偏高：配额只看发电量，两台一样；多出来的排放全部成为缺口。',
    ],
  },
  'cement-2025': {
    title: '水泥熟料：非碳酸盐原料与强度',
    teaches: '电石渣怎样降低强度，进而影响 2025 年度的配额。',
    task: [
      '练习水泥有两条熟料生产线。请填入用煤量、平衡值，并为 1号线添一行电石渣。',
      '找出：1号线的过程排放、强度和配额，2号线的配额，以及企业的盈余。',
    ],
    data: [
      '1号线：用煤 198,000 t；电石渣 90,000 t（材料选“电石渣”，名称自定）。',
      '2号线：用煤 151,000 t（已填）。两条线的平衡值均为 0.81 tCO₂/t（虚构，正式值以主管部门下发为准）。',
    ],
    hints: [
      '平衡值填在“设施”表两条线的“平衡值”列；用煤量填在“燃料与物料”表。',
      '在“燃料与物料”表最后一行下方新增一行：企业、设施、年度同 1号线，材料选电石渣，只填数量。',
      '强度低于平衡值的生产线，配额比排放量多；高于的则少，增减幅度有上限。点选“应发配额”看调整比例。',
    ],
  },
  'guangdong-ceramics-2024': {
    title: '广东陶瓷：免费比例与本省抵销',
    teaches: '历史强度法、免费与有偿配额，抵销中本省项目所占比例的限制。',
    task: [
      '练习陶瓷是广东试点企业，按历史强度法分配。请补全 2024 年度数据。',
      '企业持有 9,000 t 抵销量，其中本省 4,000 t。找出：免费与有偿配额各多少，能用多少抵销量，还需购买多少，总费用多少。',
    ],
    data: [
      '设施：历史强度 0.0181 tCO₂/产品单位；外购电量 58,000 MWh。',
      '企业：持有抵销量 9,000 t，其中本省 4,000 t；抵销使用方式选“使用已持有的”。',
    ],
    hints: [
      '历史强度与外购电量在“设施”表；抵销量在“企业”表。',
      '没有看到某一列？用表格上方的“列”把它显示出来。',
      '所用抵销量中本省项目不得少于规定比例：本省 4,000 t 决定了最多能用多少，不是 9,000 t。点选“抵销使用量”看算式。',
    ],
  },
  'offset-decision-2024': {
    title: '买配额还是用抵销：情景比较',
    teaches: '新建一个情景，比较用足抵销与不用抵销的履约费用。',
    task: [
      '练习发电 2024 年度配额不足。基准情景不用抵销，全部购买配额。',
      '请新建一个情景，在其中把抵销用足上限，比较两个情景的费用。基准情景不要改动。',
    ],
    data: ['价格已填好：配额 95 元/t，抵销 80 元/t。', '新情景：在“企业”表把“抵销使用方式”改为“买足至上限”。'],
    hints: [
      '在表名旁的情景菜单里选择新建情景；新情景里只记与基准不同的数。',
      '切换到新情景后再改“抵销使用方式”。屏幕上方会写明正在编辑哪个情景。',
      '抵销不得超过应清缴配额量的 5%。便宜的部分是差价乘以抵销使用量。',
    ],
  },
};

const EN: Readonly<Record<Exercise, ExerciseWords>> = {
  'power-floor-2024': {
    title: 'Coal and gas: the 80 % floor',
    teaches: 'Complete the data and see how the enterprise is topped up to 80 % of its emissions.',
    task: [
      'Practice Power has two coal units and one gas unit. Coal 1 is filled in; complete the other two for 2024.',
      'Then find out why the gas unit gets more than its benchmark gives, how much the enterprise is topped up, what it still lacks, and what that costs at the allowance price.',
    ],
    data: [
      'Coal 2: 206,500 MWh generated; 131,200 t of coal, net calorific value 20.30 GJ/t, carbon content 0.5330 tC/t.',
      'Gas 3: 91,000 MWh generated; natural gas 1,820 × 10⁴ Nm³. Calorific value and carbon content were not measured: leave them blank.',
    ],
    hints: [
      'Generation goes into the sheet Facilities, coal and gas into Fuels and materials. What is still missing stands line by line in the to-do list below.',
      'By its benchmark the gas unit would get less than it emits: choose its Allowance, and the explanation shows the step of the top-up.',
      'See Floor top-up in the row of the enterprise: in 2024, where allowances are below 80 % of its emissions, they are raised to that. The page Position shows the whole chain.',
    ],
  },
  'missing-data-2024': {
    title: 'Missing measurements and default values',
    teaches: 'The same coal without a measured carbon content: how many tonnes more, and what they cost.',
    task: [
      'The two units of Practice Heat are the same and burn the same coal, but only unit 1 measured its carbon content.',
      'Enter the data (leave blank what was not measured), compare the emissions of the units, and find the shortfall and cost of the enterprise.',
    ],
    data: [
      'Both units: 1,716,000 MWh generated each; 780,000 t of coal each, net calorific value 20.80 GJ/t.',
      'Unit 1 measured a carbon content of 0.5450 tC/t; unit 2 measured none: leave it blank.',
    ],
    hints: [
      'Start with the generation of both units in Facilities, then enter quantity and calorific value of the coal in Fuels and materials.',
      'Where the carbon content of unit 2 is blank, the rules take the calorific value times a default carbon content per unit of heat. Choose the Emissions of that fuel: the explanation shows the numbers.',
      'The default is high. Allowances look at generation alone and are the same for both; all that is emitted more is shortfall.',
    ],
  },
  'cement-2025': {
    title: 'Cement: non-carbonate materials and intensity',
    teaches: 'How carbide slag lowers the intensity, and what that does to the allowances of 2025.',
    task: [
      'Practice Cement has two clinker lines. Enter coal and balance values, and add a row of carbide slag to line 1.',
      'Find out process emissions, intensity and allowance of line 1, the allowance of line 2, and the surplus of the enterprise.',
    ],
    data: [
      'Line 1: 198,000 t of coal; 90,000 t of carbide slag (material Carbide slag, any name).',
      'Line 2: 151,000 t of coal (filled in). The balance value of both lines is 0.81 tCO₂/t (fictional; the real one comes from the authority).',
    ],
    hints: [
      'The balance value stands in the sheet Facilities, in the column of that name; coal goes into Fuels and materials.',
      'Add a row below the last one of Fuels and materials: enterprise, facility and year as line 1, material carbide slag, and only a quantity.',
      'A line with an intensity below the balance value gets more allowances than it emits, one above gets less, within limits. Choose Allowance to see the rate.',
    ],
  },
  'guangdong-ceramics-2024': {
    title: 'Guangdong ceramics: free share and local offsets',
    teaches: 'Historical intensity, free and paid allowances, and the share of offsets that must be local.',
    task: [
      'Practice Ceramics is in the Guangdong pilot and gets allowances by historical intensity. Complete the data of 2024.',
      'It holds offsets of 9,000 t, of which 4,000 t are local. Find out the free and the paid allowances, how many offsets it can use, what it must buy, and the total cost.',
    ],
    data: [
      'Facility: historical intensity 0.0181 tCO₂ per product unit; purchased electricity 58,000 MWh.',
      'Enterprise: offsets held 9,000 t, of which local 4,000 t; for Offset use choose “What is held”.',
    ],
    hints: [
      'Historical intensity and purchased electricity are in Facilities, the offsets in Enterprises.',
      'Is a column not in view? “Columns” above the sheet brings it in.',
      'A given share of the offsets used must be local: the 4,000 t decide how many can be used, not the 9,000 t. Choose Offsets used to see how.',
    ],
  },
  'offset-decision-2024': {
    title: 'Allowances or offsets: comparing scenarios',
    teaches: 'Add a scenario and compare the cost with offsets up to the limit and without any.',
    task: [
      'Practice Generation is short of allowances in 2024. Its base scenario uses no offsets and buys allowances.',
      'Add a scenario in which offsets are used up to the limit, and compare the cost of both. Leave the base as it is.',
    ],
    data: [
      'Prices are filled in: allowances 95 CNY/t, offsets 80 CNY/t.',
      'In the new scenario: in Enterprises set Offset use to “Buy up to the limit”.',
    ],
    hints: [
      'The scenario menu beside the name of the book adds a scenario; it holds only what differs from the base.',
      'Change Offset use only after you have switched to the new scenario: the line above the sheet says which one you edit.',
      'Offsets are limited to 5 % of the obligation. What is saved is the difference in price times the offsets used.',
    ],
  },
};

export const EXERCISE_WORDS = defineWords({
  zh: {
    heading: '练习（企业与数据均为虚构）',
    lead: '打开即得一份新的副本，不影响您的其他表；核对与提示都在本机完成，不记分。',
    exercises: ZH,
    panel: '练习',
    fictional: '虚构',
    task: '任务',
    data: '要填入的数据',
    asked: '要找出的结果',
    hints: '提示',
    hint: (n: number, all: number) => `显示提示 ${n}/${all}`,
    check: '核对',
    again: '表已改动，请重新核对',
    solution: '看参考答案',
    solutionTitle: (title: string) => `${title}（参考答案）`,
    reset: '重新做一份',
    open: '展开',
    close: '收起',
    score: (right: number, all: number) => `${all} 项中 ${right} 项正确`,
    done: '全部正确',
    states: {
      right: '正确',
      notYet: '还不对',
      incomplete: '还没有结果',
      missing: '找不到这一行，请不要改名或删除',
      noScenario: '还没有这个情景',
    },
    yours: (text: string) => `您的结果：${text}`,
    explain: '看说明',
    inScenario: (n: number) => `情景 ${n + 1}`,
    missingFile: '没有找到练习的文件，请检查安装是否完整。',
  },
  en: {
    heading: 'Exercises (enterprises and data are fictional)',
    lead: 'Each opens as a new copy and touches none of your books. Checking and hints stay on this device; no scores are kept.',
    exercises: EN,
    panel: 'Exercise',
    fictional: 'fictional',
    task: 'Task',
    data: 'Data to enter',
    asked: 'Results to find',
    hints: 'Hints',
    hint: (n: number, all: number) => `Show hint ${n} of ${all}`,
    check: 'Check',
    again: 'The book has changed: check again',
    solution: 'Show the solution',
    solutionTitle: (title: string) => `${title} (solution)`,
    reset: 'Start afresh',
    open: 'Show',
    close: 'Hide',
    score: (right: number, all: number) => `${right} of ${all} right`,
    done: 'All right',
    states: {
      right: 'right',
      notYet: 'not yet',
      incomplete: 'no result yet',
      missing: 'this row is not there; please keep its names',
      noScenario: 'this scenario is not there yet',
    },
    yours: (text: string) => `yours: ${text}`,
    explain: 'See why',
    inScenario: (n: number) => `scenario ${n + 1}`,
    missingFile: 'The files of this exercise were not found; please check that the app is installed completely.',
  },
});
