// Purchased electricity of steel, cement and aluminium: shown for the report, counted neither in emissions nor in surrender.
import type { InputRule, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, input, result, rule } from '../named';

const EDF25 = at(
  'EDF25',
  '核算边界：间接排放不计入清缴',
  'accounting boundary: indirect emissions are not surrendered for',
);
const SHOWN = text('仅供报告，不计入排放量与清缴义务', 'for reporting; not part of the emissions or the obligation');

export const ELECTRICITY_INPUTS: readonly InputRule[] = [
  input('facilities', 'purchasedElectricity'),
  input('facilities', 'gridFactor'),
];

export const ELECTRICITY: Quantity = result(
  'facilities',
  'electricityEmissions',
  [
    rule([2024, 2025], 'published', EDF25, 'purchasedElectricity * ifBlank(gridFactor, gridFactorDefault)', SHOWN),
    rule(2026, 'published', EDF25, 'purchasedElectricity * gridFactor', SHOWN),
  ],
  { optional: true },
);
