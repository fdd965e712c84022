// The pack of the national power sector, 2019-2026.
import type { Pack } from '../../model/pack';
import { text } from '../../model/text';
import { at, input } from '../named';
import { POWER_ACCOUNTING } from './accounting';
import { FUEL_PARAMETERS } from './fuel-factors';
import { OMITTED_POWER } from './omitted';
import { POWER_ALLOCATION } from './power-allocation';
import { POWER_PARAMETERS } from './power-parameters';

export const NATIONAL_POWER: Pack = {
  id: 'national.power',
  version: '2026.1',
  scheme: 'national',
  sector: 'power',
  label: text('全国碳市场 发电行业', 'National ETS, power'),
  from: 2019,
  to: 2026,
  inputs: [
    input('streams', 'material'),
    input('streams', 'direction'),
    input('streams', 'quantity', { unit: 'materialUnit' }),
    input('streams', 'netCalorificValue', { unit: 'GJ/materialUnit' }),
    input('streams', 'carbonContentPerHeat'),
    input('streams', 'carbonContent', { unit: 'tC/materialUnit' }),
    input('streams', 'oxidationFactor', { max: '1' }),
    input('streams', 'emissionFactor', { unit: 'tCO2/materialUnit' }),
    input('facilities', 'sector'),
    input('facilities', 'unitCategory'),
    input('facilities', 'installedCapacity'),
    input('facilities', 'operatingHours'),
    input('facilities', 'electricityGenerated'),
    input('facilities', 'electricitySupplied'),
    input('facilities', 'heatSupplied'),
    input('facilities', 'cogeneration'),
    input('facilities', 'heatSupplyRatio', { max: '1' }),
    input('facilities', 'loadFactor', { max: '1' }),
    input('facilities', 'coolingMethod'),
    input('facilities', 'purchasedElectricity'),
    input('facilities', 'gridFactor'),
    input('facilities', 'benchmark', { unit: 'tCO2/MWh', replaces: true }),
    input('facilities', 'specialCase'),
    input('facilities', 'priorYearEmissions'),
    input('facilities', 'verifiedEmissions'),
  ],
  parameters: [...POWER_PARAMETERS, ...FUEL_PARAMETERS],
  quantities: [...POWER_ACCOUNTING, ...POWER_ALLOCATION],
  exclusions: [
    {
      level: 'facilities',
      from: 2019,
      to: 2024,
      status: 'official',
      cite: [at('T2324', '附1（不纳入配额管理的机组）', 'annex 1 (units outside the allocation)')],
      when: 'ifBlank(specialCase, "no") = "yes"',
      reason: text('2019-2024 年度特殊机组不纳入配额管理', 'special units are outside the allocation of 2019-2024'),
    },
  ],
  reasons: {
    output2018: text(
      '2019-2020 年预分配以 2018 年产出为基数，请在企业表填写已获预分配配额',
      'the pre-allocation of 2019-2020 rests on output of 2018; give the pre-allocation received in the enterprise sheet',
    ),
  },
  omitted: OMITTED_POWER,
};
