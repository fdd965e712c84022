// Runs programs for the tools of the tests, and installs Debian packages where that is allowed without a question.
import { spawnSync } from 'node:child_process';

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** Whether a command is there and succeeds. */
export const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Runs a command, shows its output only where it failed, and tells whether it succeeded. */
export function run(command, args, env = process.env) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`.trim());
  return status === 0;
}

const isRoot = () => process.getuid?.() === 0;

/** Whether packages can be installed here: Debian's tools, and root or a sudo that asks no password. */
export const hasApt = () =>
  process.platform === 'linux' && works('apt-get', '--version') && (isRoot() || works('sudo', '-n', 'true'));

/** Installs Debian packages. */
export function apt(...packages) {
  if (!hasApt()) return false;
  const call = (...args) =>
    isRoot() ? run('apt-get', args, APT_ENV) : run('sudo', ['-n', 'apt-get', ...args], APT_ENV);
  call('update', '-q'); // a mirror that does not answer need not matter: the list may be fresh enough
  return call('install', '-y', '-q', '--no-install-recommends', ...packages);
}
