// Types of chromium.mjs.

/** Path of the Chromium to use, or undefined. Throws where CHROMIUM_PATH names something that cannot be run. */
export function findChromium(): string | undefined;

/** Options for Playwright's launch: the browser found, and switches that keep it quiet on the network. */
export function launchOptions(): { args: string[]; executablePath?: string };
