import { createHttpAccountService } from '@account-elements/adapters/http';
import { AccountProvider } from '@account-elements/elements/define/account-provider';

AccountProvider.serviceForEndpoint = (endpoint) => createHttpAccountService({ url: endpoint });
