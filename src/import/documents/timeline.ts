export const settleTimeline = (_d: any, _o: any) => ({ edits: [], doubts: [] });
