// Lets a questionnaire that was visited once open without a line: the page and the files it names are kept as they were last
// seen. Answers never pass through here: what is no GET of the page's own files is left to the browser. The definition is
// kept by the page itself (admin/pages/questionnaire/api.ts).

const CACHE = 'questionnaire-page';
/** One page serves every questionnaire. */
const PAGE = '/q.html';
/** A line this slow counts as none, where there is a page to show meanwhile. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepPage());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    const fresh = fetch(request);
    event.waitUntil(fresh.then(keepPage).catch(() => undefined));
    event.respondWith(pageFrom(fresh));
  } else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
  }
});

/** As the server has it now; as it was seen before where that takes too long or fails. */
async function pageFrom(fresh) {
  const kept = await caches.match(PAGE, { ignoreVary: true });
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const good = fresh.then((response) => (response.status >= 500 ? kept : response));
  return Promise.race([good.catch(() => kept), late]);
}

/** What the server sends for a questionnaire holds that questionnaire: kept is the page they have in common. */
const keepPage = () => fetch(PAGE, { cache: 'no-cache' }).then(keep);

/** Keeps the page after all of its files: one without them would be worse than the one before. */
async function keep(response) {
  if (!response.ok) return;
  const copy = response.clone();
  const html = await response.text();
  const names = [...html.matchAll(/(?:src|href)="(\/[^"/][^"]*)"/g)].map(([, name]) => name);
  const cache = await caches.open(CACHE);
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(names.filter((name) => !known.includes(name)));
  await cache.put(PAGE, copy);
  const old = known.filter((name) => name !== PAGE && !names.includes(name));
  await Promise.all(old.map((name) => cache.delete(name)));
}
