/** Names by which PostgreSQL keeps statements prepared: parsed once a connection, and planned once where that is as good. */
export interface StatementNames {
  /** Undefined for what is asked too seldom to be kept. */
  nameOf(text: string): string | undefined;
  /** Gives every statement a new name: what was prepared no longer fits. */
  forget(): void;
}

const worthKeeping = 3;
/** Each costs every connection some memory. Lists of filters and ids have more texts than are worth it. */
const mostNames = 400;
const mostTexts = 5000;

export function createStatementNames(): StatementNames {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  let given = 0;
  return {
    nameOf(text) {
      const name = names.get(text);
      if (name || names.size >= mostNames) return name;
      const times = (asked.get(text) ?? 0) + 1;
      if (asked.size < mostTexts) asked.set(text, times);
      if (times < worthKeeping) return undefined;
      asked.delete(text);
      given += 1;
      names.set(text, `sawt_${given}`);
      return names.get(text);
    },
    forget() {
      names.clear();
    },
  };
}
