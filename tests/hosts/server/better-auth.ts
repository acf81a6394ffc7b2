export { accountElements } from '@account-elements/adapters/better-auth/plugin';
