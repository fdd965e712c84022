// Words of the page on penalties.
import { defineWords } from './words';

export const PENALTIES_WORDS = defineWords({
  zh: {
    title: '处罚与其他义务',
    lead: '列出所选市场当日有效的各项处罚：罚款的上下限、条文和进一步后果。只说明条文，不判断是否违规。',
    market: '市场',
    day: '日期与数额',
    dayHint: {
      national: '日期决定适用《管理办法》、2024-05-01 起的《暂行条例》还是 2026-08-15 以后的规定。',
      guangdong: '广东的规定 2014 年以来未变；日期只用于确认是否在已收录规则的年份之内。',
    },
    table: '各项违规情形',
    offender: '主体',
    breach: '情形',
    low: '下限（元）',
    high: '上限（元）',
    cut: '核减下一年度配额（tCO₂）',
    consequence: '进一步后果',
    basis: '依据',
    status: '状态',
    chooseDay: '请先填写日期。',
    outside: (from: number, to: number) => `所选市场的规则只收录了 ${from} 至 ${to} 年。`,
    fromBook: (name: string, value: string) => `留空时取 ${value}（${name}）`,
    detail: '未按时足额清缴：逐项说明',
    detailHint: {
      national: '按上面填写的未清缴量和均价计算；同一履约周期只处罚一次。',
      guangdong: '按上面填写的未清缴量计算；责令履行后仍拒不履行的才处罚。',
    },
    clear: '清空',
    caption: (market: string, day: string) => `${market}，${day} 有效的处罚规定`,
    gainsHint: '有无违法所得须明确选择；没有选择时，按违法所得处罚的各行不计算。',
  },
  en: {
    title: 'Penalties and other duties',
    lead: 'The penalties that a market provides for on a given day: the range of the fine, the article, and what else follows. It tells what the articles say and does not judge whether there is a breach.',
    market: 'Market',
    day: 'Day and amounts',
    dayHint: {
      national:
        'The day decides whether the Measures apply, the Regulations (from 2024-05-01), or what holds after 2026-08-15.',
      guangdong:
        'The rules of Guangdong have not changed since 2014; the day only has to lie in the years that were read.',
    },
    table: 'Breach by breach',
    offender: 'Who',
    breach: 'Breach',
    low: 'From (CNY)',
    high: 'To (CNY)',
    cut: 'Cut of the next allocation (tCO₂)',
    consequence: 'What else follows',
    basis: 'Basis',
    status: 'Status',
    chooseDay: 'Enter a day first.',
    outside: (from: number, to: number) => `The rules of this market were read for ${from} to ${to} only.`,
    fromBook: (name: string, value: string) => `if blank: ${value} (${name})`,
    detail: 'Failing to surrender, step by step',
    detailHint: {
      national: 'Computed from the tonnes and the price above; a cycle of two years is fined once.',
      guangdong: 'Computed from the tonnes above; it applies where the order to comply is refused.',
    },
    clear: 'Clear',
    caption: (market: string, day: string) => `${market}: penalties that hold on ${day}`,
    gainsHint: 'Say whether there are illegal gains; until then the lines that depend on them are not computed.',
  },
});
