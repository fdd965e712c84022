// What another program has shared with the installed app: the service worker has put it into a cache, the page takes it out.

/** Agreed with public/share-target.js. */
const CACHE = 'tanbiao-shared';

export interface Shared {
  readonly files: readonly File[];
  readonly text: string;
}

const nameOf = (answer: Response): string => decodeURIComponent(answer.headers.get('X-Name') ?? '');

/** Takes everything out that was shared; the cache is gone afterwards. */
export async function takeShared(): Promise<Shared> {
  const files: File[] = [];
  let text = '';
  if (!('caches' in globalThis) || !(await caches.has(CACHE))) return { files, text };
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    if (!answer) continue;
    if (answer.headers.has('X-Name')) files.push(new File([await answer.blob()], nameOf(answer)));
    else text = await answer.text();
  }
  await caches.delete(CACHE);
  return { files, text };
}
