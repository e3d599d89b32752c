const address = document.body.dataset.worker;

/** Starts the worker that keeps what is read; the page that is open when it starts names itself to it. */
async function start(script: string): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  await serviceWorker.register(script);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([location.href, ...files]);
}

// Private windows and plain http have none, or refuse it.
if (address !== undefined && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => start(address).catch(() => undefined), { once: true });
}
