// Made by src/options/build.mjs from the option schemas; do not edit.

/** What a schema says of its options, in the words of JSON Schema. Without a type: something that only programs give. */
export type OptionTable = Readonly<Record<string, OptionRule>>;

export interface OptionRule {
  type?: string;
  description?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
  [rest: string]: unknown;
}

export const engineOptions: OptionTable = {
  threads: { description: 'threads that work at once; 0 runs in process', type: 'integer', minimum: 0, maximum: 64 },
};

export const readOptions: OptionTable = {
  fields: {
    description: "the name of a record's field, such as text=body",
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1 },
      text: { type: 'string', minLength: 1 },
      title: { type: 'string', minLength: 1 },
      source: { type: 'string', minLength: 1 },
      publishedAt: { type: 'string', minLength: 1 },
      url: { type: 'string', minLength: 1 },
      language: { type: 'string', minLength: 1 },
    },
    additionalProperties: false,
  },
  maxTextBytes: { default: 4194304, description: 'bytes of UTF-8 a text may have', type: 'integer', minimum: 1, maximum: 33554432 },
  strict: { default: false, description: 'stop at the first bad record', type: 'boolean' },
  onReject: {},
  signal: {},
};

export const copiesOptions: OptionTable = {
  threshold: {
    default: 0.7,
    description: 'Jaccard similarity from which two articles are copies',
    type: 'number',
    minimum: 0.1,
    maximum: 1,
  },
  containment: {
    default: 0.8,
    description: 'share of the shorter text from which it is an excerpt',
    type: 'number',
    minimum: 0.1,
    maximum: 1,
  },
  cut: { default: 0.5, description: 'mean similarity at which a group is cut', type: 'number', minimum: 0, maximum: 1 },
  furniture: { default: true, description: 'leave out what one outlet prints on many pages', type: 'boolean' },
};

export const sketchOptions: OptionTable = {
  candidates: { default: 'samples', description: 'where candidate pairs come from', type: 'string', enum: ['samples', 'bands'] },
  bandThreshold: { default: 0.7, description: 'of bands: the similarity they are aimed at', type: 'number', minimum: 0.1, maximum: 1 },
  permutations: { default: 128, description: 'of bands: values in a signature', type: 'integer', minimum: 2, maximum: 4096 },
  falsePositiveWeight: { default: 0.5, description: 'of bands: what a false positive weighs', type: 'number', minimum: 0, maximum: 1 },
  falseNegativeWeight: { default: 0.5, description: 'of bands: what a false negative weighs', type: 'number', minimum: 0, maximum: 1 },
  bands: { description: 'of bands: how many (with --rows)', type: 'integer', minimum: 1, maximum: 9007199254740991 },
  rows: { description: 'of bands: signature values in each', type: 'integer', minimum: 1, maximum: 9007199254740991 },
  sampling: { default: 16, description: 'of samples: one shingle in so many', type: 'integer', minimum: 1, maximum: 1024 },
};

export const loadCall: OptionTable = {
  candidates: { default: 'samples', description: 'where candidate pairs come from', type: 'string', enum: ['samples', 'bands'] },
  bandThreshold: { default: 0.7, description: 'of bands: the similarity they are aimed at', type: 'number', minimum: 0.1, maximum: 1 },
  permutations: { default: 128, description: 'of bands: values in a signature', type: 'integer', minimum: 2, maximum: 4096 },
  falsePositiveWeight: { default: 0.5, description: 'of bands: what a false positive weighs', type: 'number', minimum: 0, maximum: 1 },
  falseNegativeWeight: { default: 0.5, description: 'of bands: what a false negative weighs', type: 'number', minimum: 0, maximum: 1 },
  bands: { description: 'of bands: how many (with --rows)', type: 'integer', minimum: 1, maximum: 9007199254740991 },
  rows: { description: 'of bands: signature values in each', type: 'integer', minimum: 1, maximum: 9007199254740991 },
  sampling: { default: 16, description: 'of samples: one shingle in so many', type: 'integer', minimum: 1, maximum: 1024 },
  signal: {},
  onProgress: {},
  maxTextBytes: { default: 4194304, type: 'integer', minimum: 1, maximum: 33554432 },
  strict: { default: false, type: 'boolean' },
  onReject: {},
};

export const copiesCall: OptionTable = {
  threshold: {
    default: 0.7,
    description: 'Jaccard similarity from which two articles are copies',
    type: 'number',
    minimum: 0.1,
    maximum: 1,
  },
  containment: {
    default: 0.8,
    description: 'share of the shorter text from which it is an excerpt',
    type: 'number',
    minimum: 0.1,
    maximum: 1,
  },
  cut: { default: 0.5, description: 'mean similarity at which a group is cut', type: 'number', minimum: 0, maximum: 1 },
  furniture: { default: true, description: 'leave out what one outlet prints on many pages', type: 'boolean' },
  signal: {},
  onProgress: {},
};
