// Runs under any Node from 20 on and before there are node_modules: plain JavaScript, no
// dependency.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that comes with the project. */
export const projectNode = (root) => join(root, 'node_modules', '.bin', 'node');

const stampOf = (root) => join(root, 'node_modules', '.nien-khoa-lock');
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** True when node_modules is what package-lock.json asks for. */
export function isInstalled(root) {
  if (!existsSync(projectNode(root))) return false;
  const hash = lockHash(root);
  if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === hash) return true;
  // Somebody ran npm: its own list says which versions it installed.
  if (!sameVersions(root)) return false;
  writeStamp(root, hash);
  return true;
}

function sameVersions(root) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const there = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      const found = there[path];
      return found === undefined
        ? entry.optional === true
        : found.version === entry.version && found.integrity === entry.integrity;
    });
  } catch {
    return false;
  }
}

function writeStamp(root, hash) {
  try {
    writeFileSync(stampOf(root), hash);
  } catch {
    // node_modules is read-only; the versions are compared again next time.
  }
}

/**
 * Installs the packages with the npm that started us.
 * @throws Error whose message says what to do
 */
export function install(root) {
  console.log('· npm ci: installing the packages, some minutes the first time …');
  const began = Date.now();
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const isScript = npm !== undefined && /\.c?js$/.test(npm) && existsSync(npm);
  const done = isScript
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [realpathSync(npm), ...args], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: cleaned(process.env),
      })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: cleaned(process.env),
        shell: process.platform === 'win32',
      });
  if (done.signal !== null) throw new Error('npm ci was interrupted; start again.');
  if (done.status !== 0 || !existsSync(projectNode(root))) {
    throw new Error(
      "The packages could not be installed; npm's own message is above. If it speaks of the " +
        'network, check the connection or the proxy; if of ENOSPC, free about 2 GB; if of EACCES, ' +
        'make this folder yours. Then start again.',
    );
  }
  writeStamp(root, lockHash(root));
  console.log(`✓ npm ci (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

// NODE_ENV=production would leave out Vite and TypeScript, which build the console.
function cleaned(env) {
  const { npm_config_omit: _omit, npm_config_production: _production, ...rest } = env;
  return { ...rest, NODE_ENV: 'development' };
}
