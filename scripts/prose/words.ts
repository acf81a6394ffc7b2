/** A word that the project avoids, and its replacement. */
export interface AvoidedWord {
  readonly pattern: string;
  readonly instead: string;
}

/** Regular expressions. A space matches any white space, also across lines of a comment. */
export const avoidedWords: readonly AvoidedWord[] = [
  { pattern: '(?:any|every|no|some)bod(?:y|ies)', instead: 'no one, another person, the user; or name the case' },
  { pattern: 'whoever|whomever', instead: 'the user, a host that…, a reader who…' },
  { pattern: 'anew', instead: 'again' },
  { pattern: 'lest', instead: 'so that … not' },
  { pattern: 'hopeless', instead: 'unrecoverable, or say what fails' },
  { pattern: 'worthless', instead: 'invalid' },
  { pattern: 'wordless', instead: 'without a translation' },
  { pattern: 'at hand', instead: 'available' },
  { pattern: 'in time', instead: 'before the deadline' },
  { pattern: 'by chance', instead: 'accidentally' },
  { pattern: 'begun', instead: 'started' },
  { pattern: 'stands? for', instead: 'represents' },
  {
    pattern: '(?:in|words of) (?:our|ours)(?: own)? words|words of (?:ours|(?:its|their|one’s) own)',
    instead: 'say which words',
  },
  { pattern: '(?:its|his|her|their) (?:turn|luck)', instead: 'say what runs, and when' },
  { pattern: 'held against', instead: 'compared with, checked against' },
  { pattern: 'none of .{1,30} business', instead: 'is ignored' },
  { pattern: 'verdicts?', instead: 'decision' },
  { pattern: 'judge[ds]?|judging|judge?ments?', instead: 'decide, check' },
  { pattern: 'neighbours?', instead: 'other tabs, the other user; name the relation' },
  { pattern: 'settle[ds]?|settling', instead: 'decide, complete; a promise is fulfilled or rejected' },
];
