import { UnstitchError } from '../errors.js';

/**
 * What a call was given to iterate.
 *
 * @param call The call's name, which opens the message: `engine.load`.
 * @throws UnstitchError `invalid_option`
 */
export function checkIterable(articles: unknown, call: string): AsyncIterable<unknown> | Iterable<unknown> {
  if (typeof articles === 'object' && articles !== null && (Symbol.asyncIterator in articles || Symbol.iterator in articles)) {
    return articles as AsyncIterable<unknown> | Iterable<unknown>;
  }
  throw new UnstitchError('invalid_option', `${call}: got ${typeof articles}, expected readArticles(...) or an iterable of articles`);
}

/** The items of an iterable; an abort is not kept waiting for the next one. */
export async function* untilAborted(items: AsyncIterable<unknown> | Iterable<unknown>, signal: AbortSignal): AsyncGenerator {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  // One listener for all items: one for each would pile up on the signal.
  let callOff = (): void => undefined;
  const onAbort = (): void => callOff();
  signal.addEventListener('abort', onAbort, { once: true });
  let left = true;
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await new Promise<IteratorResult<unknown>>((resolve, reject) => {
        callOff = () => reject(signal.reason as Error);
        Promise.resolve(iterator.next()).then(resolve, reject);
      });
      if (next.done === true) {
        left = false;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not waited for: an iterable that hangs answers this no sooner than it would have answered the call before.
    if (left) Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
