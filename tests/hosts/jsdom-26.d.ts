declare module 'jsdom-26' {
  export { JSDOM, VirtualConsole } from 'jsdom';
}
