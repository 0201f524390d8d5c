/** Lets the browser hand over what other apps share with the installed app: `public/share-worker.js`. */
export function receiveShares(): void {
  navigator.serviceWorker?.register('/share-worker.js', { scope: '/share-target' }).catch(() => {
    // Refused by the browser: nothing can be shared with us, and everything else works.
  });
}

/** The words that came with what was shared; empty where there were none, null where nothing was shared. */
export function sharedWords(): string | null {
  // The build draws first pages where there is no address.
  const hash = globalThis.location?.hash ?? '';
  return /^#shared=/.test(hash) ? decoded(hash.slice('#shared='.length)) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
