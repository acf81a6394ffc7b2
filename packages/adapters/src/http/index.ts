export { createHttpAccountService } from './http-service.ts';
export type { HttpAccountServiceOptions } from './http-service.ts';
