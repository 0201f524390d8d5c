/** The part of npm's http_ece that a browser's side of RFC 8291 is played with. */
declare module 'http_ece' {
  const ece: { decrypt(body: Buffer, how: { version: 'aes128gcm'; privateKey: import('node:crypto').ECDH; authSecret: string }): Buffer };
  export default ece;
}
