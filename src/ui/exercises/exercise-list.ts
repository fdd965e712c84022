// The exercises: which there are, and which results each of them asks for. Books and solutions are in public/exercises.
import type { Asked } from '../../derive/exercise-check';

export const EXERCISES = [
  'power-floor-2024',
  'missing-data-2024',
  'cement-2025',
  'guangdong-ceramics-2024',
  'offset-decision-2024',
] as const;
export type Exercise = (typeof EXERCISES)[number];

export const isExercise = (name: string | undefined): name is Exercise => EXERCISES.some((one) => one === name);

type Place = Omit<Asked, 'quantity' | 'scenario'>;

const enterprise = (name: string, year: string): Place => ({ sheet: 'enterprises', enterprise: name, year });
const facility = (of: Place, name: string): Place => ({ ...of, sheet: 'facilities', facility: name });
const fuel = (of: Place, name: string): Place => ({ ...of, sheet: 'streams', stream: name });
const ask = (place: Place, ...quantities: readonly string[]): readonly Asked[] =>
  quantities.map((quantity) => ({ ...place, quantity }));

const POWER = enterprise('练习电力 Practice Power', '2024');
const HEAT = enterprise('练习热电 Practice Heat', '2024');
const CEMENT = enterprise('练习水泥 Practice Cement', '2025');
const CERAMICS = enterprise('练习陶瓷 Practice Ceramics', '2024');
const GENERATION = enterprise('练习发电 Practice Generation', '2024');
const UNMEASURED = facility(HEAT, '2号 缺测 Unmeasured');
const LINE_1 = facility(CEMENT, '1号线 Line 1');

/** What is asked, in the order in which it can be found out. */
export const ASKED: Readonly<Record<Exercise, readonly Asked[]>> = {
  'power-floor-2024': [
    ...ask(facility(POWER, '2号煤机 Coal 2'), 'emissions', 'calculatedAllowance'),
    ...ask(facility(POWER, '3号气机 Gas 3'), 'allowance'),
    ...ask(POWER, 'emissions', 'floorTopUp', 'shortfall', 'purchaseCost'),
  ],
  'missing-data-2024': [
    ...ask(fuel(facility(HEAT, '1号 有实测 Measured'), '煤 Coal'), 'emissions'),
    ...ask(fuel(UNMEASURED, '煤 Coal'), 'carbonContentCounted', 'emissions'),
    ...ask(UNMEASURED, 'allowance'),
    ...ask(HEAT, 'shortfall', 'purchaseCost'),
  ],
  'cement-2025': [
    ...ask(LINE_1, 'processEmissions', 'emissions', 'intensity', 'allowance'),
    ...ask(facility(CEMENT, '2号线 Line 2'), 'allowance'),
    ...ask(CEMENT, 'surplus'),
  ],
  'guangdong-ceramics-2024': [
    ...ask(facility(CERAMICS, '一号线 Line 1'), 'emissions', 'freeAllowance', 'paidAllowance'),
    ...ask(CERAMICS, 'offsetUsed', 'purchaseNeed', 'complianceCost'),
  ],
  'offset-decision-2024': [
    ...ask(GENERATION, 'shortfall', 'complianceCost'),
    ...ask(GENERATION, 'offsetUsed', 'purchaseNeed', 'complianceCost').map((one) => ({ ...one, scenario: 1 })),
  ],
};
