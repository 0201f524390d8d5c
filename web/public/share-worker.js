// Takes what other apps share with the installed app (`share_target` in manifest.webmanifest) and opens a new case with it. Its scope is that
// one address: it answers no requests of pages. Files go where pages keep theirs until they have arrived: src/platform/kept-files.ts.

const most = 6;
const longestText = 2000;

function openFiles() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sawt-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'id' }).createIndex('of', 'of');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function keep(files) {
  const connection = await openFiles();
  const transaction = connection.transaction('files', 'readwrite');
  const store = transaction.objectStore('files');
  // Ids rise, so that files stay in their order.
  for (const [at, file] of files.entries()) store.put({ id: `${Date.now()}-share${at}`, of: 'new-case', file });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  connection.close();
}

/** Behind the `#`, so that the words stay on the device. */
function pageWith(data) {
  const words = ['title', 'text', 'url'].map((name) => data.get(name)).filter((each) => typeof each === 'string' && each.trim() !== '');
  return `/cases/new?step=evidence#shared=${encodeURIComponent([...new Set(words)].join('\n').slice(0, longestText).toWellFormed())}`;
}

/** The page cannot come now; what was shared is kept all the same. */
const withoutLine = (page) =>
  new Response(
    `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>صوت المواطن</title><h1>حُفظ ما شاركته في هذا الجهاز</h1><p>لا يوجد اتصال الآن. افتح الرابط عند عودته لتجد الصور في بلاغ جديد.</p>
<p lang="en" dir="ltr">What you shared is kept on this device. There is no line now; open the link when it is back.</p>
<p><a href="${page.replaceAll('&', '&amp;').replaceAll("'", '%27')}">متابعة البلاغ · Go on</a></p></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" } },
  );

async function take(request) {
  const data = await request.formData();
  await keep(
    data
      .getAll('files')
      .filter((each) => each instanceof File && each.size > 0)
      .slice(0, most),
  );
  const page = pageWith(data);
  try {
    await fetch('/manifest.webmanifest', { method: 'HEAD', cache: 'no-store' });
  } catch {
    return withoutLine(page);
  }
  return Response.redirect(page, 303);
}

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'POST') event.respondWith(take(event.request));
});

// A new version is at work at once: nothing depends on the old one.
self.addEventListener('install', () => self.skipWaiting());
