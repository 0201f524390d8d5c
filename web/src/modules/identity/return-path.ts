/** Where to go after the sign-in. Only our own staff pages: a link from elsewhere must not lead away from here. */
export function readReturn(search: Record<string, unknown>): { return?: string } {
  const path = search.return;
  return typeof path === 'string' && /^\/staff(?:[/?]|$)/.test(path) && !path.startsWith('/staff/sign-in') ? { return: path } : {};
}
