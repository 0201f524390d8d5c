/** Is a key meant for the page, and not typed into something or pressed in what lies over it? */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role=dialog], [role=listbox]'));
}
