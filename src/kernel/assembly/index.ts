// What the kernel offers to src/kernel/kernel.ts.
export { init } from './addresses';
export {
  beginOutput, idsBytes, linesSeen, paragraphsBytes, pendingLine, postingsBytes, recordsBytes, scanLines, setLongestLine, setOutput, setSketch, takeArticle,
} from './block';
export { findDuplicateIds, findTwins, listRecords, settleRecords } from './identity';
export { addFurnitureShingles, addMember, countOwn, hashParagraphs, knownCount, markFurniture } from './paragraphs';
export { gather, keepPairs, mergePairs, partition, setFurniture, sortPostings, stoppedAt, writePairs } from './postings';
export { hashFoundWords, lastSource, rereadLine, rereadText } from './reread';
export { keepArticle, lacking, planPairs, setKept, wantedCount } from './kept';
export { setLongestText } from './scan';
export { buildSet, setBytes, shared } from './sets';
export { hashShinglesWide } from './shingles';
export { countCarriers, listSuspects } from './suspects';
export { signature } from './signatures';
export { comparePairs, setThresholds } from './verify';
