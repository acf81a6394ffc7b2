export { createFormerHashers } from './former-hashers.ts';
