/** In the page of one file there is nothing to store and nothing to update: all of it is here. */
interface Told {
  onOfflineReady?: () => void;
  onNeedRefresh?: () => void;
}

export function registerSW({ onOfflineReady }: Told): (reload?: boolean) => Promise<void> {
  queueMicrotask(() => onOfflineReady?.());
  return async () => {};
}
