// Words of the history.
import { defineWords } from './words';

export const HISTORY_WORDS = defineWords({
  zh: {
    open: '操作历史',
    title: '操作历史',
    lead: '点选任意一步，即回到那一步之后的状态；之后仍可重做。',
    start: '最初的状态',
    now: '当前',
    undone: '已撤销',
    older: (n: number) => `更早的 ${n} 步`,
    empty: '还没有操作',
    goTo: (step: string) => `回到此步之后：${step}`,
  },
  en: {
    open: 'History',
    title: 'History',
    lead: 'Choose a step to go back to the state after it; what comes later can be redone.',
    start: 'As it was at first',
    now: 'now',
    undone: 'undone',
    older: (n: number) => `${n} older steps`,
    empty: 'Nothing has been done yet',
    goTo: (step: string) => `Go to the state after: ${step}`,
  },
});
