// What the rules are made of, in words: how well a value is founded, and what a floor, cap or limit is called.
import type { Binding } from '../model/pack';
import type { Status } from '../model/status';
import { type Text, text } from '../model/text';

export interface StatusWords {
  readonly label: Text;
  readonly meaning: Text;
}

/** A status with what it means for whoever relies on the value. */
export const STATUS_WORDS: Readonly<Record<Status, StatusWords>> = {
  official: {
    label: text('法规原文', 'Legal text'),
    meaning: text('在法规或官方文件原文中读到', 'read in the legal text itself'),
  },
  published: {
    label: text('公开发布', 'Published'),
    meaning: text('由所列出版物写明，未见法规原文', 'stated by the named publication; the legal text was not read'),
  },
  secondary: {
    label: text('二手来源', 'Secondary'),
    meaning: text('仅见于第三方资料', 'seen only in a third-party source'),
  },
  derived: {
    label: text('推算', 'Derived'),
    meaning: text('由以上各项推算得出', 'worked out from values that are founded'),
  },
  draft: {
    label: text('征求意见稿', 'Draft'),
    meaning: text('出自征求意见稿，最终文本可能不同', 'from a consultation draft; the final text may differ'),
  },
  assumed: {
    label: text('推定', 'Assumed'),
    meaning: text('未经证实的推定；参数可改用自己的取值', 'not confirmed; values can be replaced by your own'),
  },
};

export const BINDING_WORDS: Readonly<Record<Binding['kind'], Text>> = {
  floor: text('下限', 'Floor'),
  cap: text('上限', 'Cap'),
  limit: text('限额', 'Limit'),
  topUp: text('补发', 'Top-up'),
  correction: text('修正', 'Correction'),
};

/** Years as people write them: "2024" or "2023–2024". */
export const yearsText = (of: { readonly from: number; readonly to: number }): string =>
  of.from === of.to ? String(of.from) : `${of.from}–${of.to}`;
