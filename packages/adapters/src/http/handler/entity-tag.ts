/**
 * A proxy that compresses an answer makes its entity tag weak (nginx) or adds the name of the encoding (Apache, Jetty, Caddy and others). A version is
 * a state of the account and not of bytes, so both still name it.
 */
const encoding = /(?:--?|;)(?:gzip|gz|br|brotli|zstd|deflate|df|compress)$/iu;

/** Returns the text of an entity tag without the name of an encoding at its end. */
export function withoutEncoding(tag: string): string {
  return tag.replace(encoding, '');
}
