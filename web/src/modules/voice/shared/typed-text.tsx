/** What a person wrote, line by line as they wrote it, in its own direction. */
export function TypedText({ text }: { text: string }) {
  return (
    <p dir="auto" className="rounded-field border border-line bg-canvas px-4 py-3 wrap-anywhere whitespace-pre-line">
      {text}
    </p>
  );
}
