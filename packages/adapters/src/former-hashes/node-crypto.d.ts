/** What this entry uses of `node:crypto`. The sources of the adapters are compiled without the types of Node, because most of them run in browsers. */
declare module 'node:crypto' {
  export function scrypt(
    password: string,
    salt: Uint8Array,
    length: number,
    options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
    callback: (error: Error | null, key: Uint8Array) => void,
  ): void;
  export function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}
