import { spawn } from 'node:child_process';

// Reads until its owner lets go of the pipe, which also happens when the owner is killed with -9;
// then it stops what the owner left behind. A shell of a megabyte, not one more Node.
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
 * Ties a server to this process: when we end, however we end, it gets `signal` and `folder` is
 * removed. Returns the release, to be called once the server was stopped in the ordinary way.
 */
export function leash(pid: number, signal: 'INT' | 'TERM', folder = ''): () => void {
  const shell = spawn('sh', ['-c', script, 'leash', signal, folder, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.on('error', () => {
    /* Without sh we do without the leash; the next start cleans up. */
  });
  shell.stdin.on('error', () => {
    /* Released. */
  });
  shell.unref();
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return () => {
    shell.kill('SIGKILL');
  };
}
