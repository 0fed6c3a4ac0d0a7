// The part of the WebAssembly interface that the kernel needs. TypeScript declares it only together with the whole browser
// (lib "dom"), which would let browser globals slip into code that runs under Node alone.
declare namespace WebAssembly {
  interface MemoryDescriptor {
    /** In pages of 65,536 bytes. */
    initial: number;
    maximum?: number;
    shared?: boolean;
  }
  class Memory {
    constructor(descriptor: MemoryDescriptor);
    readonly buffer: ArrayBuffer | SharedArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer);
  }
  type Imports = Record<string, Record<string, Memory | number | ((...args: number[]) => number | void)>>;
  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Record<string, unknown>;
  }
}
