// The commands of the context menu: on cells, on row numbers, on a column that has no menu of its own.
import type { MenuPlace, Sheet } from './sheet';

export interface Command {
  readonly label: string;
  /** The key that does the same. */
  readonly hint?: string;
  readonly startsGroup?: boolean;
  readonly disabled?: boolean;
  run(): void;
}

function clipboardCommands({ words, clipboard, speaking }: Sheet): readonly Command[] {
  const { menu, hands } = words();
  const cut = () => {
    clipboard.run('cut');
    speaking.note(hands.notes.cut);
  };
  return [
    { label: menu.cut, hint: 'Ctrl+X', run: cut },
    { label: menu.copy, hint: 'Ctrl+C', run: () => clipboard.run('copy') },
    { label: menu.copyWithHeaders, run: () => clipboard.run('copy', true) },
    { label: menu.paste, hint: 'Ctrl+V', run: () => clipboard.paste(() => speaking.note(menu.pasteHint)) },
  ];
}

function rowCommands({ words, actions, model }: Sheet): readonly Command[] {
  const { menu, hands } = words();
  const rowKey = (key: string) => (actions.hasWholeRows() ? { hint: key } : {});
  const none = !actions.hasRows();
  if (model().fixed) return [];
  const moves: readonly Command[] = [
    { label: hands.menu.moveUp, hint: 'Alt+Shift+↑', disabled: !actions.canMove(-1), run: () => actions.shiftRows(-1) },
    { label: hands.menu.moveDown, hint: 'Alt+Shift+↓', disabled: !actions.canMove(1), run: () => actions.shiftRows(1) },
  ];
  return [
    { label: menu.insertAbove, ...rowKey('Ctrl+Shift++'), startsGroup: true, run: () => actions.insertRows('above') },
    { label: menu.insertBelow, run: () => actions.insertRows('below') },
    { label: menu.duplicate, disabled: none, run: () => actions.duplicateRows() },
    ...(model().moveRows ? moves : []),
    { label: menu.deleteRows, ...rowKey('Ctrl+-'), disabled: none, run: () => actions.deleteRows() },
  ];
}

function revertCommands({ actions, model }: Sheet): readonly Command[] {
  const way = model().revert?.();
  if (!way) return [];
  return [{ label: way.label(), hint: 'Ctrl+Del', disabled: !actions.canRevert(), run: () => actions.revert() }];
}

function cellCommands(sheet: Sheet): readonly Command[] {
  const { words, actions, editing, selecting } = sheet;
  const { menu, hands } = words();
  const { top, bottom, left, right } = selecting.range();
  return [
    { label: hands.menu.edit, hint: 'F2', startsGroup: true, disabled: editing.isLocked(), run: sheet.startEdit },
    { label: menu.clear, hint: 'Del', run: () => actions.clear() },
    ...revertCommands(sheet),
    {
      label: hands.menu.fillDown,
      hint: 'Ctrl+D',
      disabled: top === 0 && bottom === 0,
      run: () => actions.fill('down'),
    },
    { label: hands.menu.fillRight, hint: 'Ctrl+R', disabled: left + right === 0, run: () => actions.fill('right') },
  ];
}

function selectCommands({ words, actions, finding }: Sheet): readonly Command[] {
  const { menu } = words().hands;
  return [
    { label: menu.selectRows, hint: `Shift+${menu.space}`, startsGroup: true, run: () => actions.selectRows() },
    { label: menu.selectColumns, hint: `Ctrl+${menu.space}`, run: () => actions.selectColumns() },
    { label: menu.find, hint: 'Ctrl+F', run: () => finding.open('find') },
  ];
}

/** What the menu offers where it was opened. */
export function menuCommands(sheet: Sheet, { zone }: MenuPlace): readonly Command[] {
  const { menu } = sheet.words();
  const clear: Command = { label: menu.clear, hint: 'Del', startsGroup: true, run: () => sheet.actions.clear() };
  if (zone === 'gutter') return [...clipboardCommands(sheet), ...rowCommands(sheet), clear];
  if (zone === 'header') return [...clipboardCommands(sheet), clear];
  return [...clipboardCommands(sheet), ...cellCommands(sheet), ...rowCommands(sheet), ...selectCommands(sheet)];
}
