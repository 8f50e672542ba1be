// Runs under any Node from 20 on and before there are node_modules: plain JavaScript, no
// dependency.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install, isInstalled, projectNode } from './install.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Installs the packages if need be, and runs `scripts/<file>` under the project's own Node, which
 * reads TypeScript.
 */
export async function installAndRun(file) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    fail(
      `This is Node ${process.versions.node}; Node 20 or newer is needed to begin. ` +
        'Get it from https://nodejs.org and start again.',
    );
  }
  try {
    if (!isInstalled(root)) install(root);
  } catch (error) {
    fail(
      error.code === 'ENOENT' && error.path?.endsWith('package-lock.json')
        ? 'package-lock.json is missing here. Clone the project again, or run: git checkout package-lock.json'
        : error.message,
    );
  }
  const script = join(root, 'scripts', file);
  if (realpathSync(process.execPath) === realpathSync(projectNode(root))) {
    await import(pathToFileURL(script).href);
    return;
  }
  const child = spawn(projectNode(root), [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    fail(`The Node in node_modules does not run (${error.message}). Run npm ci and start again.`),
  );
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
}

function fail(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}
