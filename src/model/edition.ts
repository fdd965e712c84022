// What a pack was before: each earlier edition told backwards, by the parts a later one changed and how they stood then.
import type {
  Binding,
  Citation,
  FormulaVersion,
  InputRule,
  Level,
  Pack,
  Parameter,
  ParameterVersion,
  Quantity,
} from './pack';
import type { Text } from './text';

/** Versions of packs by their ids: the editions a book is computed with. */
export type Lock = Readonly<Record<string, string>>;

/** Why a later edition has it otherwise. */
interface Reason {
  /** Years of the rules that the change touches. */
  readonly from: number;
  readonly to: number;
  readonly why: Text;
  /** What the later edition rests on. */
  readonly cite: readonly Citation[];
}

/** One part as it stood before the change; no versions where the later edition brought the part in. */
export type PastPart =
  | { readonly kind: 'parameter'; readonly id: string; readonly before: readonly ParameterVersion[] }
  | {
      readonly kind: 'formula';
      readonly level: Level;
      readonly id: string;
      readonly before: readonly FormulaVersion[];
      /** Floors, caps and limits, where these changed as well. */
      readonly bindings?: readonly Binding[];
    }
  | {
      readonly kind: 'input';
      readonly level: InputRule['level'];
      readonly id: string;
      readonly before: InputRule | null;
    }
  /** Parts that the later edition no longer has; a quantity stood behind the one named by `after`. */
  | { readonly kind: 'withdrawnParameter'; readonly parameter: Parameter }
  | { readonly kind: 'withdrawnFormula'; readonly quantity: Quantity; readonly after?: string }
  /** Years, exclusions and what is told beside the results. */
  | {
      readonly kind: 'frame';
      readonly before: Partial<
        Pick<Pack, 'from' | 'to' | 'outside' | 'cycles' | 'exclusions' | 'advice' | 'checks' | 'omitted' | 'label'>
      >;
    };

export type PastChange = Reason & PastPart;

/** An earlier edition of a pack: put its changes back into the next later one, and it is there again. */
export interface Edition {
  readonly version: string;
  /** ISO date. */
  readonly released: string;
  readonly changes: readonly PastChange[];
}
