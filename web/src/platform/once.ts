/** Two presses of one button come this close; the same thing wanted twice by a person does not. */
const doublePress = 600;

/**
 * A `fetch` that sends a change once however often its button is pressed: while the first is under way, and for a moment after it
 * arrived, the same again gets the answer of the first. What failed may be sent again at once.
 */
export function once(send: typeof fetch): typeof fetch {
  const underWay = new Map<string, Promise<Response>>();
  return async (input, init) => {
    const { method = 'GET', body, signal } = init ?? {};
    // Files are told apart by more than can be compared here, and who may call off their own must not call off another's.
    if (method === 'GET' || signal || typeof body === 'object') return send(input, init);
    const what = `${method} ${input} ${body}`;
    let answer = underWay.get(what);
    if (!answer) {
      answer = send(input, init);
      underWay.set(what, answer);
      const forget = () => underWay.delete(what);
      answer.then(({ ok }) => (ok ? setTimeout(forget, doublePress) : forget()), forget);
    }
    return (await answer).clone();
  };
}
