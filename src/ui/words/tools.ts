// Words that the pages of single questions share.
import { defineWords } from './words';

export const TOOLS_WORDS = defineWords({
  zh: {
    choose: '请选择',
    advice: '提示',
    clear: '清空',
    formula: '算法',
    basis: '依据',
    none: '—',
    selfCheck: '自查估算，以主管部门的决定为准。',
  },
  en: {
    choose: 'choose',
    advice: 'Worth knowing',
    clear: 'Clear',
    formula: 'Formula',
    basis: 'Basis',
    none: '–',
    selfCheck: 'A self-check estimate; the decision is for the authority.',
  },
});
