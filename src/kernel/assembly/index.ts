// What the kernel offers to src/kernel/kernel.ts.
export { init } from './addresses';
export {
  beginOutput, idsBytes, linesSeen, paragraphsBytes, pendingLine, postingsBytes, recordsBytes, scanLines, setLongestLine, setOutput, setSketch, takeArticle,
} from './block';
export { layGroups, setTies, untied } from './group-layout';
export { groupsBegun, membersWritten, writeMembers } from './group-lines';
export { countInUse, findDuplicateIds, findTwins, listRecords, listTwins, settleRecords } from './identity';
export { sortArticles } from './order';
export { escapeJson, mayReplace } from './json';
export { addFurnitureShingles, addMember, countOwn, hashParagraphs, knownCount, markFurniture } from './paragraphs';
export { findComponents, numberPairs, orderPairs } from './pair-order';
export { joinPairs, keepPairs, mergePairs, setFurniture, stoppedAt, writePairs } from './pairs';
export { countPostings, gather, partition, sortPostings } from './postings';
export { hashFoundWords, lastSource, rereadLine, rereadText } from './reread';
export { keepArticle, lacking, planPairs, setKept, wantedCount } from './kept';
export { setLongestText } from './scan';
export { buildSet, setBytes, shared } from './sets';
export { hashShinglesWide } from './shingles';
export { countCarriers, joinCarriers, listSuspects } from './suspects';
export { signature } from './signatures';
export { comparePairs, setThresholds } from './verify';
