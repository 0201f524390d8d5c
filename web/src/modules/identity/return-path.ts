/** Where to go after the sign-in. Only our own staff pages: a link from elsewhere must not lead away from here. */
export function readReturn(search: Record<string, unknown>): { return?: string } {
  const path = search.return;
  return typeof path === 'string' && /^\/staff(?:[/?]|$)/.test(path) && !path.startsWith('/staff/sign-in') ? { return: path } : {};
}

/** What an identity provider's sign-in comes back with: a code of why not, or that the second factor is to follow. */
export function readSignIn(search: Record<string, unknown>): { return?: string; problem?: string; step?: 'code' } {
  const { problem, step } = search;
  return { ...readReturn(search), ...(typeof problem === 'string' && { problem }), ...(step === 'code' && { step }) };
}
