// Words about numbers: how quantities of CO2 are shown, what was cleaned in an entry, what a unit was read as.
import type { CellNote } from '../../book/clean-cell';
import type { Display } from '../../derive/numbers';
import { defineWords } from './words';

type Tonnes = Display['tonnes'];

export const DISPLAY_WORDS = defineWords({
  zh: {
    tonne: { t: 't', '10^4 t': '万t' } satisfies Record<Tonnes, string>,
    shownIn: { t: '以 tCO₂ 显示', '10^4 t': '以 万tCO₂ 显示' } satisfies Record<Tonnes, string>,
    change: {
      t: '排放与配额的计算结果现以 tCO₂ 显示，点按改为 万tCO₂。填写、复制和文件始终用基本单位。',
      '10^4 t': '排放与配额的计算结果现以 万tCO₂ 显示，点按改为 tCO₂。填写、复制和文件始终用基本单位。',
    } satisfies Record<Tonnes, string>,
    inBase: (base: string) => `= ${base}，以下按基本单位列出`,
  },
  en: {
    tonne: { t: 't', '10^4 t': '10⁴t' },
    shownIn: { t: 'Shown in tCO₂', '10^4 t': 'Shown in 10⁴tCO₂' },
    change: {
      t: 'Emissions and allowances are shown in tCO₂; press to show them in 10⁴tCO₂. Entries, copies and files always have base units.',
      '10^4 t':
        'Emissions and allowances are shown in 10⁴tCO₂; press to show them in tCO₂. Entries, copies and files always have base units.',
    },
    inBase: (base: string) => `= ${base}; what follows is in base units`,
  },
});

/** Cells that were cleaned, by what was done to them. */
const zhNotes: Readonly<Record<CellNote, (n: number) => string>> = {
  thousands: (n) => `${n} 个含千分位`,
  tenThousands: (n) => `${n} 个以万计`,
  hundredMillions: (n) => `${n} 个以亿计`,
  magnitude: (n) => `${n} 个含数量级`,
  unit: (n) => `${n} 个带单位`,
  percent: (n) => `${n} 个百分数`,
  brackets: (n) => `${n} 个以括号表示负数`,
  exponent: (n) => `${n} 个科学计数法`,
  fullWidth: (n) => `${n} 个全角数字`,
  arithmetic: (n) => `${n} 个算式`,
  cut: (n) => `${n} 个名称过长，已截短`,
};

const enNotes: Readonly<Record<CellNote, (n: number) => string>> = {
  thousands: (n) => `${n} with thousands separators`,
  tenThousands: (n) => `${n} in ten thousands`,
  hundredMillions: (n) => `${n} in hundred millions`,
  magnitude: (n) => `${n} with a power of ten`,
  unit: (n) => `${n} with a unit`,
  percent: (n) => `${n} as a percentage`,
  brackets: (n) => `${n} negative by brackets`,
  exponent: (n) => `${n} with an exponent`,
  fullWidth: (n) => `${n} in full-width digits`,
  arithmetic: (n) => `${n} as a sum`,
  cut: (n) => `${n} too long a name, cut`,
};

const cells = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);

export const NOTICE_WORDS = defineWords({
  zh: {
    notes: zhNotes,
    cleaned: (n: number, kinds: readonly string[]) => `已整理 ${n} 个单元格：${kinds.join('，')}`,
    asks: (n: number) => `${n} 个有几种读法，待选择`,
    unread: (n: number) => `${n} 个无法读懂，已原样保留`,
    computed: (n: number) => `${n} 个是计算结果，未写入`,
    sentence: (parts: readonly string[]) => `${parts.join('；')}。`,
    wrongUnit: (typed: string, why: string) => `“${typed}” ${why}。`,
    goThrough: '逐个查看',
    next: (at: number, of: number) => `下一个（${at}/${of}）`,
    undoPaste: '撤销这次粘贴',
    undoStep: '撤销这一步',
    settled: (candidate: string, unit: string) => (unit === '' ? candidate : `${candidate} ${unit}`),
  },
  en: {
    notes: enNotes,
    cleaned: (n: number, kinds: readonly string[]) => `${cells(n)} cleaned: ${kinds.join(', ')}`,
    asks: (n: number) => (n === 1 ? '1 needs a choice' : `${n} need a choice`),
    unread: (n: number) =>
      n === 1 ? '1 cannot be read and is kept as typed' : `${n} cannot be read and are kept as typed`,
    computed: (n: number) =>
      n === 1 ? '1 is a result and was left as it is' : `${n} are results and were left as they are`,
    sentence: (parts: readonly string[]) => `${parts.join('; ')}.`,
    wrongUnit: (typed: string, why: string) => `“${typed}” ${why}.`,
    goThrough: 'Go through them',
    next: (at: number, of: number) => `Next (${at} of ${of})`,
    undoPaste: 'Undo this paste',
    undoStep: 'Undo this step',
    settled: (candidate: string, unit: string) => (unit === '' ? candidate : `${candidate} ${unit}`),
  },
});
