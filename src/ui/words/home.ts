// Words of the home page and of opening files.
import { defineWords } from './words';

export const EXAMPLES = ['coal-gas-2024', 'air-cooled-chp-2022', 'one-plant-2019-2026', 'gas-chp-2023'] as const;
export type Example = (typeof EXAMPLES)[number];

export const HOME_WORDS = defineWords({
  zh: {
    title: '碳表',
    lead: '碳市场履约自查表格：填入机组与燃料，得到排放、配额、缺口、费用与可能的罚款，每个数字都可追到条文。数据只保存在这台设备上。',
    start: '开始',
    newBook: '新建空白表',
    newHint: '从一台机组开始',
    openFile: '打开情景文件',
    openHint: 'CSV，也可把文件拖到本页',
    examples: '示例（企业均为虚构）',
    open: '打开',
    yours: '我的表',
    none: '还没有保存的表。',
    changed: (when: string) => `修改于 ${when}`,
    remove: '删除',
    removed: (name: string) => `已删除“${name}”`,
    restore: '恢复',
    unnamed: '未命名',
    storage: '内容保存在此浏览器中，清除浏览器数据会一并删除；请定期导出情景 CSV 作为备份。',
    unavailable: '这个浏览器不允许保存数据（可能是无痕窗口）。可以计算，但关闭后内容会丢失；请导出情景 CSV。',
    faults: (file: string) => `“${file}”未能打开`,
    faultsLead: '文件没有导入，现有内容未受影响。请按下列各项更正后再试：',
    missing: '没有找到此示例，请检查安装是否完整。',
    notText: '不是 UTF-8 文本。请在 Excel 或 WPS 中另存为“CSV UTF-8”。',
    tooBig: '文件超过 50 MB。',
    close: '关闭',
    titles: {
      'coal-gas-2024': '煤电＋气电 2024',
      'air-cooled-chp-2022': '空冷热电联产 2022',
      'one-plant-2019-2026': '同一台机组 2019–2026',
      'gas-chp-2023': '燃气热电联产 2023',
    },
    teaches: {
      'coal-gas-2024': '燃气机组补发，以及企业 80% 缺口上限如何生效。',
      'air-cooled-chp-2022': '冷却、供热与负荷修正，购入电力，缺口率达到 10% 后的预支。',
      'one-plant-2019-2026': '八年规则如何变化：修正系数、基准值、清缴上限、征求意见稿。',
      'gas-chp-2023': '配额不足的燃气机组补发至核查排放量。',
    },
  },
  en: {
    title: 'Tanbiao',
    lead: 'A self-check sheet for carbon market compliance: enter units and fuels, read emissions, allowances, shortfall, cost and the possible fine, each number traced to its article. Your data stays on this device.',
    start: 'Start',
    newBook: 'New empty book',
    newHint: 'begins with one unit',
    openFile: 'Open a scenario file',
    openHint: 'CSV, or drop the file on this page',
    examples: 'Examples (all enterprises are fictional)',
    open: 'Open',
    yours: 'Your books',
    none: 'No book is kept yet.',
    changed: (when: string) => `Changed ${when}`,
    remove: 'Delete',
    removed: (name: string) => `Deleted “${name}”`,
    restore: 'Bring back',
    unnamed: 'Untitled',
    storage:
      'Books are kept in this browser; clearing its data deletes them. Export the scenario CSV now and then as a backup.',
    unavailable:
      'This browser does not allow keeping data (a private window, perhaps). You can calculate, but everything is lost on closing; export the scenario CSV.',
    faults: (file: string) => `“${file}” could not be opened`,
    faultsLead: 'Nothing was imported and nothing you have was touched. Mend the following and try again:',
    missing: 'This example was not found; please check that the app is installed completely.',
    notText: 'This is not UTF-8 text. Save it as “CSV UTF-8” in Excel or WPS.',
    tooBig: 'The file is larger than 50 MB.',
    close: 'Close',
    titles: {
      'coal-gas-2024': 'Coal and gas, 2024',
      'air-cooled-chp-2022': 'Air-cooled cogeneration, 2022',
      'one-plant-2019-2026': 'One unit, 2019–2026',
      'gas-chp-2023': 'Gas cogeneration, 2023',
    },
    teaches: {
      'coal-gas-2024': 'The gas top-up, and how the 80 % floor of the enterprise takes hold.',
      'air-cooled-chp-2022':
        'Cooling, heat and load corrections, purchased electricity, borrowing from a 10 % shortfall on.',
      'one-plant-2019-2026':
        'How the rules change over eight years: corrections, benchmarks, the obligation cap, the draft.',
      'gas-chp-2023': 'A gas unit short of allowances is topped up to its verified emissions.',
    },
  },
});
