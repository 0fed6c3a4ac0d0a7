/** How copies are found. */
export interface CopiesOptions {
  /** Jaccard similarity of 5-word shingles from which two articles are copies, 0.1 to 1. Higher finds fewer and closer copies. Default 0.7. */
  threshold?: number | undefined;
  /** Containment of the shorter article from which two are copies, 0.1 to 1; 1 asks for every shingle. Default 0.8. */
  containment?: number | undefined;
  /** Mean similarity at which a group is cut, 0 to 1. Higher splits chains of copies more readily. Default 0.5. */
  cut?: number | undefined;
  /** Whether paragraphs that one outlet prints on many pages are left out when pages are compared. Default true. */
  furniture?: boolean | undefined;
}

/** How articles are sketched while they are loaded, which decides what can become a candidate. */
export interface SketchOptions {
  /** `samples`: shingles sampled by their hash. `bands`: MinHash signatures cut into bands. Default samples. */
  candidates?: 'samples' | 'bands' | undefined;
  /** Of `bands`: the Jaccard similarity at which bands and rows are aimed, 0.1 to 1. Default 0.7. */
  bandThreshold?: number | undefined;
  /** Of `bands`: values in a signature, 2 to 4096. Default 128. */
  permutations?: number | undefined;
  /** Of `bands`: what a false positive weighs against a false negative, each 0 to 1. Default 0.5 and 0.5. */
  falsePositiveWeight?: number | undefined;
  falseNegativeWeight?: number | undefined;
  /** Of `bands`: how many, given together with `rows`; the product is at most `permutations`. Default: chosen from the threshold. */
  bands?: number | undefined;
  rows?: number | undefined;
  /** Of `samples`: one shingle in so many is sampled, 1 to 1024. Lower finds fainter copies and takes more memory. Default 16. */
  sampling?: number | undefined;
}

/** The same with its defaults filled in. */
export interface CopiesSettings {
  threshold: number;
  containment: number;
  cut: number;
  furniture: boolean;
}

/** The same with its defaults filled in. */
export interface SketchSettings {
  candidates: 'samples' | 'bands';
  bandThreshold: number;
  permutations: number;
  falsePositiveWeight: number;
  falseNegativeWeight: number;
  bands?: number | undefined;
  rows?: number | undefined;
  sampling: number;
}
