import { spawn } from 'node:child_process';

// The shell reads until its parent closes the pipe, which also happens when the parent is killed
// with -9; then it stops the server. A shell takes far less memory than another Node.
const script = `
signal=$1; folder=$2; shift 2
while read -r _; do :; done
kill -s "$signal" "$@" 2>/dev/null
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  kill -0 "$@" 2>/dev/null || break
  sleep 0.5
done
if [ -n "$folder" ]; then rm -rf "$folder"; fi`;

/**
 * Sees to it that a server stops when this process ends, however it ends: it gets `signal`, and
 * `folder` is removed.
 * @returns what takes this back, to be called when the server was stopped in the ordinary way
 */
export function stopWithParent(pid: number, signal: 'INT' | 'TERM', folder = ''): () => void {
  const shell = spawn('sh', ['-c', script, 'stop-with-parent', signal, folder, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.on('error', () => {
    /* Without sh the server may outlive us; the next start stops it. */
  });
  shell.stdin.on('error', () => {
    /* The shell was stopped. */
  });
  shell.unref();
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return () => {
    shell.kill('SIGKILL');
  };
}
