// The accessibility check: WCAG 2.2, levels A and AA, with one line for each violation.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with the rules that the page breaks and where; `within` looks at a part alone, such as what covers the rest. */
export async function expectAccessible(page: Page, where: string, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(TAGS).analyze();
  const lines = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  expect(lines, where).toEqual([]);
}
