// Loaded before api and worker: when the process that started them is killed, they stop as if they
// had been asked to.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone must not keep a finished process alive.
process.channel?.unref();
