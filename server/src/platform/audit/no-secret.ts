/** Names that only a secret bears. */
const secretName = /password|passphrase|secret|token|totp|otp$|recovery_?codes|private_?key|api_?key|credential|cookie/i;

/**
 * The log is never edited, so that a secret in it would stay: an act that would write one fails instead.
 * @throws Error naming the field and never its value
 */
export function demandNoSecret(details: object, path = 'details'): void {
  for (const [name, value] of Object.entries(details)) {
    if (secretName.test(name) && typeof value !== 'boolean') throw new Error(`The audit log takes no secret: ${path}.${name}`);
    if (typeof value === 'object' && value !== null) demandNoSecret(value, `${path}.${name}`);
  }
}
