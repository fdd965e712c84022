// What stands at the head of everything printed: whose figures, by which rules, on which assumptions.
import { refIn } from '../../book/compute-nodes';
import { positionName, unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { Row } from '../../engine/row';
import type { Pack } from '../../model/pack';
import { VOCABULARY } from '../../rules/vocabulary';
import type { Session } from '../../store/session';
import type { PrintKind } from './printing';

/** A row with all rows below it. */
export const withBelow = (row: Row): readonly Row[] => [row, ...row.children.flatMap(withBelow)];

const packsIn = (rows: readonly Row[]): readonly Pack[] => [
  ...new Set(rows.flatMap((row) => (row.plan ? [row.plan.pack] : []))),
];

/** The enterprise and year that a print is about; undefined for a sheet, which shows many. */
export function rowInPrint(session: Session, kind: PrintKind): Row | undefined {
  if (kind === 'explanation') return session.explaining.target()?.row;
  return kind === 'position' ? session.position() : undefined;
}

/** The packs by which what is printed was computed. */
export function packsInPrint(session: Session, kind: PrintKind): readonly Pack[] {
  const row = rowInPrint(session, kind);
  if (row) return packsIn(withBelow(row));
  if (kind === 'page') return [];
  const { positions, strays } = session.computation();
  const sheet = session.view();
  const below = sheet === 'enterprises' ? positions : positions.flatMap(({ children }) => children);
  return packsIn([...below, ...strays]);
}

/** "North Power 2024" of what is printed; '' where it is about many or none. */
export function whoseText(session: Session, kind: PrintKind): string {
  const row = rowInPrint(session, kind);
  const lang = session.preferences.lang();
  if (!row) return '';
  const { enterprise, year } = refIn(row);
  const isPosition = session.computation().positions.includes(row);
  return isPosition ? positionName(row, session.computation(), lang) : `${enterprise} ${year}`.trim();
}

/** Prices and other settings of the book, each with its value and unit. */
export function pricesIn(session: Session): readonly { readonly label: string; readonly value: string }[] {
  const lang = session.preferences.lang();
  const settings = session.book()?.settings ?? {};
  return VOCABULARY.flatMap(({ id, sheet, kind, unit, label }) => {
    const text = settings[id];
    if (sheet !== 'scenario' || kind !== 'input' || !text) return [];
    return [{ label: label[lang], value: `${separated(text)} ${unitText(unit, lang)}`.trim() }];
  });
}
