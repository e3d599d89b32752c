import { pagefindAddresses } from './opened-pagefind.ts';
import { plainDInHook } from './pagefind-letters.ts';

window.askEngine = (query) => pagefindAddresses(plainDInHook(query));
