/** Of the messages with a code, for which somebody waits. */
export const codeTemplates: readonly string[] = ['sign-in-code', 'proof-code', 'phone-change-code'];
