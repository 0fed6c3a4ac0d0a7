/** Memory that all threads see: what lies in it is passed on without a copy. */
export function sharedBytes(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}
