export { createBetterAuthAccountService } from './better-auth-service.ts';
export type { BetterAuthAccountServiceOptions } from './better-auth-service.ts';
export type { BetterAuthClient, BetterAuthRequest } from './better-auth-wire.ts';
export { betterAuthCapabilities } from './capabilities.ts';
