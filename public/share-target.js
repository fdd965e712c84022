// Part of the service worker: takes what another program shares with the installed app, for the page to open.
// The page (src/ui/files/shared.ts) takes it out of this cache and deletes it.
const CACHE = 'tanbiao-shared';

async function keepShared(request) {
  const form = await request.formData();
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  const files = form.getAll('files').filter((one) => typeof one !== 'string');
  for (const [at, file] of files.entries()) {
    const headers = { 'X-Name': encodeURIComponent(file.name) };
    await cache.put(`./shared-file-${at}`, new Response(file, { headers }));
  }
  const text = ['text', 'url', 'title'].map((name) => form.get(name)).find((one) => typeof one === 'string' && one);
  if (files.length === 0 && text) await cache.put('./shared-text', new Response(text));
  // 303: the page is asked for with GET
  return Response.redirect(new URL('./#shared', self.registration.scope).href, 303);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isShare = request.method === 'POST' && new URL(request.url).pathname.endsWith('/share-target');
  if (isShare) event.respondWith(keepShared(request));
});
