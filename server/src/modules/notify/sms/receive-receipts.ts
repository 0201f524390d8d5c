import type { FastifyInstance } from 'fastify';
import { readFields } from '../../../adapters/sms/http/fields.ts';
import { httpReceiptOf, isSigned } from '../../../adapters/sms/http/http-receipt.ts';
import type { Receipt, SmsRoute } from '../../../adapters/sms/sms-provider.ts';
import { problem } from '../../../platform/http/problem.ts';

interface ReceiptDoor {
  routes: readonly SmsRoute[];
  hear(provider: string, receipt: Receipt): Promise<void>;
}

const mostBytes = 16 * 1024;

/**
 * Where aggregators tell what became of a message: `POST /sms-receipts/<name of the provider>`. Nobody is signed in there; what counts is
 * the signature over the body as it came. It is answered once it is kept: an aggregator tells again what was not. No limit of requests
 * stands before it, because each message comes with a receipt; nothing is done for what is not signed.
 */
export async function receiveSmsReceipts(server: FastifyInstance, { routes, hear }: ReceiptDoor): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/json', 'application/x-www-form-urlencoded'],
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Params: { provider: string }; Body: string }>('/sms-receipts/:provider', async (request, reply) => {
      const receipts = routes.find(({ provider }) => provider.name === request.params.provider)?.receipts;
      if (!receipts) throw problem('request.unknown_path');
      const signature = request.headers[receipts.signatureHeader];
      if (typeof signature !== 'string' || !isSigned(request.body, signature, receipts)) throw problem('auth.required');
      const receipt = readReceipt(request.body, request.headers['content-type'] ?? '', receipts);
      if (receipt) await hear(request.params.provider, receipt);
      return reply.status(204).send();
    });
  });
}

function readReceipt(body: string, contentType: string, receipts: NonNullable<SmsRoute['receipts']>): Receipt | undefined {
  try {
    return httpReceiptOf(readFields(body, contentType), receipts);
  } catch {
    throw problem('request.malformed');
  }
}
