// The scenario file, both ways.
export { type Kept, type ReadScenario, readScenario } from './csv-read';
export { writeScenario } from './csv-write';
export type { Fault, FaultCode } from './fault';
export { faultLine } from './fault-line';
