import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';

interface TlsProxy {
  /** What whoever connects must trust. */
  certificate: string;
  stop(): void;
}

/** What stands before Sawt in production: ends TLS, and sends whoever comes without it to the same address with it. */
export async function startTlsProxy(
  { httpPort, httpsPort }: { httpPort: number; httpsPort: number },
  target: string,
  folder: string,
): Promise<TlsProxy> {
  const { key, certificate } = makeCertificate(folder);
  const tls = createTlsServer({ key, cert: certificate }, (request, response) => {
    const { method, headers } = request;
    const onward = ask(new URL(request.url ?? '/', target), { method, headers: { ...headers, 'x-forwarded-proto': 'https' } });
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  const plain = createServer((request, response) => {
    response.writeHead(301, { location: `https://localhost:${httpsPort}${request.url}` }).end();
  });
  await new Promise<void>((resolve) => void tls.listen(httpsPort, 'localhost', resolve));
  await new Promise<void>((resolve) => void plain.listen(httpPort, 'localhost', resolve));
  const stop = () => {
    for (const one of [tls, plain]) {
      one.close();
      one.closeAllConnections();
    }
  };
  return { certificate, stop };
}

function makeCertificate(folder: string): { key: string; certificate: string } {
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', ...kind, ...name, '-keyout', keyFile, '-out', file], { stdio: 'pipe' });
  return { key: readFileSync(keyFile, 'utf8'), certificate: readFileSync(file, 'utf8') };
}
