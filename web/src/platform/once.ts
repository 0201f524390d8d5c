/** Two presses of one button come this close; the same thing wanted twice by a person does not. */
const doublePress = 600;

/**
 * A `fetch` that sends a change once however often its button is pressed: while the first is under way, and for a moment after it
 * arrived, the same again gets the answer of the first. What failed may be sent again at once, and so may all else once another change
 * was sent in between: then the same means something new.
 */
export function once(send: typeof fetch): typeof fetch {
  const underWay = new Map<string, Promise<Response>>();
  /** Of those, what has its answer. */
  const arrived = new Set<string>();
  return async (input, init) => {
    const { method = 'GET', body, signal } = init ?? {};
    // Files are told apart by more than can be compared here, and who may call off their own must not call off another's.
    if (method === 'GET' || signal || typeof body === 'object') return send(input, init);
    const what = `${method} ${input} ${body}`;
    let answer = underWay.get(what);
    if (!answer) {
      for (const other of arrived) underWay.delete(other);
      arrived.clear();
      answer = send(input, init);
      underWay.set(what, answer);
      const sent = answer;
      const forget = () => {
        if (underWay.get(what) === sent) underWay.delete(what);
      };
      sent.then(({ ok }) => {
        if (!ok) return forget();
        arrived.add(what);
        setTimeout(forget, doublePress);
      }, forget);
    }
    return (await answer).clone();
  };
}
