/** What every job carries for another thread to join in. */
export interface StageBase {
  /** Tells the memories of one process apart: a posted memory is a new object every time. */
  key: number;
  memory: WebAssembly.Memory;
  module: WebAssembly.Module;
  limits: { maxTextBytes: number; maxLineBytes: number };
}
