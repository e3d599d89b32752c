/** Resolves on Ctrl-C, on a request to end, and when the program that started this one is gone. */
export function untilStopped(): Promise<undefined> {
  return new Promise((resolveStop) => {
    const stop = () => resolveStop(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
    // Listening for the end of the channel must not keep this program alive.
    process.channel?.unref();
  });
}
