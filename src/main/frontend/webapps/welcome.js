import { dress } from './house.js';

await dress('welcome');
