// Words of finding and replacing, of pasting beyond the end, of moving rows, and of the figures of a selection.
import type { HandWords } from '../grid/hand-words';
import { defineWords } from './words';

export const HAND_WORDS = defineWords<HandWords>({
  zh: {
    find: {
      label: '查找与替换',
      query: '查找',
      replacement: '替换为',
      next: '下一处',
      previous: '上一处',
      matchCase: '区分大小写',
      whole: '整格匹配',
      withReplace: '替换…',
      replaceOne: '替换',
      replaceAll: '全部替换',
      close: '关闭查找',
      none: '未找到',
      place: (at, total, more) => `${at > 0 ? `第 ${at} 处，` : ''}共 ${total} 处${more ? '…' : ''}`,
      replaced: (cells, left) =>
        `已替换 ${cells} 个单元格${left > 0 ? `；另有 ${left} 个是计算结果或不能替换，保持不变` : ''}`,
    },
    goToRow: { label: '转到行', go: '转到', range: (last) => `1 至 ${last}` },
    ask: {
      question: (rows) => `粘贴的内容比表格多 ${rows} 行`,
      add: (rows) => `增加 ${rows} 行`,
      fit: '只粘贴放得下的部分',
      cancel: '取消',
    },
    notes: {
      columnsLeftOut: (columns) => `右侧超出表格的 ${columns} 列未粘贴`,
      rowsLeftOut: (rows) => `下方超出表格的 ${rows} 行未粘贴`,
      hiddenLeftAlone: (columns) => `其间未显示的 ${columns} 列保持不变`,
      sortedAll: (rows) => `已按此列排列全部 ${rows} 行，包括被筛选隐藏的行`,
      cut: '选择目标位置后粘贴即可移动；按 Esc 取消',
      filled: (cells) => `已填入 ${cells} 个单元格`,
    },
    menu: {
      fillDown: '向下填充',
      fillRight: '向右填充',
      moveUp: '上移行',
      moveDown: '下移行',
      selectRows: '选择整行',
      selectColumns: '选择整列',
      find: '查找与替换…',
      edit: '编辑单元格',
      space: '空格',
    },
    least: '最小',
    most: '最大',
    filled: '非空',
  },
  en: {
    find: {
      label: 'Find and replace',
      query: 'Find',
      replacement: 'Replace with',
      next: 'Next',
      previous: 'Previous',
      matchCase: 'Match case',
      whole: 'Whole cell',
      withReplace: 'Replace…',
      replaceOne: 'Replace',
      replaceAll: 'Replace all',
      close: 'Close find',
      none: 'Nothing found',
      place: (at, total, more) => `${at > 0 ? `${at} of ` : ''}${total}${more ? '…' : ''}${at > 0 ? '' : ' found'}`,
      replaced: (cells, left) =>
        `${cells === 1 ? '1 cell' : `${cells} cells`} replaced${
          left > 0 ? `; ${left} more ${left === 1 ? 'is' : 'are'} results or cannot be replaced` : ''
        }`,
    },
    goToRow: { label: 'Go to row', go: 'Go', range: (last) => `1 to ${last}` },
    ask: {
      question: (rows) => `The block has ${rows === 1 ? '1 row' : `${rows} rows`} more than the sheet`,
      add: (rows) => (rows === 1 ? 'Add 1 row' : `Add ${rows} rows`),
      fit: 'Paste only what fits',
      cancel: 'Cancel',
    },
    notes: {
      columnsLeftOut: (columns) =>
        `${columns === 1 ? '1 column' : `${columns} columns`} beyond the right edge of the sheet left out`,
      rowsLeftOut: (rows) => `${rows === 1 ? '1 row' : `${rows} rows`} beyond the end of the sheet left out`,
      hiddenLeftAlone: (columns) =>
        `${columns === 1 ? '1 column that is' : `${columns} columns that are`} not shown in between left as before`,
      sortedAll: (rows) => `All ${rows} rows were sorted, those held back by the filter included`,
      cut: 'Paste where it should go to move it; Esc to cancel',
      filled: (cells) => `${cells === 1 ? '1 cell' : `${cells} cells`} filled`,
    },
    menu: {
      fillDown: 'Fill down',
      fillRight: 'Fill right',
      moveUp: 'Move rows up',
      moveDown: 'Move rows down',
      selectRows: 'Select whole rows',
      selectColumns: 'Select whole columns',
      find: 'Find and replace…',
      edit: 'Edit cell',
      space: 'Space',
    },
    least: 'Min',
    most: 'Max',
    filled: 'Filled',
  },
});
