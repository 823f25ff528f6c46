// Shows what is pushed to this browser, and opens where it leads. Registered when somebody switches notifications on here
// (admin/notifications/push.ts). Keeps nothing and serves no pages.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, language, link, tag } = event.data?.json() ?? {};
  if (!title) return;
  event.waitUntil(
    self.registration.showNotification(title, { body, lang: language, tag, icon: '/icon.svg', data: { link } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  // Only ever a page of the console, whatever was pushed.
  const link = String(event.notification.data?.link ?? '/');
  event.waitUntil(open(`/#${link.startsWith('/') ? link : '/'}`));
});

/** In a window of the console that is open already, else in a new one. */
async function open(address) {
  const [window] = await self.clients.matchAll({ type: 'window' });
  if (!window) return self.clients.openWindow(address);
  await window.navigate(address);
  return window.focus();
}
