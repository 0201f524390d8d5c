import type { Reader } from '../../database/database.ts';

export const challengeSeconds = 300;

/** Keeps what a passkey is to sign. @param userId of whom it is to be; null: of whoever it turns out to be */
export async function keepChallenge(database: Reader, challenge: string, userId: string | null, now: Date): Promise<void> {
  await database.deleteFrom('identity.passkey_challenge').where('expires_at', '<=', now).execute();
  const expires_at = new Date(now.getTime() + challengeSeconds * 1000);
  await database.insertInto('identity.passkey_challenge').values({ challenge, user_id: userId, expires_at }).execute();
}

/** Takes the challenge that an answer names: once, whoever else sends it, and whatever comes of the answer. */
export async function takeChallenge(database: Reader, answer: PasskeyAnswer, userId: string | null, now: Date): Promise<string | null> {
  const taken = await database
    .deleteFrom('identity.passkey_challenge')
    .where('challenge', '=', challengeIn(answer))
    .where('user_id', userId === null ? 'is' : '=', userId)
    .where('expires_at', '>', now)
    .returning('challenge')
    .executeTakeFirst();
  return taken?.challenge ?? null;
}

/** The part of a browser's answer that both kinds have. */
export interface PasskeyAnswer {
  response: { clientDataJSON: string };
}

function challengeIn({ response }: PasskeyAnswer): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
