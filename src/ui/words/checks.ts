// Words of the to-do list and of the legend of marks.
import type { TodoKind } from '../../derive/todo';
import { defineWords } from './words';

export const TODO_WORDS = defineWords({
  zh: {
    kinds: { error: '有误', incomplete: '待填', refused: '不适用', warning: '警告' } satisfies Record<TodoKind, string>,
    group: (kind: string, n: number) => `${kind} ${n}`,
    meaning: {
      error: '读不出或超出限值，依赖它的结果没有值',
      incomplete: '尚未填写，依赖它的结果没有值',
      refused: '按规则不予计算',
      warning: '本程序的合理性检查，不是规则的要求：照数计算，结果不受影响',
    } satisfies Record<TodoKind, string>,
    all: '企业一览',
    open: (n: number) => `全部 ${n} 项`,
    close: '收起',
    who: '各企业的待办',
    whoCount: (n: number, all: number) => `${all} 个企业年度中有 ${n} 个有待办`,
    counting: '正在统计…',
    rest: (n: number) => `另有 ${n} 项，更正后依次列出`,
    restRows: (n: number) => `另有 ${n} 个`,
    showMore: (n: number) => `再显示 ${n} 项`,
    nothingHere: '该企业年度没有待办',
    put: (value: string) => `改为 ${value}`,
    others: (n: number) => `另有 ${n} 处看来有误，见待办`,
    dismiss: '关闭提示',
    legend: '图例',
    legendTitle: '标记的含义',
    close2: '关闭图例',
  },
  en: {
    kinds: { error: 'error', incomplete: 'missing', refused: 'refused', warning: 'warning' },
    group: (kind: string, n: number) => `${kind[0]?.toUpperCase()}${kind.slice(1)}: ${n}`,
    meaning: {
      error: 'cannot be read or is outside its limits; results that need it have no value',
      incomplete: 'not entered yet; results that need it have no value',
      refused: 'not calculated, by the rules',
      warning: 'plausibility checks of this program, no rules of law: counted as entered, no result changes',
    },
    all: 'All enterprises',
    open: (n: number) => `All ${n}`,
    close: 'Show less',
    who: 'What each enterprise has to do',
    whoCount: (n: number, all: number) => `${n} of ${all} enterprise years have something to do`,
    counting: 'Counting…',
    rest: (n: number) => `and ${n} more, listed as these are mended`,
    restRows: (n: number) => `and ${n} more`,
    showMore: (n: number) => `Show ${n} more`,
    nothingHere: 'Nothing to do for this enterprise and year',
    put: (value: string) => `Change to ${value}`,
    others: (n: number) => `${n} more look wrong; see the to-do list`,
    dismiss: 'Dismiss',
    legend: 'Legend',
    legendTitle: 'What the marks mean',
    close2: 'Close the legend',
  },
});

/** Marks of cells: class names of the sample, its text, what the mark is called and what it means. */
export type MarkWords = readonly [look: string, sample: string, name: string, meaning: string];

export const LEGEND_WORDS = defineWords<{ readonly marks: readonly MarkWords[] }>({
  zh: {
    marks: [
      ['is-missing', '', '待填', '规则需要而尚未填写'],
      ['is-number is-error', '60', '有误', '读不出或超出限值；只影响依赖它的结果'],
      ['is-number is-warning', '25,024', '警告', '看来有误，仍照数计算，不影响结果'],
      ['is-number is-note', '0.2', '提醒', '或许没错，值得再看一眼'],
      ['is-result is-number is-incomplete', '缺 2 项', '不完整', '结果尚缺数据；悬停可见缺什么'],
      ['is-result is-number is-refused', '不适用', '不适用', '按规则不予计算；悬停可见理由'],
      ['is-number is-default', '0.99', '缺省值', '留空，按规则取此值'],
      ['is-result is-number is-draft', '1,204', '征求意见稿', '结果依据征求意见稿'],
      ['is-result is-number is-assumed', '1,204', '推定', '公式为推定，未见法规原文'],
      ['is-number is-cleaned', '125,000', '已整理', '输入时带千分位、万、单位等，已读作普通数；悬停可见原样'],
      ['is-number is-sum', '1,116', '算式', '由输入的算式得出；悬停可见算式，按 F2 可再改'],
      ['is-number is-different', '4,800', '与基准不同', '此情景的值与基准情景不同；悬停可见基准值，Ctrl+Del 恢复'],
      ['is-number is-lit', '2,000', '组成', '所选数字由它得出（实线）'],
      ['is-number is-lit is-read-by', '2,000', '用到', '由所选数字算得（虚线）'],
    ],
  },
  en: {
    marks: [
      ['is-missing', '', 'Missing', 'needed by the rules and not entered yet'],
      ['is-number is-error', '60', 'Error', 'cannot be read or is outside its limits; only what depends on it waits'],
      ['is-number is-warning', '25,024', 'Warning', 'looks wrong; counted as entered, no result changes'],
      ['is-number is-note', '0.2', 'Note', 'may well be right, worth a second look'],
      ['is-result is-number is-incomplete', 'needs 2', 'Incomplete', 'the result lacks data; hover to see which'],
      ['is-result is-number is-refused', 'refused', 'Refused', 'not calculated, by the rules; hover for the reason'],
      ['is-number is-default', '0.99', 'Default', 'left blank; the rules give this value'],
      ['is-result is-number is-draft', '1,204', 'Draft', 'the result rests on a consultation draft'],
      ['is-result is-number is-assumed', '1,204', 'Assumed', 'the formula is assumed; no legal text was read'],
      ['is-number is-cleaned', '125,000', 'Cleaned', 'typed with separators, a unit or the like; hover to see how'],
      ['is-number is-sum', '1,116', 'Sum', 'worked out from the sum that was typed; F2 opens it again'],
      [
        'is-number is-different',
        '4,800',
        'Differs',
        'not as in the base case; hover for its value, Ctrl+Del goes back to it',
      ],
      ['is-number is-lit', '2,000', 'Part', 'the selected number is made of it (solid line)'],
      ['is-number is-lit is-read-by', '2,000', 'Use', 'it is made of the selected number (dashed line)'],
    ],
  },
});
