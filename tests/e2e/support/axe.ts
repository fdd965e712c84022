// The accessibility check: WCAG 2.2, levels A and AA, with one entry for each violation.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Resolves when nothing moves or fades any more: halfway there, a colour is none of the page's own. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );

/** Fails with the rules that the page breaks, where and why; `within` looks at a part alone, such as what covers the rest. */
export async function expectAccessible(page: Page, where: string, within = 'html'): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
  expect(found, where).toEqual([]);
}
