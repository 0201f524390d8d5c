import type { CaseKind } from '@sawt/contract';
import { keepDraft, readDraft } from '#platform/draft.ts';
import type { CaseDraft } from './case-draft.ts';

const theText = '#root textarea';

/** What was typed and chosen in the HTML of the page before its scripts came goes on in the draft, and the cursor stays where it was. */
export function takeTyped(shown: HTMLElement): () => void {
  const field = shown.querySelector('textarea');
  if (!field) return () => {};
  const [isFocused, start, end] = [document.activeElement === field, field.selectionStart, field.selectionEnd];
  const draft = readDraft<CaseDraft>('new-case');
  const typed: Partial<CaseDraft> = {};
  // On the way back the browser itself puts into the field what the draft has already.
  if (field.value.trim() !== '' && !draft?.text?.includes(field.value)) {
    // After what an earlier visit left, which the HTML does not know of.
    typed.text = draft?.text ? `${draft.text}\n${field.value}` : field.value;
  }
  const kind = shown.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
  if (kind) typed.kind = kind as CaseKind;
  if (typed.text || typed.kind) keepDraft<Partial<CaseDraft>>('new-case', { ...draft, ...typed });
  return () => {
    if (!isFocused) return;
    const next = document.querySelector<HTMLTextAreaElement>(theText);
    next?.focus();
    const before = (next?.value.length ?? 0) - field.value.length;
    next?.setSelectionRange(before + start, before + end);
  };
}
