// What the browser runs while no page of ours is open: it shows a notification, and opens what it is about. It keeps nothing and answers no
// requests of pages. The server's side is server/src/modules/notify/push/hand-over-push.ts.

/** @returns what was sent; a browser that got a push shows something, or takes the right away */
function noticeIn(data) {
  try {
    const { id, language, title, body, opens } = data.json();
    return { id: String(id), language, title: String(title), body: String(body), opens: String(opens) };
  } catch {
    return { id: 'unreadable', language: 'ar', title: 'صوت', body: 'لديكم جديد. افتحوا المنصة للاطلاع عليه.', opens: '/' };
  }
}

/** Only ever a page of our own. */
function pageOf(opens) {
  const url = new URL(opens, self.location.origin);
  return url.origin === self.location.origin ? url.href : self.location.origin;
}

async function openPage(page) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => url === page);
  return there ? there.focus() : self.clients.openWindow(page);
}

self.addEventListener('push', (event) => {
  const { id, language, title, body, opens } = noticeIn(event.data);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      // The same one again takes the place of the first.
      tag: id,
      icon: '/icon-192.png',
      badge: '/icon-192.png',
      data: { opens },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(pageOf(event.notification.data?.opens ?? '/')));
});

/** The browser's push service has given the device another address. */
self.addEventListener('pushsubscriptionchange', (event) => {
  const renew = async () => {
    const options = event.oldSubscription?.options;
    const next = event.newSubscription ?? (options && (await self.registration.pushManager.subscribe(options)));
    if (!next) return;
    const { endpoint, keys } = next.toJSON();
    await fetch('/api/v1/me/push-devices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint, keys }),
    });
  };
  event.waitUntil(renew());
});

// A new version is at work at once: nothing depends on the old one.
self.addEventListener('install', () => self.skipWaiting());
