// The part of the charts that is loaded when the first one is shown: drawing, and pictures of drawings.
export { type ChartOnCanvas, type DrawSettings, drawChart } from './draw';
export { pictureOf } from './picture';
