import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { AuthError, askForPasskey, signInWithPasskey } from './auth.ts';
import { client } from './client.ts';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Not on a page without https, nor in very old browsers. */
export const passkeysWork = browserSupportsWebAuthn;

/** Makes a passkey of this device, or of a key in its slot, and adds it to the account. */
export async function addPasskey(name: string): Promise<void> {
  const options = (await client.identity.beginPasskey()) as unknown as CreationOptions;
  const answer = await inOurWords(startRegistration({ optionsJSON: options }));
  await client.identity.addPasskey({ body: { name, answer: { ...answer, response: { ...answer.response } } } });
}

/** Asks for a passkey and proves with it that it is still the same person. */
export async function proveWithPasskey(): Promise<void> {
  const answer = await takePasskey(false);
  await client.identity.proveWithPasskey({ body: { answer: { ...answer, response: { ...answer.response } } } });
}

export async function enterWithPasskey(): Promise<void> {
  await signInWithPasskey(await takePasskey(false));
}

/** Offers passkeys among what the browser fills into the field of the user name. Resolves false where it cannot, or was stopped. */
export async function offerPasskeys(): Promise<boolean> {
  if (!(await browserSupportsWebAuthnAutofill())) return false;
  const answer = await takePasskey(true).catch(() => null);
  if (!answer) return false;
  await signInWithPasskey(answer);
  return true;
}
export const stopOffering = (): void => WebAuthnAbortService.cancelCeremony();

const takePasskey = async (useBrowserAutofill: boolean) =>
  inOurWords(startAuthentication({ optionsJSON: (await askForPasskey()) as RequestOptions, useBrowserAutofill }));

/** A browser says little of why no passkey came: mostly that somebody closed its window. */
async function inOurWords<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new AuthError((error as Error).name === 'InvalidStateError' ? 'PASSKEY_KNOWN' : 'PASSKEY_NOT_GIVEN', 0);
  }
}
