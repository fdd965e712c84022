// What is typed into the page of leftover allowances, and the fields it asks for.
import type { Row } from '../../engine/row';
import type { InputRule } from '../../model/pack';
import { createToolState, type ToolState } from '../../store/tool-state';

/** Pack that answers, and the years in which it is asked: of releases, and of the plan that speaks of moves within it. */
export const TRANSFER_PACK = 'guangdong.transfer';
export const RELEASE_YEAR = 2024;
export const MID_YEAR = 2023;

export type TransferTool = ToolState;

export const createTransferTool = (): TransferTool => createToolState('transfer', {});

/** The inputs of a row's pack by id, in this order. */
export const rulesOf = (row: Row, ids: readonly string[]): readonly InputRule[] =>
  ids.flatMap((id) => row.plan?.pack.inputs.find((rule) => rule.id === id && rule.level === 'cases') ?? []);
