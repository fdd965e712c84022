// Words of the page of prices and assumptions.
import { defineWords } from './words';

export const PRICES_WORDS = defineWords({
  zh: {
    title: '价格与假设',
    lead: '价格是使用者自己的假设：本表不含任何行情，也不从网络取数。改动后所有结果立即重算。',
    prices: '价格',
    assumptions: '本表结果所依据的推定与征求意见稿',
    assumptionsLead: '这些取值没有法规原文可依，或出自征求意见稿。可以逐年改用自己的取值；结果随之标为推定。',
    none: '目前的结果没有用到推定或征求意见稿的取值。',
    year: '年度',
    line: '类别',
    value: '现用值',
    status: '状态',
    basis: '依据与说明',
    own: '自定值',
    ownLabel: (label: string, line: string, year: number) => `${label} ${line} ${year} 年自定值`,
    asAbove: '同上',
    explain: (label: string) => `说明：${label}`,
    lawValue: (value: string) => `规则值 ${value}`,
  },
  en: {
    title: 'Prices and assumptions',
    lead: 'Prices are your own assumptions: this book holds no market data and fetches none. Every change recomputes all results.',
    prices: 'Prices',
    assumptions: 'Assumed and draft values that the results rest on',
    assumptionsLead:
      'These values are read in no legal text, or come from a consultation draft. You can set your own, year by year; results are then marked as assumed.',
    none: 'No result of this book rests on an assumed or draft value at present.',
    year: 'Year',
    line: 'Kind',
    value: 'In use',
    status: 'Status',
    basis: 'Basis and note',
    own: 'Own value',
    ownLabel: (label: string, line: string, year: number) => `${label} ${line} ${year}: own value`,
    asAbove: 'as above',
    explain: (label: string) => `Explain: ${label}`,
    lawValue: (value: string) => `rules: ${value}`,
  },
});
