/** Does a text of these words match a query, as PostgreSQL would say? */
export function matches(words: readonly string[], query: string): boolean {
  return query !== '' && query.split(' & ').every((term) => (term.startsWith('!') ? !has(words, term.slice(1)) : has(words, term)));
}

function has(words: readonly string[], term: string): boolean {
  return term
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .some((form) => {
      const phrase = form.split(' <-> ');
      if (phrase.length > 1) return words.some((_, at) => phrase.every((word, index) => words[at + index] === word));
      return form.endsWith(':*') ? words.some((word) => word.startsWith(form.slice(0, -2))) : words.includes(form);
    });
}
