import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface AggregatorRequest {
  headers: IncomingHttpHeaders;
  body: string;
  /** What it answered. */
  id: string;
}

export interface SmsAggregator {
  url: string;
  /** `SAWT_OUTGOING_ALLOW`. */
  allow: string;
  requests: AggregatorRequest[];
  /** What it answers from now on; by default that it takes the message. */
  answers(status: number, body?: object): void;
  /** Tells what became of a message. @param secret that it signs with @returns the status of our answer */
  tell(ourUrl: string, fields: object, secret?: string): Promise<number>;
  stop(): Promise<void>;
}

export const receiptSecret = 'the secret of the aggregator, and of nothing else';

/** A server that takes short messages over HTTP as aggregators do, and signs its receipts. */
export async function startSmsAggregator(): Promise<SmsAggregator> {
  const requests: AggregatorRequest[] = [];
  let next: { status: number; body?: object } = { status: 200 };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const id = randomUUID();
    requests.push({ headers: request.headers, body, id });
    response
      .writeHead(next.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(next.body ?? { data: { messages: [{ id, status: 'queued' }] } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/v1/messages`,
    allow: origin,
    requests,
    answers(status, body) {
      next = { status, ...(body && { body }) };
    },
    async tell(ourUrl, fields, secret = receiptSecret) {
      const body = JSON.stringify(fields);
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      const answer = await fetch(`${ourUrl}/sms-receipts/aggregator`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-signature': `sha256=${signature}` },
        body,
      });
      return answer.status;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
