import { findAvoidedWords } from './find.ts';

/** What the check works on. */
export interface ProseFiles {
  readonly files: readonly string[];
  /** Files that are allowed to use avoided words for now. */
  readonly listed: readonly string[];
  readonly read: (file: string) => string;
}

/** What the check found. */
export interface ProseReport {
  /** One line for each fault. */
  readonly problems: readonly string[];
  /** The listed files that still use avoided words. */
  readonly stillListed: readonly string[];
}

/** Finds avoided words in files that are not listed, and listed files without any. Only code can be listed. */
export function checkProse({ files, listed, read }: ProseFiles): ProseReport {
  const findings = files.map((file) => ({ file, words: findAvoidedWords(file, read(file)) }));
  const unclean = new Set(findings.filter(({ words }) => words.length > 0).map(({ file }) => file));
  const isAllowed = (file: string): boolean => listed.includes(file) && !file.endsWith('.md');
  const words = findings
    .filter(({ file }) => !isAllowed(file))
    .flatMap(({ file, words: found }) =>
      found.map(({ line, word, instead }) => `${file}:${String(line)}: “${word}”; instead: ${instead}`),
    );
  const stillListed = listed.filter((file) => unclean.has(file) && !file.endsWith('.md'));
  const outdated = listed
    .filter((file) => !stillListed.includes(file))
    .map((file) => `${file}: is clean, gone or not code; run \`node scripts/prose.ts --shrink\``);
  return { problems: [...words, ...outdated], stillListed };
}
