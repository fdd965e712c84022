// What every operand on the panel does: a click leads to it, pointer and focus light up its cell on the sheet.
import type { Target } from '../../store/explaining';
import type { Session } from '../../store/session';

/** Handlers of a button that stands for a number. */
export function operandProps(session: Session, target: () => Target | undefined) {
  const { explaining } = session;
  const leave = (): void => explaining.point(undefined);
  return {
    onClick: (): void => {
      const to = target();
      if (to) explaining.follow(to);
    },
    onPointerEnter: (): void => explaining.point(target()),
    onPointerLeave: leave,
    onFocus: (): void => explaining.point(target()),
    onBlur: leave,
  };
}
