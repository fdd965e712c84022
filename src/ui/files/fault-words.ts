// Faults of a scenario file in the language of the page.
import type { Fault, FaultCode } from '../../book/fault';
import { countText, faultLine } from '../../book/fault-line';
import { vocabularyLabel } from '../../derive/labels';
import type { Lang } from '../../model/text';

const SECTIONS: Readonly<Record<string, string>> = {
  scenario: '情景',
  enterprises: '企业',
  facilities: '设施',
  streams: '燃料与物料',
  overrides: '参数',
};

const LONGEST = 60;
const quote = (text: string): string => `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
const nearest = (fault: Fault): string => (fault.hint ? `，是否指 ${fault.hint}？` : '');

/** Kinds of values in a project file; a choice names its words itself. */
const KINDS: Readonly<Record<string, string>> = {
  text: '文本',
  whole: '整数',
  number: '数字',
  flag: 'true 或 false',
  list: '列表',
  record: '由具名部分组成的对象',
  version: '版本号',
};

const SENTENCES: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  notANumber: (f) => `${quote(f.read)} 不是数字`,
  ambiguous: (f) => `${quote(f.read)} 有几种读法，请写作 ${f.hint ?? '普通小数'}`,
  percent: (f) => `${quote(f.read)} 是百分数，此处应为以 ${f.wanted} 计的数`,
  arithmetic: (f) => `算式 ${quote(f.read)} 没有结果`,
  otherUnit: (f) => `${quote(f.read)} 的单位与 ${f.wanted || '本列（无单位）'} 不是同一类量`,
  coalEquivalent: (f) => `${quote(f.read)} 是标准煤，此处应以 ${f.wanted} 计，两者没有固定的换算`,
  unknownUnit: (f) => `${quote(f.read)} 的单位无法识别，应以 ${f.wanted || '无单位的数'} 计`,
  tooLong: (f) => `${quote(f.read)} 太长，不是数字`,
  tooLarge: (f) => `${quote(f.read)} 超出任何可能的数量`,
  computed: (f) => `${quote(f.read)} 所在的列是计算结果，不能填写`,
  notAChoice: (f) => `${quote(f.read)} 不在可选项 ${f.wanted} 中${nearest(f)}`,
  notAYear: (f) => `${quote(f.read)} 不是四位数的年度`,
  digitsLost: (f) => `${quote(f.read)} 是被表格软件改写而丢失数位的编码，请把该列设为文本格式`,
  notScenario: (f) => `情景文件应以 ${f.wanted} 开头，读到的是 ${quote(f.read)}`,
  newerVersion: (f) => `文件格式版本为 ${f.read}，本程序可读 ${f.wanted}；请使用更新的版本打开`,
  fileTooLarge: (f) => `文件有 ${countText(f.read)} 个字符，最多可读 ${countText(f.wanted)} 个`,
  tooManyCells: (f) => `文件有 ${countText(f.read)} 个单元格，最多可读 ${countText(f.wanted)} 个`,
  cellTooLong: (f) => `单元格有 ${countText(f.read)} 个字符，最多可读 ${countText(f.wanted)} 个`,
  brokenQuotes: () => '引号没有正确结束；请用一个引号收尾，内部引号写两次',
  outsideSection: (f) => `${quote(f.read)} 不属于任何部分；请先写部分标题，例如 ${f.wanted}`,
  unknownSection: (f) => `没有名为 ${quote(f.read)} 的部分${nearest(f)}`,
  blankHeader: (f) => `${quote(f.read)} 所在的列没有表头`,
  unknownColumn: (f) => `没有名为 ${quote(f.read)} 的列${nearest(f)}`,
  duplicateColumn: (f) => `该列出现两次：${quote(f.hint ?? '')} 和 ${quote(f.read)}`,
  missingColumn: (f) => `缺少列 ${f.wanted}`,
  resultColumn: (f) => `${quote(f.read)} 是计算结果，不能填写`,
  wrongUnit: (f) => `单位 ${quote(f.read)} 不符，应为 ${f.wanted || '无单位'}`,
  unknownSetting: (f) => `没有名为 ${quote(f.read)} 的设置${nearest(f)}`,
  blankKey: () => '不能为空，它是该行的名称',
  duplicateKey: (f) => `${quote(f.read)} 已出现在 ${f.hint ?? ''}`,
  orphanStream: (f) => `文件中没有设施 ${quote(f.read)}${nearest(f)}`,
  unknownRow: (f) => `第一个情景中没有 ${quote(f.read)} 这一行${nearest(f)}`,
  textTooLong: (f) => `${quote(f.read)} 超过 ${f.wanted} 个字符`,
  blankValue: () => '不能为空',
  notProject: (f) => `${quote(f.read)} 不是项目文件的开头，应含 ${f.wanted}`,
  brokenJson: (f) => `文件已损坏，不能按 JSON 读取，结尾是 ${quote(f.read)}；请让对方重新发送`,
  cutOff: (f) => `文件在 ${quote(f.read)} 之后被截断；请让对方重新发送，最好用附件`,
  newerProject: (f) => `文件格式为 ${f.read}，本程序可读到 ${f.wanted}；请用 ${f.hint || '更新的'} 或更高版本打开`,
  changedFile: () => '文件写出后被改动或截断：校验和与内容不符',
  tooDeep: (f) => `文件各部分嵌套超过 ${f.wanted} 层，本程序不会写出这样的文件`,
  unknownField: (f) => `此处没有 ${quote(f.read)} 这一项${nearest(f)}`,
  missingField: (f) => `缺少 ${f.wanted}`,
  wrongKind: (f) => `${quote(f.read)} 应为${KINDS[f.wanted] ?? ` ${f.wanted}`}`,
  tooMany: (f) => `有 ${countText(f.read)} 项，最多可读 ${countText(f.wanted)} 项`,
  numberOutside: (f) => `${quote(f.read)} 不在 ${f.wanted} 范围内`,
  duplicateId: (f) => `${quote(f.read)} 出现两次`,
  moreFaults: (f) => `另有 ${f.read} 处问题`,
};

const SHEETS = ['scenario', 'enterprises', 'facilities', 'streams'] as const;

function placeOf(fault: Fault): string {
  const sheet = SHEETS.find((name) => name === fault.section);
  const column = fault.column && ((sheet && vocabularyLabel(sheet, fault.column)?.zh) ?? fault.column);
  const row = fault.row > 0 ? `第 ${fault.row} 行` : fault.line > 0 ? `文件第 ${fault.line} 行` : '';
  const scenario = fault.scenario > 1 ? `情景 ${fault.scenario}` : '';
  return [scenario, SECTIONS[fault.section] ?? fault.section, row, column].filter((part) => part).join(' ');
}

/** A fault with its place, in Chinese or English. */
export function fileFaultText(fault: Fault, lang: Lang): string {
  if (lang === 'en') return faultLine(fault);
  const place = placeOf(fault);
  const sentence = SENTENCES[fault.code](fault);
  return place ? `${place}：${sentence}` : sentence;
}
