// Lines of a scenario file -> scenarios -> sections -> blocks of one header and its rows.
import { oneLine, plainCharacters } from './characters';
import type { Line } from './csv-lines';
import type { FaultList } from './fault';
import { nearest } from './nearest';

export const SECTIONS = ['scenario', 'enterprises', 'facilities', 'streams', 'overrides', 'rules', 'results'] as const;
export type Section = (typeof SECTIONS)[number];

const FORMAT = 'tanbiao';
const VERSION = 1;

/** A data row; `row` counts from 1 within the section of its scenario, over all its blocks. */
export interface DataRow extends Line {
  readonly row: number;
}

/** A header and the rows under it. */
export interface Block {
  readonly section: Section;
  readonly header: Line;
  readonly rows: readonly DataRow[];
}

/** One scenario of a file: the blocks of each section in the order of the file. */
export type Part = Readonly<Record<Section, readonly Block[]>>;

type OpenBlock = { section: Section; header: Line | undefined; rows: DataRow[] };
type OpenPart = Record<Section, Block[]>;

const emptyPart = (): OpenPart => ({
  scenario: [],
  enterprises: [],
  facilities: [],
  streams: [],
  overrides: [],
  rules: [],
  results: [],
});

const isSection = (name: string): name is Section => SECTIONS.some((section) => section === name);

/** The first cell of a line that opens a section, without its `#`; undefined for other lines. */
function openingOf(line: Line): string | undefined {
  const first = oneLine(line.cells[0] ?? '');
  return first.startsWith('#') ? first.slice(1).trim() : undefined;
}

/** True where the version can be read; says so where not. */
function checkVersion(lines: readonly Line[], faults: FaultList): boolean {
  const opening = lines.find((line) => openingOf(line)?.toLowerCase() === FORMAT);
  const first = opening ?? lines[0];
  const version = opening ? plainCharacters(opening.cells[1] ?? '') : '';
  if (version === `${VERSION}`) return true;
  const newer = /^\d+$/.test(version) && Number(version) > VERSION;
  const place = { line: first?.line ?? 1 };
  const read = oneLine((first?.cells ?? []).join(',').replace(/,+$/, ''));
  if (newer) faults.add(place, 'newerVersion', version, `${VERSION}`);
  else faults.add(place, 'notScenario', read, `#${FORMAT},${VERSION}`);
  return false;
}

class Splitter {
  readonly parts: OpenPart[] = [emptyPart()];
  private scenarios = 0;
  private block: OpenBlock | undefined;
  /** Rows so far of each section of the scenario being read. */
  private counts = new Map<Section, number>();
  /** False while lines cannot belong to anything: before any section or under one that is not known. */
  private known = false;

  constructor(private readonly faults: FaultList) {}

  open(line: Line, name: string): void {
    this.block = undefined;
    const section = SECTIONS.find((one) => one === name.toLowerCase()) ?? name;
    this.known = name.toLowerCase() !== FORMAT;
    if (!this.known) return;
    if (!isSection(section)) {
      const place = { scenario: this.parts.length, line: line.line };
      this.faults.add(place, 'unknownSection', `#${name}`, '', () => `#${nearest(section, SECTIONS)}`);
      return;
    }
    if (section === 'scenario' && ++this.scenarios > 1) {
      this.parts.push(emptyPart());
      this.counts = new Map();
    }
    this.block = { section, header: undefined, rows: [] };
  }

  add(line: Line): void {
    const block = this.block;
    if (!block) {
      if (!this.known) this.faults.add({ line: line.line }, 'outsideSection', line.cells.join(','), '#facilities');
    } else if (!block.header) {
      this.parts.at(-1)?.[block.section].push({ section: block.section, header: line, rows: block.rows });
      block.header = line;
    } else {
      const row = (this.counts.get(block.section) ?? 0) + 1;
      this.counts.set(block.section, row);
      block.rows.push({ ...line, row });
    }
  }
}

/** Splits the lines of a file into its scenarios, the first one first; undefined where it is not a file of this format. */
export function splitSections(lines: readonly Line[], faults: FaultList): readonly Part[] | undefined {
  if (!checkVersion(lines, faults)) return undefined;
  const splitter = new Splitter(faults);
  for (const line of lines) {
    const name = openingOf(line);
    if (name === undefined) splitter.add(line);
    else splitter.open(line, name);
  }
  return splitter.parts;
}
