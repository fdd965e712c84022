// Colours of the charts, read from the tokens of the page: as on the screen, or as on paper whatever the theme is.
import type { Look } from './chart-model';

export const PATTERNS = ['solid', 'upright', 'level', 'rising', 'falling', 'dots', 'cross'] as const;
export type Pattern = (typeof PATTERNS)[number];

interface Ink {
  readonly token: string;
  readonly ground: string;
  readonly pattern: Pattern;
}

/** No two looks that meet in one bar share both colour and pattern: no meaning rests on the colour alone. */
const INKS: Readonly<Record<Look, Ink>> = {
  emissions: { token: '--ink3', ground: '--line', pattern: 'solid' },
  obligation: { token: '--line-strong', ground: '--line', pattern: 'solid' },
  allowance: { token: '--accent', ground: '--accent-soft', pattern: 'solid' },
  gasTopUp: { token: '--accent', ground: '--accent-soft', pattern: 'level' },
  floorTopUp: { token: '--accent', ground: '--accent-soft', pattern: 'upright' },
  paidAllowance: { token: '--ink3', ground: '--line', pattern: 'upright' },
  bankedAllowances: { token: '--accent', ground: '--accent-soft', pattern: 'dots' },
  offsetUsed: { token: '--warn', ground: '--warn-soft', pattern: 'rising' },
  borrowed: { token: '--draft', ground: '--draft-soft', pattern: 'falling' },
  purchaseNeed: { token: '--owed', ground: '--owed-soft', pattern: 'cross' },
  surplus: { token: '--accent', ground: '--accent-soft', pattern: 'falling' },
  total: { token: '--ink3', ground: '--line', pattern: 'solid' },
  fine: { token: '--owed', ground: '--owed-soft', pattern: 'solid' },
};

export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly line: string;
  readonly font: string;
  readonly of: (look: Look) => { readonly ink: string; readonly ground: string; readonly pattern: Pattern };
}

/** The tokens of the light theme: those that `:root` itself declares. */
function lightTokens(): (name: string) => string {
  const roots = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':root'),
  );
  return (name) =>
    roots
      .map((rule) => (rule instanceof CSSStyleRule ? rule.style.getPropertyValue(name).trim() : ''))
      .find((value) => value !== '') ?? '';
}

function screenTokens(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim();
}

/** The palette of the screen, or of paper. */
export function readPalette(medium: 'screen' | 'paper'): Palette {
  const token = medium === 'paper' ? lightTokens() : screenTokens();
  return {
    ink: token('--ink'),
    ink2: token('--ink2'),
    ink3: token('--ink3'),
    paper: token('--paper'),
    line: token('--line'),
    font: token('--font'),
    of: (look) => ({ ink: token(INKS[look].token), ground: token(INKS[look].ground), pattern: INKS[look].pattern }),
  };
}
