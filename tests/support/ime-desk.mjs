// A desk for tests of Chinese input: a screen nobody sees, a session bus, and fcitx5 with pinyin, all thrown away after.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apt, hasApt, works } from './apt.mjs';

const PACKAGES = [
  ...['xvfb', 'xdotool', 'dbus', 'fonts-wqy-microhei'],
  ...['fcitx5', 'fcitx5-pinyin', 'fcitx5-module-fullwidth', 'fcitx5-frontend-gtk3'],
];
const ATTEMPTS = 3;
const START_MS = 20_000;
const STOP_MS = 3_000;

// No service folders: nothing on this bus starts a program of its own accord.
const BUS = (folder) => `<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>`;

const CONFIG = {
  profile: `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[Groups/0/Items/1]
Name=pinyin
Layout=
[GroupOrder]
0=Default
`,
  config: '[Behavior]\nActiveByDefault=True\nShareInputState=All\n',
  'conf/fullwidth.conf': '[Hotkey]\n0=F8\n',
};

// modules that would want a desktop, the network, or another display system
const WITHOUT = 'wayland,waylandim,notifications,notificationitem,kimpanel,cloudpinyin,fcitx4frontend,ibusfrontend';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Why Chinese input cannot be tested here, or undefined; installs what is missing where that is possible. */
export function whyNoDesk() {
  if (process.platform !== 'linux') return 'it needs Linux, where an input method can run unseen';
  if (!works('dpkg', '--version')) return 'it needs the packages of Debian or Ubuntu';
  const isThere = (name) =>
    spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout?.includes('install ok installed');
  const missing = PACKAGES.filter((name) => !isThere(name));
  if (missing.length === 0 || apt(...missing)) return undefined;
  return `${missing.join(', ')} ${hasApt() ? 'could not be installed' : 'must be installed first'}`;
}

/** Settings in a home of its own; answers with the environment that makes programs use it. */
function furnish(home) {
  const fcitx = join(home, '.config/fcitx5');
  mkdirSync(join(fcitx, 'conf'), { recursive: true });
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  for (const [name, text] of Object.entries(CONFIG)) writeFileSync(join(fcitx, name), text);
  writeFileSync(join(home, 'bus.conf'), BUS(join(home, 'run')));
  return {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    WAYLAND_DISPLAY: '',
  };
}

/** A desk under construction: its folder, its programs, what they said. */
class Desk {
  home = mkdtempSync(join(tmpdir(), 'tanbiao-ime-'));
  own = { ...process.env, ...furnish(this.home) };
  /** What programs that use the desk need in their environment. */
  env = { GTK_IM_MODULE: 'fcitx', XMODIFIERS: '@im=fcitx', WAYLAND_DISPLAY: '' };
  children = [];
  log = '';

  start(command, ...args) {
    const child = spawn(command, args, { env: { ...this.own, ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => {
      this.log += chunk;
    };
    child.stderr.on('data', keep);
    child.on('error', keep);
    this.children.push(child);
    return child;
  }

  /** Starts a program that prints one line when it is ready. */
  async line(command, ...args) {
    const child = this.start(command, ...args);
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    return this.until(command, () => text.includes('\n') && text.trim());
  }

  async until(what, ready) {
    for (const end = Date.now() + START_MS; Date.now() < end; await pause(50)) {
      const found = ready();
      if (found) return found;
      if (this.children.some(({ exitCode }) => exitCode !== null)) break;
    }
    throw new Error(`${what} did not start\n${this.log}`);
  }

  hasPinyin() {
    const env = { ...this.own, ...this.env };
    return spawnSync('fcitx5-remote', ['-n'], { env, encoding: 'utf8', timeout: 5_000 }).stdout?.trim() === 'pinyin';
  }

  async open() {
    const screen = ['-screen', '0', '1400x900x24', '-nolisten', 'tcp', '-noreset'];
    this.env.DISPLAY = `:${await this.line('Xvfb', '-displayfd', '1', ...screen)}`;
    const bus = [`--config-file=${join(this.home, 'bus.conf')}`, '--nofork', '--print-address=1'];
    this.env.DBUS_SESSION_BUS_ADDRESS = await this.line('dbus-daemon', ...bus);
    this.start('fcitx5', `--disable=${WITHOUT}`).stdout.resume();
    await this.until('fcitx5', () => this.hasPinyin());
  }

  /** Ends what was started, the newest first, and removes the folder. */
  async close() {
    const running = () =>
      this.children.filter(({ exitCode, signalCode, pid }) => pid && exitCode === null && !signalCode);
    for (const child of running().reverse()) child.kill();
    for (const end = Date.now() + STOP_MS; running().length > 0 && Date.now() < end; ) await pause(20);
    this.kill();
  }

  /** The same without waiting, for a process that is about to end. */
  kill() {
    for (const child of this.children) if (child.exitCode === null) child.kill('SIGKILL');
    rmSync(this.home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Sets up a desk; starting is tried again, because a machine under load may lose a race that no test is about. */
export async function openDesk() {
  for (let attempt = 1; ; attempt += 1) {
    const desk = new Desk();
    const last = () => desk.kill();
    process.once('exit', last);
    try {
      await desk.open();
      return desk;
    } catch (error) {
      await desk.close();
      process.off('exit', last);
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
