import { pagefindAddresses } from './opened-pagefind.ts';

window.askEngine = pagefindAddresses;
